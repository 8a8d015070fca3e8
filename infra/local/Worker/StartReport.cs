using System.Diagnostics;
using LinyingTalent.LocalRuntime.SignIn;
using LinyingTalent.LocalRuntime.Triggers.Http;
using LinyingTalent.LocalRuntime.Triggers.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>What the start prints: the functions as people know them from <c>func start</c>, and what holds for this process.</summary>
internal sealed class StartReport(FunctionSet functions, HostSettings host, LocalSettings local, IServiceProvider services)
{
    public void Write(TextWriter output, IEnumerable<string> addresses)
    {
        string address = addresses.First();
        output.WriteLine();
        output.WriteLine("Functions:");
        foreach (HttpRoute route in services.GetRequiredService<HttpRoutes>().All)
            Line(route.Function, $"[{string.Join(',', route.Methods ?? ["ALL"]).ToUpperInvariant()}] {address}/{route.Template}");
        foreach (Function function in functions.All.Where(f => f.Trigger is not HttpTriggerAttribute)) Line(function, Describe(function));

        output.WriteLine();
        string environment = services.GetRequiredService<IHostEnvironment>().EnvironmentName;
        output.WriteLine($"Environment: {environment}. Sign-in: {services.GetRequiredService<SignInEndpoints>().Description}.");
        output.WriteLine($"Data: {services.GetRequiredService<LocalData>().Description}");
        foreach (string setting in host.Unknown) Ignored("host.json", setting);
        foreach (string setting in local.Unknown) Ignored(LocalSettings.FileName, setting);
        foreach (Function function in functions.All.Where(AsksForKey))
            output.WriteLine($"Warning: {function.Name} asks for a key on Azure; here, as under 'func start', keys are not checked.");
        output.WriteLine($"Ready in {(DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds:F0} ms. Ctrl-C stops it.");

        void Ignored(string file, string setting) =>
            output.WriteLine($"Warning: {file} has the setting '{setting}', which this runtime does not know and ignores.");

        void Line(Function function, string description) => output.WriteLine($"  {function.Name}: {description}");
    }

    private string Describe(Function function) => function.Trigger switch
    {
        TimerTriggerAttribute => $"timer, {services.GetRequiredService<TimerListeners>().ScheduleOf(function)} (UTC)",
        QueueTriggerAttribute trigger => $"queue, {services.GetRequiredService<IConfiguration>().Expand(trigger.QueueName, function.Name)}",
        OrchestrationTriggerAttribute => "orchestration",
        _ => "activity",
    };

    private static bool AsksForKey(Function function) =>
        function.Trigger is HttpTriggerAttribute { AuthLevel: not AuthorizationLevel.Anonymous };
}
