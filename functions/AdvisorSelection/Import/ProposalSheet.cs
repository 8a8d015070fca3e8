using LinyingTalent.AdvisorSelection.Propose;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>A column of the workbook and the field of the proposal's form that it stands for.</summary>
/// <param name="Field">As in the form; a candidate's without its room.</param>
/// <param name="OfVillage">Said once for a village: on its other rows it may be left empty.</param>
internal sealed record SheetField(string Field, Func<Phrase> Head, Func<Phrase> Explanation, bool OfVillage = false, bool Optional = false, double Width = 14);

/// <summary>The sheet on which a township puts people forward: one row a person.</summary>
internal static class ProposalSheet
{
    public const string Township = "township";
    public const string Village = "village";
    public const string Trade = "trade";
    public const string PersonTrade = "person-trade";
    public const string Kind = "kind";
    public const string Roots = "roots";
    public const string Consent = "consent";

    public static IReadOnlyList<SheetField> Fields { get; } =
    [
        new(Township, () => ImportTexts.Township, () => ImportTexts.TownshipExplained),
        new(Village, () => ImportTexts.Village, () => ImportTexts.VillageExplained),
        new("needs", () => ProposeTexts.Needs, () => ImportTexts.NeedsExplained, OfVillage: true, Width: 36),
        new(Trade, () => ProposeTexts.NeededTrades, () => ImportTexts.TradesExplained, OfVillage: true, Width: 24),
        new("situation", () => ProposeTexts.Situation, () => ImportTexts.SituationExplained, OfVillage: true, Width: 36),
        new("organisation-wish", () => ProposeTexts.OrganisationWish, () => ImportTexts.OrganisationWishExplained, OfVillage: true, Width: 30),
        new("places", () => ProposeTexts.Places, () => ImportTexts.PlacesExplained, OfVillage: true, Width: 10),
        new("name", () => ProposeTexts.Name, () => ImportTexts.NameExplained, Width: 12),
        new("identity", () => ProposeTexts.Identity, () => ImportTexts.IdentityExplained, Width: 22),
        new("telephone", () => ProposeTexts.Telephone, () => ImportTexts.TelephoneExplained, Width: 16),
        new("email", () => ProposeTexts.Email, () => ImportTexts.EmailExplained, Optional: true, Width: 24),
        new(Kind, () => ProposeTexts.Kind, () => ImportTexts.KindExplained, Width: 16),
        new(PersonTrade, () => ProposeTexts.Trades, () => ImportTexts.TradesExplained, Width: 24),
        new("years", () => ProposeTexts.Years, () => ImportTexts.YearsExplained, Width: 10),
        new("days", () => ProposeTexts.Days, () => ImportTexts.DaysExplained, Width: 16),
        new(Roots, () => ProposeTexts.Roots, () => UploadTexts.YesOrNoExplained, Width: 22),
        new("wish", () => ProposeTexts.PersonWish, () => ImportTexts.WishExplained, Width: 30),
        new(Consent, () => ImportTexts.ConsentHead, () => ImportTexts.ConsentExplained, Width: 12),
    ];

    public static SheetPattern Pattern => new(ImportTexts.SheetName, [.. Fields.Select(column => column.Head())]);

    /// <summary>The column's letter; that of the village for what belongs to no column of its own.</summary>
    public static string LetterOf(string field)
    {
        int index = Fields.Select(known => known.Field).ToList().IndexOf(field);
        return CellReference.Column((index >= 0 ? index : 1) + 1);
    }
}
