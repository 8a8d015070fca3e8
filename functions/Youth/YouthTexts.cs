using LinyingTalent.Platform.Text;

namespace LinyingTalent.Youth;

internal static class YouthTexts
{
    private static readonly PhraseBook Book = new(typeof(YouthTexts));

    public static Phrase Part => Book.Phrase();

    public static Phrase PartLead => Book.Phrase();

    public static Phrase Branches => Book.Phrase();

    public static Phrase NewBranch => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Field => Book.Phrase();

    public static Phrase Since => Book.Phrase();

    public static Phrase BranchUnit => Book.Phrase();

    public static Phrase Members => Book.Phrase();

    public static Phrase NewMember => Book.Phrase();

    public static Phrase PersonName => Book.Phrase();

    public static Phrase Branch => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase Workplace => Book.Phrase();

    public static Phrase Joined => Book.Phrase();

    public static Phrase Left => Book.Phrase();

    public static Phrase Consent => Book.Phrase();

    public static Phrase ConsentMissing => Book.Phrase();

    public static Phrase OneBranchOnly => Book.Phrase();

    public static Phrase LeftBeforeJoined => Book.Phrase();

    public static Phrase Persons => Book.Phrase();

    public static Phrase Activities => Book.Phrase();

    public static Phrase NewActivity => Book.Phrase();

    public static Phrase Title => Book.Phrase();

    public static Phrase Day => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase Attended => Book.Phrase();

    public static Phrase AttendedHint => Book.Phrase();

    public static Phrase NotHeldYet(DateOnly day) => Book.Phrase([day]);

    public static Phrase Times => Book.Phrase();
}
