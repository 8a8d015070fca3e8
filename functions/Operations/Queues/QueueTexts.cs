using LinyingTalent.Platform.Text;

namespace LinyingTalent.Operations.Queues;

internal static class QueueTexts
{
    private static readonly PhraseBook Book = new(typeof(QueueTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase NoQueue => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Waiting => Book.Phrase();

    public static Phrase Oldest => Book.Phrase();

    public static Phrase SetAside => Book.Phrase();

    public static Phrase Standing(int waiting, int poison) => Book.Phrase([waiting, poison]);

    public static Phrase NoneSetAside => Book.Phrase();

    public static Phrase Message => Book.Phrase();

    public static Phrase SetAsideAt => Book.Phrase();

    public static Phrase Resend => Book.Phrase();

    public static Phrase ResendLead => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Acts => Book.Phrase();
}
