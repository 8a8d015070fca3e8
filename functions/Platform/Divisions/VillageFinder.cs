using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Divisions;

/// <summary>Finds the village that somebody means, by its name or its code, among those of a division.</summary>
internal sealed class VillageFinder(DivisionRegistry divisions, DivisionCode scope)
{
    private readonly ILookup<string, Division> byName = divisions.VillagesIn(scope).ToLookup(village => village.Name);

    /// <param name="village">The name or the twelve digits, without spaces.</param>
    /// <param name="township">Its name, where the village's alone is that of several; "" for none.</param>
    /// <param name="why">Why there is none; null when there is.</param>
    public Division? Find(string village, string township, out Phrase? why)
    {
        Division[] meant = village.Length == 0 ? [] : [.. Meant(village, township)];
        why = meant.Length == 1 ? null
            : village.Length == 0 ? DivisionTexts.VillageMissing
            : meant.Length > 1 ? DivisionTexts.VillageAmbiguous(village) : DivisionTexts.VillageUnknown(village);
        return why is null ? meant[0] : null;
    }

    private IEnumerable<Division> Meant(string village, string township) =>
        DivisionCode.TryParse(village, out DivisionCode code, out _) && code.Level == DivisionLevel.Village && scope.Contains(code)
            ? divisions.Find(code) is { } coded ? [coded] : []
            : byName[village].Where(found => township.Length == 0 || divisions.Find(found.Code.Township!.Value)!.Name == township);
}
