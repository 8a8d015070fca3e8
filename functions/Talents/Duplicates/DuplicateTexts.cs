using LinyingTalent.Platform.Text;

namespace LinyingTalent.Talents.Duplicates;

internal static class DuplicateTexts
{
    private static readonly PhraseBook Book = new(typeof(DuplicateTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(string threshold) => Book.Phrase([threshold]);

    public static Phrase None => Book.Phrase();

    public static Phrase First => Book.Phrase();

    public static Phrase Second => Book.Phrase();

    public static Phrase NameOrReason => Book.Phrase();

    public static Phrase FirstRecord => Book.Phrase();

    public static Phrase SecondRecord => Book.Phrase();

    public static Phrase Points => Book.Phrase();

    public static Phrase Reasons => Book.Phrase();

    public static Phrase SameIdentity(string points) => Book.Phrase([points]);

    public static Phrase SameTelephone(string points) => Book.Phrase([points]);

    public static Phrase SameNameAndBirth(string points) => Book.Phrase([points]);

    public static Phrase SameNameAndVillage(string points) => Book.Phrase([points]);

    public static Phrase OtherIdentity(string points) => Book.Phrase([points]);

    public static Phrase Merge => Book.Phrase();

    public static Phrase MergeTitle => Book.Phrase();

    public static Phrase MergeLead => Book.Phrase();

    public static Phrase Keep => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase Merges => Book.Phrase();

    public static Phrase KeptRecord => Book.Phrase();

    public static Phrase WithdrawnRecord => Book.Phrase();

    public static Phrase Undo => Book.Phrase();

    public static Phrase Undone => Book.Phrase();

    public static Phrase MergedInto(string id) => Book.Phrase([id]);

    public static Phrase UndoReason => Book.Phrase();

    public static Phrase NotDuplicates => Book.Phrase();
}
