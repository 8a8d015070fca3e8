using LinyingTalent.Platform.Text;

namespace LinyingTalent.Operations.Checks;

internal static class CheckTexts
{
    private static readonly PhraseBook Book = new(typeof(CheckTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase CheckedAt(DateTimeOffset at) => Book.Phrase([at]);

    public static Phrase NeverChecked => Book.Phrase();

    public static Phrase CheckNow => Book.Phrase();

    public static Phrase NotYet => Book.Phrase();

    public static Phrase Holds => Book.Phrase();

    public static Phrase Broken(int findings) => Book.Phrase([findings]);

    public static Phrase AndMore(int more) => Book.Phrase([more]);

    public static Phrase OpenProcess => Book.Phrase();

    public static Phrase FormsTakenUp => Book.Phrase();

    public static Phrase FormWaits(DateTimeOffset at) => Book.Phrase([at]);

    public static Phrase NotificationsSent => Book.Phrase();

    public static Phrase NotificationWaits(DateTimeOffset at) => Book.Phrase([at]);

    public static Phrase Begin => Book.Phrase();

    public static Phrase BeginLead => Book.Phrase();

    public static Phrase Reason => Book.Phrase();
}
