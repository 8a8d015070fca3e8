using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.Sample;

/// <summary>
/// The smallest procedure of the house's shape: a form opens a case, a second form confirms it before a deadline,
/// the outcome is decided, recorded and notified. It shows that the platform keeps its promises.
/// </summary>
public static class SampleModule
{
    public const string Home = "/sample";

    public static string Case(string id) => $"{Home}/{id}";

    public static void AddSample(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SampleTable>().AddSingleton<SampleStarter>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<SampleTable>());
        builder.Services.AddSingleton(new SampleTerms(builder.Configuration.GetValue("Sample:Deadline", TimeSpan.FromMinutes(2))));
    }
}

/// <summary>How long a case waits for its confirmation.</summary>
public sealed record SampleTerms(TimeSpan TimeToConfirm);
