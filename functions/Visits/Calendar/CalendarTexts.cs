using LinyingTalent.Platform.Text;

namespace LinyingTalent.Visits.Calendar;

internal static class CalendarTexts
{
    private static readonly PhraseBook Book = new(typeof(CalendarTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase Months => Book.Phrase();

    public static Phrase Before => Book.Phrase();

    public static Phrase After => Book.Phrase();

    public static Phrase Month(int year, int month) => Book.Phrase([year, month]);

    public static Phrase Monday => Book.Phrase();

    public static Phrase Tuesday => Book.Phrase();

    public static Phrase Wednesday => Book.Phrase();

    public static Phrase Thursday => Book.Phrase();

    public static Phrase Friday => Book.Phrase();

    public static Phrase Saturday => Book.Phrase();

    public static Phrase Sunday => Book.Phrase();

    public static Phrase More(int count) => Book.Phrase([count]);

    public static Phrase NothingThisMonth => Book.Phrase();

    public static Phrase NothingThatDay => Book.Phrase();

    public static Phrase Subscribe => Book.Phrase();

    public static Phrase SubscribeLead => Book.Phrase();

    public static Phrase KeepSecret => Book.Phrase();

    public static Phrase MakeAddress => Book.Phrase();

    public static Phrase NewAddress => Book.Phrase();

    public static Phrase FeedName => Book.Phrase();

    public static Phrase EventSummary(string name, string village) => Book.Phrase([name, village]);

    public static Phrase EventDescription(string village, string link) => Book.Phrase([village, link]);
}
