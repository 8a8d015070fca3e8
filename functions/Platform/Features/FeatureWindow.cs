using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Platform.Features;

internal enum Opening
{
    Always,

    /// <summary>From the first to the last day, both included.</summary>
    Between,
    Never,
}

/// <summary>When a feature is open, as an administrator set it. The one that was set last counts; a feature for which none was set is open.</summary>
/// <param name="First">Null unless it is open for a time.</param>
/// <param name="Last">Null unless it is open for a time.</param>
/// <param name="Reason">Why it was set, in the words of whoever did.</param>
internal sealed record FeatureWindow(Feature Feature, DivisionCode County, Opening Opening, DateOnly? First, DateOnly? Last, Actor By, DateTimeOffset At, string Reason)
{
    /// <summary>Null on a day on which the feature is open.</summary>
    public FeatureClosed? WhyClosed(DateOnly today) => Opening switch
    {
        Opening.Never => new FeatureClosed(FeatureTexts.Closed(FeatureWords.Of(Feature))),
        Opening.Between when today < First => new FeatureClosed(FeatureTexts.NotYet(FeatureWords.Of(Feature), First.Value, Last!.Value)),
        Opening.Between when today > Last => new FeatureClosed(FeatureTexts.Over(FeatureWords.Of(Feature), Last.Value)),
        _ => null,
    };
}

/// <summary>The county takes nothing of this kind now.</summary>
internal sealed record FeatureClosed(Text.Phrase When) : Refusal(RefusalKind.Conflict, When);
