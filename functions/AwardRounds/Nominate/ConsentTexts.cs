using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Nominate;

internal static class ConsentTexts
{
    private static readonly PhraseBook Book = new(typeof(ConsentTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(string name, Phrase kind, string by) => Book.Phrase([name, kind, by]);

    public static Phrase Until(DateTimeOffset by) => Book.Phrase([by]);

    public static Phrase NotHeld => Book.Phrase();

    public static Phrase Answer => Book.Phrase();

    public static Phrase Agree => Book.Phrase();

    public static Phrase Decline => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase Agreed => Book.Phrase();

    public static Phrase Declined => Book.Phrase();

    public static Phrase LeadForUnit(string name, string unit, Phrase kind, string by) => Book.Phrase([name, unit, kind, by]);
}
