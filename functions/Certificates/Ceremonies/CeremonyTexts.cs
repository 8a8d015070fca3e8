using LinyingTalent.Platform.Text;

namespace LinyingTalent.Certificates.Ceremonies;

internal static class CeremonyTexts
{
    private static readonly PhraseBook Book = new(typeof(CeremonyTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase NonePrintable => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase NameHint => Book.Phrase();

    public static Phrase IssuedFrom => Book.Phrase();

    public static Phrase IssuedTo => Book.Phrase();

    public static Phrase Townships => Book.Phrase();

    public static Phrase TownshipCount(string township, int count) => Book.Phrase([township, count]);

    public static Phrase NothingChosen => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase Earlier => Book.Phrase();

    public static Phrase Ordered => Book.Phrase();

    public static Phrase By => Book.Phrase();

    public static Phrase NotIn => Book.Phrase();

    public static Phrase Certificates => Book.Phrase();

    public static Phrase Copies(int count) => Book.Phrase([count]);

    public static Phrase State => Book.Phrase();

    public static Phrase Working => Book.Phrase();

    public static Phrase Done => Book.Phrase();

    public static Phrase Empty => Book.Phrase();

    public static Phrase Progress(int printed, int total) => Book.Phrase([printed, total]);

    public static Phrase Reload => Book.Phrase();

    public static Phrase LeftOut(int count) => Book.Phrase([count]);

    public static Phrase Download => Book.Phrase();

    public static Phrase Back => Book.Phrase();

    public static Phrase PrintedSubject(string county) => Book.Phrase([county]);

    public static Phrase PrintedBody(string title, string count) => Book.Phrase([title, count]);
}
