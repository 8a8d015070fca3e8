using Azure.Monitor.OpenTelemetry.Exporter;
using LinyingTalent.LocalRuntime.Worker;
using LinyingTalent.Platform.Telemetry;
using LinyingTalent.Tests.Architecture;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LinyingTalent.Tests.Platform.Telemetry;

public sealed class TelemetryModuleTests
{
    // Alerts read single lines of the log: one that is sampled away is a call that nobody gets, and silence where there is none.
    [Fact]
    public void AddTelemetry_ApplicationInsights_SamplesNothing()
    {
        var builder = new FunctionsApplicationBuilder(new LocalHostOptions
        {
            Args = [],
            Types = [],
            ContentRoot = Path.Combine(Repository.Root, "functions"),
            Settings = new Dictionary<string, string?> { ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "InstrumentationKey=00000000-0000-0000-0000-000000000000" },
        });
        builder.AddTelemetry();
        using ServiceProvider services = builder.Services.BuildServiceProvider();
        AzureMonitorExporterOptions options = services.GetRequiredService<IOptionsMonitor<AzureMonitorExporterOptions>>().CurrentValue;
        options.SamplingRatio.ShouldBe(1);
        options.TracesPerSecond.ShouldBeNull();
        options.EnableTraceBasedLogsSampler.ShouldBeFalse();
    }
}
