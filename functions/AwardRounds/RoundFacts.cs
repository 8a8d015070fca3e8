using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds;

/// <summary>Figures of the rule table for the county and the day on which the round was opened.</summary>
internal sealed record RoundPolicy(StageDays Days, int LongestWindow, int MostJudges, int ObjectionsPerTelephone, int ObjectionsPerRound);

/// <summary>What a decision needs to know beside the round itself, read just before it; what the command does not ask for is empty.</summary>
/// <param name="Licence">What the gate says against the round that is to be opened.</param>
/// <param name="Nominations">Counted over the townships.</param>
/// <param name="Holders">Those who take the places by the ranking as it is now, in rank, without those who fell.</param>
/// <param name="Eligible">The numbers of the township's eligible nominations.</param>
/// <param name="HandlerHasPart">Why whoever answers an objection must not; null when nothing speaks against it.</param>
/// <param name="InWorkingDays">The end of the working day that many working days from now.</param>
/// <param name="PeriodFrom">The end of a period of working days after a day.</param>
/// <param name="CountedAgain">The deadline by the calendar as it is known now.</param>
internal sealed record RoundFacts(
    RoundPolicy Policy,
    IReadOnlyList<LicenceRefusal> Licence,
    NominationCounts Nominations,
    IReadOnlyList<NoticedPerson> Holders,
    ScoringStanding Scoring,
    IReadOnlyList<int> Eligible,
    Phrase? HandlerHasPart,
    Func<int, Deadline> InWorkingDays,
    Func<DateOnly, int, Deadline> PeriodFrom,
    Func<Deadline, Deadline> CountedAgain)
{
    /// <summary>The nomination for which the fewest judges of a pool are free of conflicts, and how many these are.</summary>
    public (string Name, int Free)? Scarcest { get; init; }

    /// <summary>The judges who have something open.</summary>
    public IReadOnlyList<SilentJudge> Silent { get; init; } = [];

    /// <summary>When those who are silent are reminded of the end of a window; null where that has passed.</summary>
    public Func<DateTimeOffset, DateTimeOffset?> RemindAt { get; init; } = _ => null;
}

/// <param name="All">Handed in and not taken back.</param>
/// <param name="Open">Not screened yet, those being corrected included.</param>
internal sealed record NominationCounts(int All, int Open, int Eligible, int Recommended)
{
    public static NominationCounts None { get; } = new(0, 0, 0, 0);

    public NominationCounts Plus(NominationCounts other) =>
        new(All + other.All, Open + other.Open, Eligible + other.Eligible, Recommended + other.Recommended);

    public NominationCounts Plus(Nomination? nomination) => Changed(nomination, 1);

    public NominationCounts Minus(Nomination? nomination) => Changed(nomination, -1);

    // Who was recommended is eligible too.
    private NominationCounts Changed(Nomination? nomination, int by) => nomination is null || nomination.Step == NominationStep.Withdrawn ? this : new(
        All + by, Open + (nomination.IsOpen ? by : 0), Eligible + (nomination.Step is NominationStep.Eligible or NominationStep.Recommended ? by : 0),
        Recommended + (nomination.Step == NominationStep.Recommended ? by : 0));
}

/// <param name="Short">Nominations without a quorum of valid scores.</param>
/// <param name="Missing">Scores that are still to come.</param>
internal sealed record ScoringStanding(int Short, int Missing)
{
    public static ScoringStanding None { get; } = new(0, 0);
}

/// <summary>What a rule says: that something happens, or why not.</summary>
internal readonly record struct RoundDecision
{
    private RoundDecision(RoundEvent? happened, Refusal? refusal) => (Event, Refusal) = (happened, refusal);

    public RoundEvent? Event { get; }

    public Refusal? Refusal { get; }

    public static implicit operator RoundDecision(RoundEvent happened) => new(happened, null);

    public static implicit operator RoundDecision(Refusal refusal) => new(null, refusal);
}
