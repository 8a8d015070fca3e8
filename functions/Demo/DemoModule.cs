using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Demo;

internal static class DemoModule
{
    /// <summary>The county's people and cases at the first start; with <paramref name="empty"/>, and in a county that the settings name, one administrator only.</summary>
    public static IServiceCollection AddFirstStart(this IServiceCollection services, bool empty) =>
        services.AddHostedService(provider => new FirstStart(
            provider.GetRequiredService<StaffTable>(), [.. provider.GetServices<DemoLoader>()], provider.GetRequiredService<Tables>(), provider.GetRequiredService<SiteCounty>(), empty,
            provider.GetRequiredService<IConfiguration>()["Site:Administrator"] is { Length: > 0 } account ? account : null,
            provider.GetRequiredService<ILogger<FirstStart>>()));
}
