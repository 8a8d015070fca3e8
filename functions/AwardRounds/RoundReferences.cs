using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AwardRounds;

/// <summary>What a round's process needs to know: ids and moments.</summary>
/// <param name="Exists">False when the opening was refused.</param>
/// <param name="Until">UTC; when the stage is due; null while nothing happens by itself.</param>
/// <param name="Next">What the process has to do by itself.</param>
/// <param name="RemindAt">UTC; when those who are silent are reminded. Histories of earlier releases have none.</param>
internal sealed record RoundStanding(string Case, bool Exists, RoundStep Step, int Turn, DateTime? Until, RoundWork Next, DateTime? RemindAt = null)
{
    public static RoundStanding None(string caseId) => new(caseId, Exists: false, RoundStep.Nominate, 0, null, RoundWork.None);

    public static RoundStanding Of(Round round) => new(round.Id.ToString(), Exists: true, round.Step, round.Turn, round.Until?.UtcDateTime, round switch
    {
        { Step: RoundStep.Panel, Draw: not null } => RoundWork.AssignJudges,
        { Step: RoundStep.Score, LeavesOutShort: true, Short: 0 } => RoundWork.Rank,
        { Step: RoundStep.Notice } when round.Reranked || round.HasNewcomers() || (round.OpenObjections() == 0 && !round.Awaited().Any()) => RoundWork.DrawUpNotice,
        { Step: RoundStep.Honour } => RoundWork.Certify,
        _ => RoundWork.None,
    }, round.RemindAt?.UtcDateTime);
}

internal enum RoundWork
{
    None,
    AssignJudges,
    Rank,
    DrawUpNotice,
    Certify,
}

internal sealed record StageReference(string Case, int Turn);

/// <param name="Part">The township's part of a round.</param>
internal sealed record PartReference(string Case, string Part);

/// <param name="Nomination">The winner's.</param>
internal sealed record HonourReference(string Case, string Nomination);

internal sealed record HonourIssue(HonourReference Honour, string Number);

/// <param name="Until">UTC; until when the nomination waits for its correction; null when it waits for nobody.</param>
/// <param name="Wakes">The round's process: a conflict may have made it wait for a day that is not right any more. Earlier releases woke nobody.</param>
internal sealed record NominationStanding(string Nomination, int Turn, DateTime? Until, string? Wakes = null);

internal sealed record LapseReference(string Nomination, int Turn);

/// <summary>The instance IDs of the processes: from the business key, so that a second start finds the first.</summary>
internal static class RoundInstances
{
    private const string NominationPrefix = "nomination-";

    public static string Round(CaseId id) => $"round-{id}";

    public static string Honour(string nomination) => $"honour-{nomination}";

    /// <summary>Of a nomination while it waits for its correction, or while a judge's place is taken by another.</summary>
    /// <param name="what">Which wait: a nomination may have several, one after the other.</param>
    public static string Nomination(NominationId id, string what) => $"{NominationPrefix}{id}-{what}";
}
