using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Certificates.Ceremonies;

internal enum CeremonyState
{
    /// <summary>Ordered; the pages are being set.</summary>
    Working,

    /// <summary>The document is there.</summary>
    Done,

    /// <summary>Not one of the certificates holds any more: there is nothing to print.</summary>
    Empty,
}

/// <summary>颁发仪式: certificates that are printed as one document.</summary>
/// <param name="Key">The order's idempotency key: the same form sent twice is the same ceremony.</param>
/// <param name="Total">How many certificates were chosen.</param>
/// <param name="Printed">How many pages are set so far.</param>
/// <param name="LeftOut">How many no longer held when they were to be printed.</param>
internal sealed record Ceremony(
    DivisionCode County, string Key, string Title, CeremonyState State, Actor By, DateTimeOffset OrderedAt, int Total, int Printed, int LeftOut)
{
    /// <summary>411122-0123…: in paths, and the partition of its rows.</summary>
    public string Id => $"{County.Prefix}-{Key}";

    public string BlobName => $"ceremonies/{Id}.pdf";
}
