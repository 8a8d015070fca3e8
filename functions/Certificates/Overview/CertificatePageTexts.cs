using LinyingTalent.Platform.Text;

namespace LinyingTalent.Certificates.Overview;

internal static class CertificatePageTexts
{
    private static readonly PhraseBook Book = new(typeof(CertificatePageTexts));

    public static Phrase Title(string name) => Book.Phrase([name]);

    public static Phrase DoesNotHoldSince(Phrase state, DateOnly since) => Book.Phrase([state, since]);

    public static Phrase Number => Book.Phrase();

    public static Phrase Term => Book.Phrase();

    public static Phrase FromTo(DateOnly since, DateOnly until) => Book.Phrase([since, until]);

    public static Phrase IssuedOn => Book.Phrase();

    public static Phrase CorrectedOn => Book.Phrase();

    public static Phrase ShortCode => Book.Phrase();

    public static Phrase Checks => Book.Phrase();

    public static Phrase NeverChecked => Book.Phrase();

    public static Phrase CheckedTimes(int times, string results) => Book.Phrase([times, results]);

    public static Phrase ResultTimes(Phrase result, int times) => Book.Phrase([result, times]);

    public static Phrase Open => Book.Phrase();

    public static Phrase OpenCopy => Book.Phrase();

    public static Phrase Replaced => Book.Phrase();

    public static Phrase ReplacedLead => Book.Phrase();

    public static Phrase Print => Book.Phrase();

    public static Phrase PrintNumber(int edition) => Book.Phrase([edition]);

    public static Phrase Said => Book.Phrase();

    public static Phrase ReplacedOn => Book.Phrase();

    public static Phrase History => Book.Phrase();

    public static Phrase BySystem => Book.Phrase();
}
