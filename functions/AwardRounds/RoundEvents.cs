using System.Globalization;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds;

/// <summary>What can happen to a round. Each becomes one line of its timeline.</summary>
internal abstract record RoundEvent
{
    /// <summary>What fills the placeholders of the event's sentence.</summary>
    public virtual IReadOnlyList<string> Arguments => [];

    /// <summary>What the person gave as the reason.</summary>
    public virtual string? Why => null;

    protected static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    protected static string NamesOf(IEnumerable<NoticedPerson> persons) => string.Join("、", persons.Select(person => person.Name));

    protected static string Day(DateTimeOffset moment) => StoredDay.Write(ShanghaiTime.DateOf(moment));
}

internal sealed record RoundOpened(CaseId Id, DateTimeOffset At, RoundTerms Terms, DateTimeOffset Until) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Terms.Name];
}

internal sealed record WindowExtended(DateTimeOffset Until, string Reason, DateTimeOffset? Remind = null) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Day(Until)];

    public override string Why => Reason;
}

internal sealed record NominationsClosed(Deadline Until, int Nominations) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Nominations)];
}

internal sealed record ScreeningClosed(Deadline Until, int Eligible, string Reason) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Eligible)];

    public override string Why => Reason;
}

internal sealed record TownshipRecommended(string Township, int Count, string Reason) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Township, Text(Count)];

    public override string Why => Reason;
}

internal sealed record RecommendingClosed(Deadline Until, int Recommended, string Reason) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Recommended)];

    public override string Why => Reason;
}

internal sealed record PoolStated(IReadOnlyList<Judge> Pool, string ValueSource, DateTimeOffset At) : RoundEvent
{
    public string Hash { get; } = StatedPool.HashOf(Pool);

    public override IReadOnlyList<string> Arguments => [Text(Pool.Count), ValueSource, Hash];
}

internal sealed record PanelDrawn(DrawResult Draw) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Draw.Value, Text(Draw.Judges.Count), Text(Draw.Substitutes.Count)];
}

/// <param name="Remind">When the judges who are silent are reminded.</param>
internal sealed record ScoringBegan(Deadline Until, DateTimeOffset? Remind = null) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Day(Until.At)];
}

/// <summary>Before the window ends those who have something open are reminded, and the county learns who they are.</summary>
internal sealed record SilentReminded(IReadOnlyList<SilentJudge> Judges) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Judges.Count), string.Join("、", Judges.Select(silent => silent.Judge.Name))];
}

internal sealed record TermsFrozen(string Hash) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Hash];
}

internal sealed record QuorumMissed(int Nominations) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Nominations)];
}

internal sealed record JudgesReminded(DateTimeOffset Until, string Reason, DateTimeOffset? Remind = null) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Day(Until)];

    public override string Why => Reason;
}

internal sealed record JudgesReplaced(IReadOnlyList<string> Judges, string Names, DateTimeOffset Until, string Reason, DateTimeOffset? Remind = null) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Names, Day(Until)];

    public override string Why => Reason;
}

internal sealed record ShortLeftOut(string Reason) : RoundEvent
{
    public override string Why => Reason;
}

/// <summary>A conflict came to light after the ranking.</summary>
/// <param name="Window">What the time for it was counted from; null where nobody steps in, and the ranking is computed at once.</param>
/// <param name="Judges">Who steps in.</param>
internal sealed record ScoringReopened(DateTimeOffset Until, Deadline? Window, DateTimeOffset? Remind, IReadOnlyList<string> Judges) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Day(Until)];
}

internal sealed record RankingComputed(int Edition, int Ranked, int Ties, Deadline Until) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Edition), Text(Ranked), Text(Ties)];
}

internal sealed record RankingConfirmed(int Edition, string Reason) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Edition)];

    public override string Why => Reason;
}

/// <summary>Who is to be made known is settled; the notice has still to hang at its places.</summary>
/// <param name="Exhausted">Nobody is left in the ranking for a place that is still free.</param>
/// <param name="UnitsExhausted">The same of the units.</param>
internal sealed record NoticeDrawnUp(PublicNotice Notice, bool Exhausted = false, bool UnitsExhausted = false) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Notice.Number), NamesOf(Notice.Persons)];
}

/// <summary>The ranking was computed again: who was made known is held against it.</summary>
/// <param name="Displaced">Those who do not stand in the places any more.</param>
/// <param name="Notice">For those who were not made known before; null where nobody is new.</param>
internal sealed record NoticeCorrected(IReadOnlyList<NoticedPerson> Displaced, PublicNotice? Notice, bool Exhausted, bool UnitsExhausted = false) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [NamesOf(Displaced), NamesOf(Notice?.Persons ?? [])];
}

/// <summary>A place is free and stays so.</summary>
internal sealed record NobodyFollows(int Places) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Places)];
}

/// <param name="Ends">Set by the last of the required places: the clock runs from there.</param>
internal sealed record NoticePosted(int Number, Posting Posting, Deadline? Ends) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Number), Posting.Place];
}

internal sealed record NoticeEnded(DateTimeOffset At) : RoundEvent;

/// <summary>No notice runs, no objection is open, nobody is to be made known: the offices can sign.</summary>
internal sealed record NoticesOver(Deadline Until) : RoundEvent;

internal sealed record Objected(Objection Objection) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Objection.Number), Objection.Way.ToString()];
}

internal sealed record ObjectionAnswered(int Number, string Name, bool Upheld, string Reason, string Published, DateTimeOffset At) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Number), Upheld ? Name : ""];

    public override string Why => Reason;
}

internal sealed record OfficeSigned(Signature Signature) : RoundEvent
{
    public const string Refusal = "refusal";

    public override IReadOnlyList<string> Arguments => [Signature.Office, Signature.Agrees ? "" : Refusal];

    public override string Why => Signature.Reason;
}

/// <summary>The stage's office was reminded: its time is over. The stage stays open, for no deadline decides in an office's place.</summary>
internal sealed record StageOverdue(RoundStep Step) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Step.ToString()];
}

/// <summary>A deadline was counted again by a new holiday notice.</summary>
/// <param name="Remind">When the judges who are silent are now reminded.</param>
internal sealed record RoundRecounted(RoundDate What, int Number, Deadline Before, Deadline After, DateTimeOffset? Remind = null) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [What.ToString(), Text(Number), Day(Before.At), Day(After.At)];
}

internal sealed record HonourCertified(string Nomination, string Name, string Number) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Name, Number];
}

internal sealed record RoundClosed(int Honoured) : RoundEvent
{
    public override IReadOnlyList<string> Arguments => [Text(Honoured)];
}

internal sealed record CalledOff(string Reason) : RoundEvent
{
    public override string Why => Reason;
}
