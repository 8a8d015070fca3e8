using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Rank;

/// <summary>Why a round cannot be judged by these terms, or a sheet of marks not taken.</summary>
internal abstract record RubricRefusal(Phrase Sentence) : Refusal(RefusalKind.Invalid, Sentence);

internal sealed record RubricEmpty() : RubricRefusal(RubricTexts.NoCriteria);

internal sealed record CriterionUnnamed() : RubricRefusal(RubricTexts.NameMissing);

internal sealed record CriterionTwice(string Criterion) : RubricRefusal(RubricTexts.Twice(Criterion));

internal sealed record WeightNotPositive(string Criterion) : RubricRefusal(RubricTexts.WeightNotPositive(Criterion));

internal sealed record WeightsNotWhole(int Sum) : RubricRefusal(RubricTexts.WeightsSum(Sum));

internal sealed record LevelsTooFew(string Criterion) : RubricRefusal(RubricTexts.LevelsTooFew(Criterion));

internal sealed record LevelsNotAscending(string Criterion) : RubricRefusal(RubricTexts.LevelsNotAscending(Criterion));

internal sealed record LevelsTooFine(string Criterion) : RubricRefusal(RubricTexts.LevelsTooFine(Criterion));

internal sealed record LevelUnlabelled(string Criterion) : RubricRefusal(RubricTexts.LevelUnlabelled(Criterion));

internal sealed record StepUnusable() : RubricRefusal(RubricTexts.StepUnusable);

internal sealed record QuorumTooSmall() : RubricRefusal(RubricTexts.QuorumTooSmall);

internal sealed record QuorumAbovePanel(int Quorum, int Judges) : RubricRefusal(RubricTexts.QuorumAbovePanel(Quorum, Judges));

internal sealed record ChainWithoutLot() : RubricRefusal(RubricTexts.ChainNoLot);

internal sealed record ChainStepTwice() : RubricRefusal(RubricTexts.ChainTwice);

internal sealed record ChainCriterionUnknown(string Criterion) : RubricRefusal(RubricTexts.ChainUnknown(Criterion));

internal sealed record MarkMissing(string Criterion) : RubricRefusal(RubricTexts.MarkMissing(Criterion));

internal sealed record MarkOutside(string Criterion, decimal Most) : RubricRefusal(RubricTexts.MarkOutside(Criterion, Most));

internal sealed record MarkOffStep(string Criterion, decimal Step) : RubricRefusal(RubricTexts.MarkOffStep(Criterion, Step));

internal sealed record MarkUnknown(string Criterion) : RubricRefusal(RubricTexts.MarkUnknown(Criterion));

internal sealed record MarkTwice(string Criterion) : RubricRefusal(RubricTexts.MarkTwice(Criterion));
