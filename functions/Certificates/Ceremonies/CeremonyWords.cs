using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.Certificates.Ceremonies;

internal static class CeremonyWords
{
    public static Phrase Of(CeremonyState state) => state switch
    {
        CeremonyState.Working => CeremonyTexts.Working,
        CeremonyState.Done => CeremonyTexts.Done,
        CeremonyState.Empty => CeremonyTexts.Empty,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };

    public static Tone ToneOf(CeremonyState state) => state switch
    {
        CeremonyState.Working => Tone.Waiting,
        CeremonyState.Done => Tone.Good,
        _ => Tone.Bad,
    };
}
