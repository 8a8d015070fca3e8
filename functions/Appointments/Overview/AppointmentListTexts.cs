using LinyingTalent.Platform.Text;

namespace LinyingTalent.Appointments.Overview;

internal static class AppointmentListTexts
{
    private static readonly PhraseBook Book = new(typeof(AppointmentListTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(int serving, int ending) => Book.Phrase([serving, ending]);

    public static Phrase Show => Book.Phrase();

    public static Phrase ShowServing => Book.Phrase();

    public static Phrase ShowEnding => Book.Phrase();

    public static Phrase ShowEnded => Book.Phrase();

    public static Phrase Township => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase Advisor => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase Term => Book.Phrase();

    public static Phrase FromTo(DateOnly since, DateOnly until) => Book.Phrase([since, until]);

    public static Phrase Since => Book.Phrase();

    public static Phrase Until => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase DaysLeft(int days) => Book.Phrase([days]);

    public static Phrase Find => Book.Phrase();
}
