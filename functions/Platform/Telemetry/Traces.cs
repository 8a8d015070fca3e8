using System.Diagnostics;
using Azure.Data.Tables;

namespace LinyingTalent.Platform.Telemetry;

/// <summary>
/// Follows a form from its post through the process to the notification. Each function is a span of its own; a row that one leaves for another
/// carries the span's id, and whoever reads the row links back to it, whatever engine and queue lie between. Spans hold names of functions and
/// ids of cases, never what somebody typed.
/// </summary>
internal static class Traces
{
    public const string Name = "LinyingTalent";

    private const string Column = "Trace";

    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Notes on a row in which span it was written.</summary>
    public static TableEntity Mark(TableEntity row)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id }) row[Column] = id;
        return row;
    }

    /// <summary>Links the present span to the one in which the row was written.</summary>
    public static void Follow(TableEntity row)
    {
        if (Activity.Current is not { } span) return;
        span.SetTag("linying.partition", row.PartitionKey);
        if (ActivityContext.TryParse(row.GetString(Column), null, out ActivityContext written)) span.AddLink(new ActivityLink(written));
    }
}
