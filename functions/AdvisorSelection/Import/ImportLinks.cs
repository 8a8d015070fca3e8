using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>The paths of the import's pages.</summary>
internal static class ImportLinks
{
    public const string List = "/imports";
    public const string Template = "/imports/template";

    public static string Preview(string id) => $"/imports/previews/{id}";

    public static string Batch(CaseId id) => $"/imports/{id}";

    public static string Undo(CaseId id) => $"/imports/{id}/undo";
}
