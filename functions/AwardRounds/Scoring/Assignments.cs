using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>
/// Gives judges their sheets and takes them away again. The nomination's row says who must not score it, and from that follows who does
/// (<see cref="Scorers"/>); the sheets are made after it, so that what breaks off in between is only done again.
/// </summary>
internal sealed class Assignments(
    NominationTable nominations, NominationBook book, ScoreTable scores, RoundBook rounds, ConflictFinder finder, ScoreCodes codes)
{
    /// <summary>The judges of a township's recommended nominations: conflicts found from the data first, then the sheets.</summary>
    public async Task Assign(Round round, CaseId part, DateTimeOffset at)
    {
        ConflictFinder.Known known = await finder.Of(round.Id, Drawn(round));
        var sheets = new List<(string Judge, string Nomination, string Code)>();
        await foreach ((Nomination before, IReadOnlyList<Conflict> conflicts) in finder.In(part, known))
        {
            Nomination nomination = before;
            foreach (Conflict conflict in conflicts.DistinctBy(conflict => conflict.Judge))
            {
                await book.Do(nomination.Id, KeyOf(nomination, conflict), new ExcludeJudge(nomination.Number, conflict.Judge, conflict.Ground), Actor.Process, at);
                nomination = (await nominations.Find(nomination.Id))!.State;
            }

            sheets.AddRange(Scorers.Of(round, nomination).Select(judge => (judge, nomination.Id.ToString(), codes.Of(nomination.Id))));
        }

        foreach (IGrouping<string, (string Judge, string Nomination, string Code)> some in sheets.GroupBy(sheet => sheet.Judge))
            await scores.Assign(round.Id, some.Key, part.Division.ToString(), [.. some.Select(sheet => (sheet.Nomination, sheet.Code))]);
    }

    /// <summary>
    /// Looks for conflicts again, in the data as they are now: until the ranking is confirmed a judge who has become the village's adviser, or against whom
    /// something speaks that was not known when the judges were drawn, gives the sheet up like one who declares it.
    /// </summary>
    /// <returns>How many were found.</returns>
    public async Task<int> FindAgain(Round round, CaseId part, ConflictFinder.Known known, DateTimeOffset at)
    {
        int found = 0;
        await foreach ((Nomination nomination, IReadOnlyList<Conflict> conflicts) in finder.In(part, known))
        {
            foreach (Conflict conflict in conflicts.DistinctBy(conflict => conflict.Judge).Where(conflict => nomination.Excluded.All(one => one.Judge != conflict.Judge)))
            {
                if (await Exclude(nomination.Id, new ExcludeJudge(nomination.Number, conflict.Judge, conflict.Ground), KeyOf(nomination, conflict), Actor.Process, at) is null) found++;
            }
        }

        return found;
    }

    /// <summary>The judges of the panel and the substitutes.</summary>
    public static IEnumerable<Judge> Drawn(Round round) => round.Draw!.Judges.Concat(round.Draw.Substitutes).Select(judge => round.JudgeOf(judge)!);

    private static string KeyOf(Nomination nomination, Conflict conflict) => $"conflict-{nomination.Number}-{conflict.Judge}";

    /// <summary>A judge must not, or no longer, score a nomination: what is there is void, and the next in the order steps in.</summary>
    /// <returns>Why not; null when it is done, now or before.</returns>
    public async Task<Refusal?> Exclude(NominationId id, ExcludeJudge command, string key, Actor by, DateTimeOffset at)
    {
        if (!await Reopen(id, command, key, at)) return new ConflictTooLate();
        if (await book.Do(id, key, command, by, at) is { } refusal && refusal is not ExcludedAlready) return refusal;
        Round round = (await rounds.Find(id.Round))!;
        string code = codes.Of(id);
        await scores.Void(round.Id, command.Judge, code);
        foreach (string judge in Scorers.Of(round, (await nominations.Find(id))!.State))
            if (await scores.Find(round.Id, judge, code) is null) await scores.Assign(round.Id, judge, code, [(id.ToString(), code)]);
        return null;
    }

    // Once the ranking was computed it would not be what the scores say any more: it is taken back before the score goes, so that in between
    // nobody confirms or signs it. False when it is too late for that.
    private async Task<bool> Reopen(NominationId id, ExcludeJudge command, string key, DateTimeOffset at)
    {
        while ((await rounds.Find(id.Round))! is { Step: >= RoundStep.Rank } round)
        {
            Nomination nomination = (await nominations.Find(id))!.State;
            IReadOnlyList<string> before = Scorers.Of(round, nomination);
            if (nomination.Step != NominationStep.Recommended || !before.Contains(command.Judge)) return true;
            if (round.Step > RoundStep.Approve) return false;
            IEnumerable<string> stepIn = Scorers.Of(round, nomination.Apply(new JudgeExcluded(command.Judge, command.Ground))).Except(before);
            await rounds.Step(round.Id, $"reopen-{key}-{round.Turn}", new ReopenScoring([.. stepIn]), Actor.Process, at);
        }

        return true;
    }

    /// <summary>All that a silent judge has left open goes to those next in the order; what the judge gave stays.</summary>
    public async Task Replace(Round round, string judge, string key, DateTimeOffset at)
    {
        await foreach (ScoreSheet sheet in scores.All(round.Id, judge))
        {
            if (sheet.State != SheetState.Open) continue;
            NominationId id = NominationId.Parse(sheet.Nomination);
            await Exclude(id, new ExcludeJudge(id.Number, judge, Ground: null), $"{key}-{id.Number}-{judge}", Actor.Process, at);
        }
    }
}
