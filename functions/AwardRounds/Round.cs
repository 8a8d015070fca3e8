using System.Diagnostics;
using System.Text.Json.Serialization;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds;

/// <summary>Where a round stands, in the order of the procedure.</summary>
internal enum RoundStep
{
    /// <summary>申报推荐: nominations come in.</summary>
    Nominate,

    /// <summary>资格审查: the county decides who is eligible.</summary>
    Screen,

    /// <summary>择优推荐: each township ranks its own within its quota.</summary>
    Recommend,

    /// <summary>抽取评委: the pool is stated and the panel drawn.</summary>
    Panel,

    /// <summary>评审打分</summary>
    Score,

    /// <summary>排名核定: the ranking is computed and the county confirms it.</summary>
    Rank,

    /// <summary>公示</summary>
    Notice,

    /// <summary>审批签署: several offices sign.</summary>
    Approve,

    /// <summary>颁发证书: certificates are being made.</summary>
    Honour,

    /// <summary>Ended: the certificates are out.</summary>
    Honoured,

    /// <summary>Ended: an office did not sign.</summary>
    NotApproved,

    /// <summary>Ended: the county called it off.</summary>
    CalledOff,
}

internal static class RoundSteps
{
    public static bool IsEnd(this RoundStep step) => step is RoundStep.Honoured or RoundStep.NotApproved or RoundStep.CalledOff;
}

/// <summary>评选轮次: what is true of a round now. Nominations and scores stand in rows of their own. Changed by <see cref="Apply"/> alone.</summary>
internal sealed record Round
{
    public required CaseId Id { get; init; }

    public required RoundStep Step { get; init; }

    /// <summary>Counts the decisions of the county: a form for another turn comes too late.</summary>
    public int Turn { get; init; } = 1;

    /// <summary>The history's last sequence number.</summary>
    public int Sequence { get; init; }

    public required DateTimeOffset Opened { get; init; }

    public required RoundTerms Terms { get; init; }

    /// <summary>When the stage's window ends, or its office should have acted; null once nothing happens by itself.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What the stage's window was counted from when it began; it is no longer where <see cref="Until"/> has another day since.</summary>
    public Deadline? Window { get; init; }

    /// <summary>When the judges who are silent are reminded; null once they were, or where it would be too near the window's end.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>Until when nominations come in: the last day, or the one to which it was extended.</summary>
    public required DateTimeOffset NominateUntil { get; init; }

    /// <summary>The townships that have put theirs before the judges.</summary>
    public IReadOnlyList<string> Recommended { get; init; } = [];

    public IReadOnlyList<Judge> Pool { get; init; } = [];

    /// <summary>Where the value comes from that will decide the draw, stated with the pool: 双色球第2026045期红球号码.</summary>
    public string ValueSource { get; init; } = "";

    /// <summary>Every pool that was stated, the last one included: one that is stated again leaves its trace.</summary>
    public IReadOnlyList<StatedPool> Pools { get; init; } = [];

    public DrawResult? Draw { get; init; }

    /// <summary>The fingerprint of rubric, panel, quorum and tie-break chain since the first score; null before.</summary>
    public string? Frozen { get; init; }

    /// <summary>Nominations that the window left without a quorum of valid scores: the county has to decide about them.</summary>
    public int Short { get; init; }

    /// <summary>Nominations without a quorum are left out of the ranking since the county said so.</summary>
    public bool LeavesOutShort { get; init; }

    /// <summary>How often the ranking was computed; its rows bear the number.</summary>
    public int Edition { get; init; }

    /// <summary>How many are ranked.</summary>
    public int Ranked { get; init; }

    public IReadOnlyList<PublicNotice> Notices { get; init; } = [];

    /// <summary>Those who were made known and whom a later ranking put below the places.</summary>
    public IReadOnlyList<string> Displaced { get; init; } = [];

    /// <summary>The ranking is computed again after somebody was made known: until the notice is corrected nobody signs.</summary>
    public bool Reranked { get; init; }

    /// <summary>Nobody is left in the ranking for a free place.</summary>
    public bool Exhausted { get; init; }

    /// <summary>No unit is left in the ranking for a free place of the units.</summary>
    public bool UnitsExhausted { get; init; }

    public IReadOnlyList<Objection> Objections { get; init; } = [];

    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>The winners whose certificates are made.</summary>
    public IReadOnlyList<string> Certified { get; init; } = [];

    public bool Ended => Step.IsEnd();

    public Judge? JudgeOf(string id) => Pool.FirstOrDefault(judge => judge.Id == id);

