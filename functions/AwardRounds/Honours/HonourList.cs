using LinyingTalent.Platform.Lists;

namespace LinyingTalent.AwardRounds.Honours;

/// <param name="Village">With its township and county.</param>
internal sealed record HonourRow(Honour Honour, string Village, HonourState State, string Organiser, string Basis);

/// <summary>Who was honoured, the latest round first.</summary>
internal static class HonourList
{
    public static ListOf<HonourRow> Shape { get; } = new(RoundLinks.Honours, () => HonourTexts.Title)
    {
        Filters =
        [
            new TextFilter<HonourRow>("q", () => HonourTexts.NameOrVillage, row => row.Honour.Name, row => row.Village),
            new ChoiceFilter<HonourRow>("round", () => HonourTexts.Round, row => row.Honour.Round.ToString(), row => row.Honour.Occasion),
            new ChoiceFilter<HonourRow>("kind", () => HonourTexts.Kind, row => row.Honour.Unit ? "unit" : "person", row => HonourWords.KindOf(row.Honour)),
            new ChoiceFilter<HonourRow>("state", () => HonourTexts.State, row => row.State.ToString(), row => HonourWords.Of(row.State)),
        ],
        Columns =
        [
            new("name", () => HonourTexts.Name, row => row.Honour.Name),
            new("kind", () => HonourTexts.Kind, row => HonourWords.KindOf(row.Honour)) { OnlyExported = true },
            new("title", () => HonourTexts.HonourTitle, row => row.Honour.Title),
            new("village", () => HonourTexts.Village, row => row.Village) { SortBy = row => row.Honour.Village.ToString(), Width = 32 },
            new("round", () => HonourTexts.Round, row => row.Honour.Occasion) { Width = 36 },
            new("organiser", () => HonourTexts.Organiser, row => row.Organiser) { OnlyExported = true, Width = 32 },
            new("basis", () => HonourTexts.Basis, row => row.Basis) { OnlyExported = true, Width = 36 },
            new("term", () => HonourTexts.Term, row => HonourWords.Term(row.Honour)) { SortBy = row => row.Honour.From, Width = 30 },
            new("state", () => HonourTexts.State, row => HonourWords.Of(row.State)) { SortBy = row => (int)row.State },
            new("certificate", () => HonourTexts.Certificate, row => row.Honour.Certificate.Number) { Width = 28 },
        ],
    };
}
