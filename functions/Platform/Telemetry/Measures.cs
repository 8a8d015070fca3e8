using System.Diagnostics.Metrics;

namespace LinyingTalent.Platform.Telemetry;

/// <summary>What is counted: steps and how long they take, how long forms and notifications wait, what is owed. Seconds throughout.</summary>
internal static class Measures
{
    private static readonly Meter Meter = new(Traces.Name);

    private static readonly Histogram<double> Functions = Meter.CreateHistogram<double>("linying.function.duration", "s", "How long a function ran.");
    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>("linying.form.wait", "s", "From a form's arrival until a process took it up.");
    private static readonly Histogram<double> Latencies = Meter.CreateHistogram<double>("linying.notification.latency", "s", "From owing a notification until it was sent.");
    private static readonly Gauge<int> Outbox = Meter.CreateGauge<int>("linying.outbox.age", "s", "Age of the oldest notification that is not in the queue.");
    private static readonly Gauge<int> Forms = Meter.CreateGauge<int>("linying.form.age", "s", "Age of the oldest form that no process has taken up.");
    private static readonly Gauge<int> Deadlines = Meter.CreateGauge<int>("linying.deadline.age", "s", "Since when a process should have acted and has not.");
    private static readonly Gauge<int> Failed = Meter.CreateGauge<int>("linying.process.failed", "{process}", "Processes that have failed.");

    /// <param name="kind">http, activity, queue or timer.</param>
    public static void Ran(string function, string kind, TimeSpan time, bool failed) =>
        Functions.Record(time.TotalSeconds, new("function", function), new("kind", kind), new("failed", failed));

    public static void TakenUp(DateTimeOffset sent, DateTimeOffset now) => Waits.Record(Math.Max(0, (now - sent).TotalSeconds));

    public static void Sent(DateTimeOffset owed, DateTimeOffset now, string channel) =>
        Latencies.Record(Math.Max(0, (now - owed).TotalSeconds), new KeyValuePair<string, object?>("channel", channel));

    public static void Owes(int outbox, int forms, int deadlines, int failed)
    {
        Outbox.Record(outbox);
        Forms.Record(forms);
        Deadlines.Record(deadlines);
        Failed.Record(failed);
    }
}
