using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using LinyingTalent.Platform.Telemetry;

namespace LinyingTalent.Tests.Journeys;

/// <summary>A form can be followed to its last notification, and what is waited for is measured.</summary>
[Collection(nameof(TelemetryTests))]
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
public sealed class TelemetryTests
{
    private const string Village = "411122204201";

    [Fact]
    public async Task Proposal_FromPostToNotification_IsOneChainOfSpans()
    {
        var ended = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Traces.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using County county = await County.StartAsync();
        await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await county.Pass(TimeSpan.FromMinutes(2));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (Sends().Count == 0 && !limit.IsCancellationRequested) await county.Pass(TimeSpan.FromSeconds(5));

        Sends().ShouldNotBeEmpty();
        Activity send = Sends()[0];
        Activity step = Followed(send).ShouldNotBeNull();
        step.OperationName.ShouldBe("TakeSelectionSubmission");
        Activity post = Followed(step).ShouldNotBeNull();
        post.Kind.ShouldBe(ActivityKind.Server);
        post.OperationName.ShouldContain("Propose");

        IReadOnlyList<Activity> Sends() => [.. ended.Where(span => span.OperationName == "Notifications_Send" && span.Links.Any())];
        Activity? Followed(Activity span) => ended.FirstOrDefault(before => span.Links.Any(link => link.Context.SpanId == before.SpanId));
    }

    [Fact]
    public async Task Proposal_TakenUpAndTold_IsMeasured()
    {
        var measured = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == Traces.Name) own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.Start();
        await using County county = await County.StartAsync();
        await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await county.Pass(TimeSpan.FromMinutes(2));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!measured.ContainsKey("linying.notification.latency") && !limit.IsCancellationRequested) await county.Pass(TimeSpan.FromSeconds(5));
        measured.Keys.ShouldContain("linying.function.duration");
        measured.Keys.ShouldContain("linying.form.wait");
        measured.Keys.ShouldContain("linying.notification.latency");
        measured.Keys.ShouldContain("linying.outbox.age");
    }
}
