using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.Administration.Delegations;

internal static class DelegationWords
{
    public static Phrase Of(DelegationState state) => state switch
    {
        DelegationState.InForce => DelegationTexts.InForce,
        DelegationState.Coming => DelegationTexts.Coming,
        DelegationState.Over => DelegationTexts.Over,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };

    public static Tone ToneOf(DelegationState state) => state switch
    {
        DelegationState.InForce => Tone.Good,
        DelegationState.Coming => Tone.Waiting,
        _ => Tone.Neutral,
    };
}
