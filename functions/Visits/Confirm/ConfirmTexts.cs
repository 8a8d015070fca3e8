using LinyingTalent.Platform.Text;

namespace LinyingTalent.Visits.Confirm;

internal static class ConfirmTexts
{
    private static readonly PhraseBook Book = new(typeof(ConfirmTexts));

    public static Phrase Title(string name) => Book.Phrase([name]);

    public static Phrase NoOutcome => Book.Phrase();

    public static Phrase PhotoOf(string name) => Book.Phrase([name]);

    public static Phrase Question => Book.Phrase();

    public static Phrase Decision => Book.Phrase();

    public static Phrase Confirm => Book.Phrase();

    public static Phrase Reject => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase Timeline => Book.Phrase();

    public static Phrase EventRecorded => Book.Phrase();

    public static Phrase EventConfirmed => Book.Phrase();

    public static Phrase EventRejected => Book.Phrase();

    public static Phrase ToAdvisor(string name) => Book.Phrase([name]);
}
