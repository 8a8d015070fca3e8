using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Nominate;

internal static class WithdrawTexts
{
    private static readonly PhraseBook Book = new(typeof(WithdrawTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Question => Book.Phrase();

    public static Phrase Reason => Book.Phrase();
}
