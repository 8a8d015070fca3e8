using LinyingTalent.Platform.Text;

namespace LinyingTalent.Certificates.Overview;

internal static class CertificateListTexts
{
    private static readonly PhraseBook Book = new(typeof(CertificateListTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(int all) => Book.Phrase([all]);

    public static Phrase Recently(int all, int valid, int unknown) => Book.Phrase([all, valid, unknown]);

    public static Phrase Township => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase Find => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase Holder => Book.Phrase();

    public static Phrase Number => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase Until => Book.Phrase();

    public static Phrase Checks => Book.Phrase();

    public static Phrase Since => Book.Phrase();

    public static Phrase IssuedOn => Book.Phrase();
}
