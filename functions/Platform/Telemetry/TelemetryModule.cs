using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace LinyingTalent.Platform.Telemetry;

internal static class TelemetryModule
{
    /// <summary>
    /// Sends traces, metrics and logs by OpenTelemetry: to a collector where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one, to Application Insights
    /// where <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> does. Where neither is set, nothing is added and nothing is paid for.
    /// </summary>
    public static void AddTelemetry(this FunctionsApplicationBuilder builder)
    {
        bool collector = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        string? insights = builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 } connection ? connection : null;
        if (!collector && insights is null) return;

        OpenTelemetryBuilder telemetry = builder.Services.AddOpenTelemetry()
            .WithTracing(traces => traces.AddSource(Traces.Name))
            .WithMetrics(metrics => metrics.AddMeter(Traces.Name))
            .WithLogging(configureBuilder: null, options => options.IncludeFormattedMessage = true);
        if (collector) telemetry.UseOtlpExporter();
        if (insights is null) return;

        // The resource takes no key: the app's identity is what may write there.
        ManagedIdentityId identity = builder.Configuration["AzureWebJobsStorage:clientId"] is { Length: > 0 } client
            ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned;
        telemetry.UseAzureMonitorExporter(options =>
        {
            options.ConnectionString = insights;

            // Everything is sent: an alert must see each line, and the exporter's own choice is five traces a second and the logs of those alone.
            options.SamplingRatio = 1;
            options.TracesPerSecond = null;
            options.EnableTraceBasedLogsSampler = false;
            options.Credential = new ManagedIdentityCredential(identity);
        });
    }
}
