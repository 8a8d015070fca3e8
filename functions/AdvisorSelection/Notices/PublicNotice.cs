using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection.Notices;

/// <summary>公示: some candidates are made known to the public before they are invited, masked, until a day and hour.</summary>
/// <param name="Over">Its time has passed and every objection was answered.</param>
internal sealed record PublicNotice(IReadOnlyList<int> Candidates, DateTimeOffset Posted, Deadline Ends, bool Over = false);

internal enum ObjectionState
{
    Open,

    /// <summary>属实: the candidate falls, and the next in rank moves up.</summary>
    Upheld,

    /// <summary>不属实</summary>
    NotUpheld,
}

/// <summary>
/// 异议: as the case knows it. What was written stands unchanged in a row of its own (<see cref="ObjectionTable"/>); the public sees the number,
/// the day and the state alone.
/// </summary>
/// <param name="Number">From 1 within the case.</param>
/// <param name="Key">Under which the original lies.</param>
/// <param name="By">The keyed hash of the telephone.</param>
/// <param name="AnswerBy">Until when the county answers.</param>
internal sealed record Objection(
    int Number, int Candidate, string Key, string By, DateTimeOffset At, Deadline AnswerBy,
    ObjectionState State = ObjectionState.Open, string? Answer = null, DateTimeOffset? Answered = null);

/// <summary>What a case's notices and objections add up to, and what may happen to them: pure.</summary>
internal static class NoticeRules
{
    /// <summary>The candidates whom the places are for now, best first: without those who fell, declined or let their time pass.</summary>
    public static IEnumerable<int> Wanted(this Selection selection) => selection.InRank
        .Where(candidate => !selection.HasFallen(candidate)
            && selection.InvitationOf(candidate)?.State is not (InvitationState.Declined or InvitationState.Lapsed))
        .Take(selection.Places);

    /// <summary>Those of them who have still to be made known.</summary>
    public static IReadOnlyList<int> ToNotice(this Selection selection) => selection.Terms.Notice is null ? [] :
        [.. selection.Wanted().Where(candidate => selection.InvitationOf(candidate) is null && selection.NoticeOf(candidate) is null)];

    /// <summary>Those of them who may be invited.</summary>
    public static IReadOnlyList<int> ToInvite(this Selection selection) =>
        [.. selection.Wanted().Where(candidate => selection.InvitationOf(candidate) is null
            && (selection.Terms.Notice is null || selection.NoticeOf(candidate) is { Over: true }))];

    public static PublicNotice? NoticeOf(this Selection selection, int candidate) =>
        selection.Notices.FirstOrDefault(notice => notice.Candidates.Contains(candidate));

    public static bool HasFallen(this Selection selection, int candidate) =>
        selection.Objections.Any(objection => objection.Candidate == candidate && objection.State == ObjectionState.Upheld);

    /// <summary>The notices that run, the one that ends first before the others.</summary>
    public static IReadOnlyList<PublicNotice> Running(this Selection selection) =>
        [.. selection.Notices.Where(notice => !notice.Over).OrderBy(notice => notice.Ends.At)];

    public static int OpenObjections(this Selection selection) => selection.Objections.Count(objection => objection.State == ObjectionState.Open);

    /// <summary>Makes known whoever is wanted and was not: at first all, later the newcomers alone.</summary>
    public static Decision Post(Selection selection, SelectionFacts facts, DateTimeOffset now)
    {
        IReadOnlyList<int> candidates = selection.ToNotice();
        return candidates.Count == 0
            ? new NothingToNotice()
            : new NoticePosted(
                new PublicNotice(candidates, now, facts.DeadlineIn(selection.Terms.Notice!.WorkingDays)), Names.Of(candidates.Select(selection.Candidate)));
    }

    public static Decision Object(Selection selection, ObjectToCandidate command, SelectionFacts facts, DateTimeOffset now)
    {
        // The hour decides, not the step: the process may be late.
        if (selection.NoticeOf(command.Candidate) is not { } notice) return new NotNoticed();
        if (now > notice.Ends.At) return new NoticeIsOver(notice.Ends.At);
        if (selection.Objections.Count(objection => objection.By == command.By) >= facts.Policy.ObjectionsPerTelephone
            || selection.Objections.Count >= facts.Policy.ObjectionsPerCase) return new TooManyObjections();
        return new Objected(new Objection(
            selection.Objections.Count + 1, command.Candidate, command.Key, command.By, now, facts.DeadlineIn(facts.Policy.ObjectionAnswerDays)));
    }

    public static Decision Answer(Selection selection, AnswerObjection command, DateTimeOffset now)
    {
        if (selection.Objections.FirstOrDefault(objection => objection.Number == command.Number) is not { } objection) return new NoSuchObjection();
        return objection.State == ObjectionState.Open
            ? new ObjectionAnswered(objection.Number, objection.Candidate, selection.Candidate(objection.Candidate).Name, command.Upheld, command.Reason, now)
            : new ObjectionIsAnswered();
    }

    public static Decision CountAgain(Selection selection, int number, SelectionFacts facts)
    {
        if (selection.Objections.FirstOrDefault(objection => objection.Number == number) is not { } objection) return new NoSuchObjection();
        if (objection.State != ObjectionState.Open) return new ObjectionIsAnswered();
        Deadline after = facts.CountedAgain(objection.AnswerBy);
        return after == objection.AnswerBy ? new CountsTheSame() : new ObjectionRecounted(number, objection.AnswerBy, after);
    }

    public static Decision End(Selection selection, DateTimeOffset now)
    {
        if (selection.OpenObjections() is > 0 and var open) return new ObjectionsAreOpen(open);
        return selection.Running() is [var first, ..] && first.Ends.At <= now ? new NoticeEnded(now) : new NothingToNotice();
    }
}
