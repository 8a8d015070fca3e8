using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.Administration.Rules;

/// <summary>The words for what is a value in the rule table.</summary>
internal static class RuleWords
{
    /// <summary>The days on which a version holds.</summary>
    public static Phrase Period(RuleRow row) => (row.ValidFrom, row.ValidTo) switch
    {
        (null, null) => RulePageTexts.Always,
        ({ } from, null) => RulePageTexts.From(from),
        (null, { } until) => RulePageTexts.Until(until),
        ({ } from, { } until) => RulePageTexts.FromUntil(from, until),
    };

    public static Phrase Standing(RuleName name, Figure figure) => figure.Standing switch
    {
        Platform.Rules.Standing.Published => RulePageTexts.StandingPublished,
        Platform.Rules.Standing.WellKnown => RulePageTexts.StandingWellKnown,
        _ => name.IsShipped(figure) ? RulePageTexts.StandingDefault : RulePageTexts.StandingOwn,
    };

    /// <summary>Whether no published text says so.</summary>
    public static bool IsOurs(Figure figure) => figure.Standing == Platform.Rules.Standing.Default;

    public static Phrase State(VersionState state) => state switch
    {
        VersionState.Coming => RulePageTexts.StateComing,
        VersionState.InForce => RulePageTexts.StateInForce,
        VersionState.Overridden => RulePageTexts.StateOverridden,
        VersionState.Ended => RulePageTexts.StateEnded,
        VersionState.Replaced => RulePageTexts.StateReplaced,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };

    public static Tone Tone(VersionState state) => state switch
    {
        VersionState.InForce => Platform.Web.Parts.Tone.Good,
        VersionState.Coming => Platform.Web.Parts.Tone.Waiting,
        _ => Platform.Web.Parts.Tone.Neutral,
    };
}
