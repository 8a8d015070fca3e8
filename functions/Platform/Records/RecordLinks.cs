namespace LinyingTalent.Platform.Records;

/// <summary>The paths of the records' pages.</summary>
internal static class RecordLinks
{
    public const string Parts = "/programme";

    public static string List(RecordKind kind) => $"/programme/{kind.Name}";

    public static string New(RecordKind kind) => $"/programme/{kind.Name}/new";

    public static string Page(RecordKind kind, RecordId id) => $"/programme/{kind.Name}/{id}";

    public static string Correct(RecordKind kind, RecordId id) => $"/programme/{kind.Name}/{id}/correct";

    public static string Step(RecordKind kind, RecordId id) => $"/programme/{kind.Name}/{id}/step";

    public static string File(RecordKind kind, RecordId id, Attachments.Attachment file) => $"/programme/{kind.Name}/{id}/files/{file.FileName}";

    public static string Withdraw(RecordKind kind, RecordId id) => $"/programme/{kind.Name}/{id}/withdraw";

    /// <summary>The records of a kind that a figure counts in a period and a place.</summary>
    /// <param name="place">A division's code; none for the whole county.</param>
    public static string Behind(RecordKind kind, RecordFigure figure, Period period, Divisions.DivisionCode? place = null) =>
        $"/programme/{kind.Name}?count={figure.Key}.{period.Text}{(place is { } code ? $"&place={code}" : "")}";
}