    /// <summary>Whether nobody reads the nominations yet.</summary>
    public bool IsSealed(DateTimeOffset now) => Terms.Nominations.Sealed && Step == RoundStep.Nominate && now <= NominateUntil;

    public FrozenTerms Freezable => new(Terms.Scoring.Ranking, Draw?.Judges ?? []);

    /// <summary>The state after an event. Total over all events: what may happen when is decided before, in <see cref="RoundDecisions"/>.</summary>
    public Round Apply(RoundEvent happened) => happened switch
    {
        WindowExtended e when Step == RoundStep.Nominate => this with { Until = e.Until, NominateUntil = e.Until, Turn = Turn + 1 },
        WindowExtended e => this with { Until = e.Until, RemindAt = e.Remind, Turn = Turn + 1, Short = 0 },
        NominationsClosed e => Next(RoundStep.Screen, e.Until),
        ScreeningClosed e => Next(RoundStep.Recommend, e.Until),
        TownshipRecommended e => this with { Recommended = [.. Recommended, e.Township] },
        RecommendingClosed e => Next(RoundStep.Panel, e.Until),
        PoolStated e => this with { Pool = e.Pool, ValueSource = e.ValueSource, Pools = [.. Pools, new StatedPool(e.At, e.Pool.Count, e.Hash, e.ValueSource)], Turn = Turn + 1 },
        PanelDrawn e => this with { Draw = e.Draw, Turn = Turn + 1, Until = null },
        ScoringBegan e => Next(RoundStep.Score, e.Until) with { RemindAt = e.Remind },
        SilentReminded => this with { RemindAt = null },
        TermsFrozen e => this with { Frozen = e.Hash },
        QuorumMissed e => this with { Short = e.Nominations, Until = null, RemindAt = null, Turn = Turn + 1 },
        JudgesReminded e => this with { Until = e.Until, RemindAt = e.Remind, Short = 0, Turn = Turn + 1 },
        JudgesReplaced e => this with { Until = e.Until, RemindAt = e.Remind, Short = 0, Turn = Turn + 1 },
        ShortLeftOut => this with { LeavesOutShort = true, Short = 0, Turn = Turn + 1 },
        RankingComputed e => Next(RoundStep.Rank, e.Until) with { Edition = e.Edition, Ranked = e.Ranked, RemindAt = null },
        ScoringReopened e => Next(RoundStep.Score, e.Window) with { Until = e.Until, RemindAt = e.Remind, LeavesOutShort = false, Signatures = [], Reranked = Notices.Count > 0 },
        RankingConfirmed => Next(RoundStep.Notice, until: null).AwaitNotices(),
        NoticeDrawnUp e => WithNotice(e.Notice) with { Exhausted = e.Exhausted, UnitsExhausted = e.UnitsExhausted },
        NoticeCorrected e => (WithNotice(e.Notice) with { Reranked = false, Exhausted = e.Exhausted, UnitsExhausted = e.UnitsExhausted }).Displace(e.Displaced).AwaitNotices(),
        NobodyFollows => this with { Exhausted = Exhausted || this.FreePlaces(units: false) > 0, UnitsExhausted = UnitsExhausted || this.FreePlaces(units: true) > 0 },
        NoticePosted e => Noticed(e.Number, notice => notice.Posted(e.Posting, e.Ends)),
        NoticeEnded e => (this with { Notices = [.. Notices.Select(notice => notice.Ends?.At <= e.At ? notice with { Over = true } : notice)] }).AwaitNotices(),
        Objected e => (BackToNotice() with { Objections = [.. Objections, e.Objection] }).AwaitNotices(),
        ObjectionAnswered e => (this with
        {
            Objections = [.. Objections.Select(objection => objection.Number != e.Number ? objection : objection with
            {
                State = e.Upheld ? ObjectionState.Upheld : ObjectionState.NotUpheld,
                Published = e.Published,
                Answered = e.At,
            })],
        }).AwaitNotices(),
        NoticesOver e => Next(RoundStep.Approve, e.Until),
        OfficeSigned e => (this with { Signatures = [.. Signatures, e.Signature] }).AfterSignature(),
        RoundRecounted { What: RoundDate.Stage } e => this with { Window = e.After, Until = e.After.At, RemindAt = e.Remind },
        RoundRecounted { What: RoundDate.Notice } e => Noticed(e.Number, notice => notice with { Ends = e.After }),
        RoundRecounted e => this with
        {
            Objections = [.. Objections.Select(objection => objection.Number == e.Number ? objection with { AnswerBy = e.After } : objection)],
        },
        StageOverdue => this with { Until = null },
        HonourCertified e => this with { Certified = [.. Certified, e.Nomination] },
        RoundClosed => Next(RoundStep.Honoured, until: null),
        CalledOff => Next(RoundStep.CalledOff, until: null),
        RoundOpened e => Open(e),
        _ => throw new UnreachableException($"{happened.GetType().Name} changes nothing that is written here."),
    };

