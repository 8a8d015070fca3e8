using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Rank;

internal static class RubricTexts
{
    private static readonly PhraseBook Book = new(typeof(RubricTexts));

    public static Phrase NoCriteria => Book.Phrase();

    public static Phrase NameMissing => Book.Phrase();

    public static Phrase Twice(string criterion) => Book.Phrase([criterion]);

    public static Phrase WeightNotPositive(string criterion) => Book.Phrase([criterion]);

    public static Phrase WeightsSum(int sum) => Book.Phrase([sum]);

    public static Phrase LevelsTooFew(string criterion) => Book.Phrase([criterion]);

    public static Phrase LevelsNotAscending(string criterion) => Book.Phrase([criterion]);

    public static Phrase LevelsTooFine(string criterion) => Book.Phrase([criterion]);

    public static Phrase LevelUnlabelled(string criterion) => Book.Phrase([criterion]);

    public static Phrase StepUnusable => Book.Phrase();

    public static Phrase QuorumTooSmall => Book.Phrase();

    public static Phrase QuorumAbovePanel(int quorum, int judges) => Book.Phrase([quorum, judges]);

    public static Phrase ChainNoLot => Book.Phrase();

    public static Phrase ChainTwice => Book.Phrase();

    public static Phrase ChainUnknown(string criterion) => Book.Phrase([criterion]);

    public static Phrase MarkMissing(string criterion) => Book.Phrase([criterion]);

    public static Phrase MarkOutside(string criterion, decimal most) => Book.Phrase([criterion, most]);

    public static Phrase MarkOffStep(string criterion, decimal step) => Book.Phrase([criterion, step]);

    public static Phrase MarkUnknown(string criterion) => Book.Phrase([criterion]);

    public static Phrase MarkTwice(string criterion) => Book.Phrase([criterion]);

    public static Phrase BreakCriterion(string criterion) => Book.Phrase([criterion]);

    public static Phrase BreakTopMarks => Book.Phrase();

    public static Phrase BreakMedian => Book.Phrase();

    public static Phrase BreakLot => Book.Phrase();
}
