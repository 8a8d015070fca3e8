using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;
using LinyingTalent.Visits.Confirm;

namespace LinyingTalent.Visits;

/// <summary>The words, and the colours, for what is a value in the code.</summary>
internal static class VisitWords
{
    public static Phrase Of(VisitState state) => state switch
    {
        VisitState.Recorded => VisitTexts.StateRecorded,
        VisitState.Confirmed => VisitTexts.StateConfirmed,
        VisitState.Rejected => VisitTexts.StateRejected,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };

    /// <summary>The sentence of a line in the history.</summary>
    public static Phrase What(HistoryEntry entry) => entry.What switch
    {
        nameof(VisitState.Recorded) => ConfirmTexts.EventRecorded,
        nameof(VisitState.Confirmed) => ConfirmTexts.EventConfirmed,
        nameof(VisitState.Rejected) => ConfirmTexts.EventRejected,
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.What, "An event without a sentence."),
    };

    public static Tone ToneOf(VisitState state) => state switch
    {
        VisitState.Recorded => Tone.Waiting,
        VisitState.Confirmed => Tone.Good,
        _ => Tone.Bad,
    };

    public static Phrase Of(VisitDuty duty, DateOnly today) =>
        duty.FulfilledBy is not null ? VisitTexts.Fulfilled
        : duty.Due < today ? VisitTexts.OverdueBy(today.DayNumber - duty.Due.DayNumber)
        : duty.Start > today ? VisitTexts.Ahead
        : VisitTexts.Planned;

    public static Tone ToneOf(VisitDuty duty, DateOnly today) =>
        duty.FulfilledBy is not null ? Tone.Good
        : duty.Due < today ? Tone.Overdue
        : duty.Start > today ? Tone.Neutral
        : Tone.Waiting;
}
