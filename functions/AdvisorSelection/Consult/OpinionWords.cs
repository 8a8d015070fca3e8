using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.AdvisorSelection.Consult;

internal static class OpinionWords
{
    public static Phrase Of(OpinionState state) => state switch
    {
        OpinionState.Asked => OpinionTexts.StateAsked,
        OpinionState.NoObjection => OpinionTexts.StateNoObjection,
        OpinionState.Objection => OpinionTexts.StateObjection,
        OpinionState.Silent => OpinionTexts.StateSilent,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };

    public static Tone ToneOf(OpinionState state) => state switch
    {
        OpinionState.NoObjection => Tone.Good,
        OpinionState.Objection => Tone.Bad,
        OpinionState.Asked => Tone.Waiting,
        _ => Tone.Neutral,
    };
}
