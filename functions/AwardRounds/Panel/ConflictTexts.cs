using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Panel;

internal static class ConflictTexts
{
    private static readonly PhraseBook Book = new(typeof(ConflictTexts));

    public static Phrase Self => Book.Phrase();

    public static Phrase Declared => Book.Phrase();

    public static Phrase Kin => Book.Phrase();

    public static Phrase SameVillage => Book.Phrase();

    public static Phrase SameEmployer => Book.Phrase();

    public static Phrase Recommender => Book.Phrase();

    public static Phrase AdviserOfVillage => Book.Phrase();

    public static Phrase Guarantor => Book.Phrase();

    public static Phrase PastObjection => Book.Phrase();

    public static Phrase Namesake => Book.Phrase();
}
