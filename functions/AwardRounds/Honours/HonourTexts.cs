using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Honours;

internal static class HonourTexts
{
    private static readonly PhraseBook Book = new(typeof(HonourTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase HonourTitle => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase Term => Book.Phrase();

    public static Phrase FromTo(DateOnly from, DateOnly to) => Book.Phrase([from, to]);

    public static Phrase From(DateOnly from) => Book.Phrase([from]);

    public static Phrase NameOrVillage => Book.Phrase();

    public static Phrase Round => Book.Phrase();

    public static Phrase Organiser => Book.Phrase();

    public static Phrase Basis => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase Certificate => Book.Phrase();

    public static Phrase StateValid => Book.Phrase();

    public static Phrase StateExpired => Book.Phrase();

    public static Phrase StateRemoved => Book.Phrase();

    public static Phrase RemovedOn(DateOnly on, Phrase ground) => Book.Phrase([on, ground]);

    public static Phrase DoRemove => Book.Phrase();

    public static Phrase RemoveEffect(string name, string title, string number) => Book.Phrase([name, title, number]);

    public static Phrase Ground => Book.Phrase();

    public static Phrase GroundFalsified => Book.Phrase();

    public static Phrase GroundViolation => Book.Phrase();

    public static Phrase GroundAccident => Book.Phrase();

    public static Phrase GroundRenounced => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase IsRemoved => Book.Phrase();

    public static Phrase Kind => Book.Phrase();
}
