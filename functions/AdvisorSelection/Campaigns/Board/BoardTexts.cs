using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Campaigns.Board;

internal static class BoardTexts
{
    private static readonly PhraseBook Book = new(typeof(BoardTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(int villages, int begun) => Book.Phrase([villages, begun]);

    public static Phrase ByTownship => Book.Phrase();

    public static Phrase Township => Book.Phrase();

    public static Phrase NotBegun => Book.Phrase();

    public static Phrase Appointed => Book.Phrase();

    public static Phrase Sum => Book.Phrase();

    public static Phrase Total => Book.Phrase();

    public static Phrase Overdue(int count) => Book.Phrase([count]);

    public static Phrase CellName(string place, string column, int count) => Book.Phrase([place, column, count]);

    public static Phrase ColumnOverdue(string column) => Book.Phrase([column]);

    public static Phrase CasesLead(string place, int count) => Book.Phrase([place, count]);

    public static Phrase Village => Book.Phrase();

    public static Phrase Case => Book.Phrase();

    public static Phrase Due => Book.Phrase();

    public static Phrase InTime => Book.Phrase();

    public static Phrase NotOverdue => Book.Phrase();

    public static Phrase NoCases => Book.Phrase();

    public static Phrase NoCampaign => Book.Phrase();

    public static Phrase Back => Book.Phrase();
}
