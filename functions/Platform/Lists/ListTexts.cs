using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Lists;

internal static class ListTexts
{
    private static readonly PhraseBook Book = new(typeof(ListTexts));

    public static Phrase Filter => Book.Phrase();

    public static Phrase FilterOf(string list) => Book.Phrase([list]);

    public static Phrase Clear => Book.Phrase();

    public static Phrase Narrow => Book.Phrase();

    public static Phrase Any => Book.Phrase();

    public static Phrase Order => Book.Phrase();

    public static Phrase AsItComes => Book.Phrase();

    public static Phrase Ascending(string column) => Book.Phrase([column]);

    public static Phrase Descending(string column) => Book.Phrase([column]);

    public static Phrase PageSize => Book.Phrase();

    public static Phrase RowsAPage(int rows) => Book.Phrase([rows]);

    public static Phrase Total(int rows) => Book.Phrase([rows]);

    public static Phrase Matching(int rows, int all) => Book.Phrase([rows, all]);

    public static Phrase PageOf(int page, int pages) => Book.Phrase([page, pages]);

    public static Phrase Export => Book.Phrase();

    public static Phrase ExportMatching => Book.Phrase();

    public static Phrase NothingMatches => Book.Phrase();

    public static Phrase Pages => Book.Phrase();

    public static Phrase PageNumber(int page) => Book.Phrase([page]);

    public static Phrase Previous => Book.Phrase();

    public static Phrase Next => Book.Phrase();
}
