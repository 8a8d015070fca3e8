using LinyingTalent.Platform.Text;

namespace LinyingTalent.EarlierRounds;

internal static class EarlierRoundTexts
{
    private static readonly PhraseBook Book = new(typeof(EarlierRoundTexts));

    public static Phrase Part => Book.Phrase();

    public static Phrase PartLead => Book.Phrase();

    public static Phrase Rounds => Book.Phrase();

    public static Phrase NewRound => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Held => Book.Phrase();

    public static Phrase Honoured => Book.Phrase();

    public static Phrase Persons => Book.Phrase();

    public static Phrase Times => Book.Phrase();

    public static Phrase HonouredPeople => Book.Phrase();
}
