using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LinyingTalent;
using LinyingTalent.LocalRuntime.Worker;
using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

/// <summary>
/// .NET runs this before the app's Main when DOTNET_STARTUP_HOOKS names this assembly. It starts the real county in the app's place, with a
/// clock that is ahead: a process that is killed can only be moved through the months from outside.
/// </summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The name that .NET looks for.")]
internal static class StartupHook
{
    public const string Port = "LINYING_PORT";
    public const string Content = "LINYING_CONTENT";
    public const string Ahead = "LINYING_AHEAD";

    internal static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Port) is not { } port) return;
        TimeSpan ahead = TimeSpan.ParseExact(Environment.GetEnvironmentVariable(Ahead)!, "c", CultureInfo.InvariantCulture);
        string directory = Directory.GetCurrentDirectory();
        var builder = new FunctionsApplicationBuilder(new LocalHostOptions
        {
            Args = ["--port", port, "--data", directory],
            Types = typeof(CountyApp).Assembly.GetTypes(),
            ContentRoot = Environment.GetEnvironmentVariable(Content)!,
            Time = new ClockAhead(ahead),
            OwnsProcess = true,
            Settings = new Dictionary<string, string?>
            {
                ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
                ["Keys:Directory"] = Path.Combine(directory, "keys"),
            },
        });
        builder.AddCounty(empty: false);
        builder.Services.RemoveAll<DemoLoader>();
        builder.Build().Run();
        Environment.Exit(0);
    }

    private sealed class ClockAhead(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
    }
}
