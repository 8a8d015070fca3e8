namespace LinyingTalent.Platform.Workbooks;

/// <summary>How much of a workbook from outside is read. More is refused before it costs memory or minutes.</summary>
internal static class WorkbookLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int LongestUpload = 5 * 1024 * 1024;

    /// <summary>Bytes of all its parts unpacked.</summary>
    public const long LongestUnpacked = 50L * 1024 * 1024;

    /// <summary>Bytes unpacked for each one packed, of a part that is large enough to matter.</summary>
    public const int HighestRatio = 200;

    public const int MostParts = 500;

    /// <summary>Rows with content, the headings among them not counted.</summary>
    public const int MostRows = 10_000;

    public const int MostColumns = 100;
}
