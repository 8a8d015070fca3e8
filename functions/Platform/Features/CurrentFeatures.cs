using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Platform.Features;

/// <summary>Which features are open now: asked by every form that a county can close, when it is shown and when it is sent.</summary>
internal sealed class CurrentFeatures(FeatureWindowTable windows, TimeProvider time)
{
    private readonly Remembered<IReadOnlyList<FeatureWindow>> all = new(windows.All, time);

    /// <summary>Null where the feature is open today; a change that another process made counts within a minute.</summary>
    /// <param name="division">The county, or any division in it.</param>
    public async ValueTask<FeatureClosed?> WhyClosed(Feature feature, DivisionCode division) =>
        (await all.Read()).LastOrDefault(window => window.Feature == feature && window.County == division.County)?.WhyClosed(ShanghaiTime.DateOf(time.GetUtcNow()));

    /// <summary>Null where at least one county takes it: of a public form, before it is known which county it is about.</summary>
    public async ValueTask<FeatureClosed?> WhyClosed(Feature feature, DivisionRegistry divisions)
    {
        FeatureClosed? why = null;
        foreach (Division county in divisions.Counties)
        {
            why = await WhyClosed(feature, county.Code);
            if (why is null) break;
        }

        return why;
    }

    /// <summary>Null where new records of a kind are taken today.</summary>
    public async ValueTask<FeatureClosed?> WhyClosed(RecordKind kind, DivisionCode division) => kind.OpenedBy is { } feature ? await WhyClosed(feature, division) : null;

    /// <summary>A window was set here: it counts at once.</summary>
    public void Forget() => all.Forget();
}
