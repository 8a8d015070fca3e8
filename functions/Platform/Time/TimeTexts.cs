using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Time;

internal static class TimeTexts
{
    private static readonly PhraseBook Book = new(typeof(TimeTexts));

    public static Phrase Provisional(DateOnly coveredThrough) => Book.Phrase([coveredThrough]);
}
