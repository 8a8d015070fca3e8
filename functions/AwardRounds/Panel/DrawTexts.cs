using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Panel;

internal static class DrawTexts
{
    private static readonly PhraseBook Book = new(typeof(DrawTexts));

    public static Phrase PoolTooSmall(int have, int need) => Book.Phrase([have, need]);

    public static Phrase ValueMissing => Book.Phrase();

    public static Phrase NothingToDraw => Book.Phrase();

    public static Phrase PoolTooSmallFor(string name, int have, int need) => Book.Phrase([name, have, need]);
}
