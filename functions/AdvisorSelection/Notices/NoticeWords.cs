using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.AdvisorSelection.Notices;

internal static class NoticeWords
{
    public static Phrase Of(ObjectionState state) => state switch
    {
        ObjectionState.Open => PublicNoticeTexts.StateOpen,
        ObjectionState.Upheld => PublicNoticeTexts.StateUpheld,
        ObjectionState.NotUpheld => PublicNoticeTexts.StateNotUpheld,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };

    public static Tone ToneOf(ObjectionState state) => state switch
    {
        ObjectionState.Open => Tone.Waiting,
        ObjectionState.Upheld => Tone.Bad,
        _ => Tone.Neutral,
    };

    /// <summary>A candidate's name as the public reads it.</summary>
    public static string Masked(Candidate candidate) =>
        Platform.People.PersonName.TryParse(candidate.Name, out Platform.People.PersonName? name, out _) ? Platform.People.Mask.Of(name) : "*";
}
