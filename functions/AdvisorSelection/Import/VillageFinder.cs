using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>Finds the village that a row means, by its name or its code, among those that whoever uploads may put forward.</summary>
internal sealed class VillageFinder(DivisionRegistry divisions, DivisionCode scope)
{
    private readonly ILookup<string, Division> byName = divisions.VillagesIn(scope).ToLookup(village => village.Name);

    /// <returns>Null after noting in the row why there is none.</returns>
    public Division? Find(SheetRow row)
    {
        if (row.Village.Length == 0)
        {
            row.Refuse(ProposalSheet.Village, ImportTexts.VillageMissing);
            return null;
        }

        Division[] meant = [.. Meant(row)];
        if (meant.Length == 1) return meant[0];
        if (meant.Length > 1) row.Refuse(ProposalSheet.Village, ImportTexts.VillageAmbiguous(row.Village));
        else row.Refuse(ProposalSheet.Village, ImportTexts.VillageUnknown(row.Village));
        return null;
    }

    private IEnumerable<Division> Meant(SheetRow row) =>
        DivisionCode.TryParse(row.Village, out DivisionCode code, out _) && code.Level == DivisionLevel.Village && scope.Contains(code)
            ? divisions.Find(code) is { } coded ? [coded] : []
            : byName[row.Village].Where(village => row.Township.Length == 0 || divisions.Find(village.Code.Township!.Value)!.Name == row.Township);
}
