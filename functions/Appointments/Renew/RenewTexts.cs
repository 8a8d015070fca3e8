using LinyingTalent.Platform.Text;

namespace LinyingTalent.Appointments.Renew;

internal static class RenewTexts
{
    private static readonly PhraseBook Book = new(typeof(RenewTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(string name, DateOnly to) => Book.Phrase([name, to]);

    public static Phrase Decision => Book.Phrase();

    public static Phrase Served => Book.Phrase();

    public static Phrase NotAssessed => Book.Phrase();

    public static Phrase YourDecision => Book.Phrase();

    public static Phrase YearsHint(DateOnly from, int most) => Book.Phrase([from, most]);

    public static Phrase Renew => Book.Phrase();

    public static Phrase Expire => Book.Phrase();

    public static Phrase ExpireHint => Book.Phrase();

    public static Phrase Years => Book.Phrase();

    public static Phrase YearsUnit => Book.Phrase();

    public static Phrase Consent => Book.Phrase();

    public static Phrase ConsentMissing => Book.Phrase();

    public static Phrase Remark => Book.Phrase();

    public static Phrase RemarkHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
