using LinyingTalent.Platform.Text;

namespace LinyingTalent.Talents;

internal static class TalentTexts
{
    private static readonly PhraseBook Book = new(typeof(TalentTexts));

    public static Phrase Part => Book.Phrase();

    public static Phrase PartLead => Book.Phrase();

    public static Phrase Talents => Book.Phrase();

    public static Phrase NewTalent => Book.Phrase();

    public static Phrase PersonName => Book.Phrase();

    public static Phrase Identity => Book.Phrase();

    public static Phrase IdentityHint => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase Born => Book.Phrase();

    public static Phrase Trade => Book.Phrase();

    public static Phrase Second => Book.Phrase();

    public static Phrase Years => Book.Phrase();

    public static Phrase YearUnit => Book.Phrase();

    public static Phrase Skill => Book.Phrase();

    public static Phrase Now => Book.Phrase();

    public static Phrase Consent => Book.Phrase();

    public static Phrase ConsentNeeds => Book.Phrase();

    public static Phrase ConsentPropose => Book.Phrase();

    public static Phrase ConsentPublic => Book.Phrase();

    public static Phrase ConsentMissing => Book.Phrase();

    public static Phrase Persons => Book.Phrase();
}
