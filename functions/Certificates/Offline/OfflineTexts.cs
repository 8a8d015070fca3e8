using LinyingTalent.Platform.Text;

namespace LinyingTalent.Certificates.Offline;

internal static class OfflineTexts
{
    private static readonly PhraseBook Book = new(typeof(OfflineTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase FileLead(DateOnly made) => Book.Phrase([made]);

    public static Phrase OnlyTheRegister => Book.Phrase();

    public static Phrase Code => Book.Phrase();

    public static Phrase CodeHint => Book.Phrase();

    public static Phrase Check => Book.Phrase();

    public static Phrase Empty => Book.Phrase();

    public static Phrase NoCrypto => Book.Phrase();

    public static Phrase NotGenuine => Book.Phrase();

    public static Phrase NotGenuineWhy => Book.Phrase();

    public static Phrase UnknownKeyWhy(DateOnly made) => Book.Phrase([made]);

    public static Phrase Genuine => Book.Phrase();

    public static Phrase Running => Book.Phrase();

    public static Phrase Over => Book.Phrase();

    public static Phrase NotBegun => Book.Phrase();

    public static Phrase Number => Book.Phrase();

    public static Phrase Holder => Book.Phrase();

    public static Phrase Post => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase From => Book.Phrase();

    public static Phrase To => Book.Phrase();

    public static Phrase Issued => Book.Phrase();

    public static Phrase Compare => Book.Phrase();

    public static Phrase Keep => Book.Phrase();

    public static Phrase KeepLead => Book.Phrase();

    public static Phrase Download => Book.Phrase();

    public static Phrase CheckOnline => Book.Phrase();
}