    /// <summary>A deadline that is still awaited and was counted in working days; null for one whose day somebody named.</summary>
    public Deadline? Counted(RoundDate what, int number) => what switch
    {
        RoundDate.Stage => Window is not null && Window.At == Until ? Window : null,
        RoundDate.Notice => Notices.FirstOrDefault(notice => notice.Number == number && !notice.Over)?.Ends,
        RoundDate.Objection => Objections.FirstOrDefault(objection => objection.Number == number && objection.State == ObjectionState.Open)?.AnswerBy,
        _ => throw new UnreachableException($"{what} is no deadline of a round."),
    };

    public static Round Open(RoundOpened e) => new()
    {
        Id = e.Id,
        Step = RoundStep.Nominate,
        Opened = e.At,
        Terms = e.Terms,
        Until = e.Until,
        NominateUntil = e.Until,
    };

    // The clock of a notice runs from the last required place; a round waits for the notice that ends first, and for none while an objection is open.
    // While judges score again it waits for their window: the notices' time is looked at when the round comes back to them.
    private Round AwaitNotices() => Step != RoundStep.Notice ? this
        : this with { Until = this.Running() is [{ Ends: { } first }, ..] && this.OpenObjections() == 0 ? first.At : null };

    // Who was displaced before and stands in the places again is made known anew.
    private Round WithNotice(PublicNotice? notice) => notice is null ? this : this with
    {
        Notices = [.. Notices, notice],
        Displaced = [.. Displaced.Except(notice.Persons.Select(person => person.Nomination))],
    };

    private Round Displace(IEnumerable<NoticedPerson> displaced) => this with { Displaced = [.. Displaced, .. displaced.Select(person => person.Nomination)] };

    // A letter that was posted in time and comes while the offices sign: what they signed did not know of it.
    private Round BackToNotice() => Step == RoundStep.Approve ? Next(RoundStep.Notice, until: null) with { Signatures = [] } : this;

    private Round Noticed(int number, Func<PublicNotice, PublicNotice> change) =>
        (this with { Notices = [.. Notices.Select(notice => notice.Number == number ? change(notice) : notice)] }).AwaitNotices();

    private Round AfterSignature() =>
        Signatures.Any(signature => !signature.Agrees) ? Next(RoundStep.NotApproved, until: null)
        : Signatures.Count == Terms.Signing.Offices.Count ? Next(RoundStep.Honour, until: null)
        : this;

    private Round Next(RoundStep step, Deadline? until) => this with { Step = step, Until = until?.At, Window = until, Turn = Turn + 1 };
}

/// <summary>评委: somebody in the pool from which the panel is drawn.</summary>
/// <param name="Id">J01, J02, …: within the round.</param>
/// <param name="Person">The keyed hash of the telephone.</param>
/// <param name="Account">Where the judge has one; else the judge acts through a link.</param>
/// <param name="Village">Twelve digits; null where the judge is of none.</param>
/// <param name="Employer">As it was typed; several are separated by 、.</param>
/// <param name="Kin">Whom the judge stated as kin: the keyed hashes of telephones, identity numbers and names.</param>
/// <param name="Advises">The villages whose adviser the judge was when the pool was stated.</param>
/// <param name="Nonce">From which the judge's link is derived.</param>
/// <param name="Identity">The keyed hash of the identity number, where it was stated.</param>
/// <param name="Guarantors">Those for whom the judge stands surety, and those who do for the judge; by the same keys as kin.</param>
/// <param name="Elsewhere">Other villages to which the judge belongs, by birth or marriage.</param>
internal sealed record Judge(
    string Id, string Name, string Person, string? Account, string? Email, string? Village, string Employer,
    IReadOnlyList<string> Kin, IReadOnlyList<string> Advises, string Nonce,
    string? Identity = null, IReadOnlyList<string>? Guarantors = null, IReadOnlyList<string>? Elsewhere = null)
{
    [JsonIgnore]
    public IReadOnlyList<string> Villages => Village is null ? [] : [Village, .. Elsewhere ?? []];
}

/// <summary>An office's word on the result.</summary>
internal sealed record Signature(string Office, bool Agrees, string Reason, DateTimeOffset At);
