using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Rules;

/// <summary>
/// The rule table as it is now: the figures that come with the product, under those that the offices have set. Read it once for a
/// decision and ask the table with the day the case began, so that a case keeps the figures of its time.
/// </summary>
internal sealed class CurrentRules(RuleVersionTable versions, TimeProvider time)
{
    private readonly Remembered<RuleTable> table = new(
        async () => RuleTable.Shipped.With((await versions.All()).Select(version => version.Row)), time);

    /// <summary>The table; a change that another process made shows within a minute.</summary>
    public ValueTask<RuleTable> Read() => table.Read();

    /// <summary>A version was added here: it counts at once.</summary>
    public void Forget() => table.Forget();
}
