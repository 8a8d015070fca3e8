using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>
/// Counts and ranks: reads every score of a round once. A score counts when its sheet is given and its judge is among the nomination's judges.
/// </summary>
internal sealed class ScoreBook(NominationTable nominations, ScoreTable scores, RankTable ranks, DivisionRegistry divisions)
{
    /// <summary>The townships' parts of a round.</summary>
    public IEnumerable<CaseId> PartsOf(CaseId round) => divisions.Children(round.Division).Select(township => NominationId.PartOf(round, township.Code));

    public async Task<ScoringStanding> Standing(Round round)
    {
        Dictionary<string, Judged> judged = await Read(round);
        int quorum = round.Terms.Scoring.Ranking.Quorum;
        return new ScoringStanding(
            judged.Values.Count(one => one.Scores.Count < quorum), judged.Values.Sum(one => Scorers.Of(round, one.Nomination).Count - one.Scores.Count));
    }

    /// <summary>The judges who have something open: a row each.</summary>
    public async Task<IReadOnlyList<SilentJudge>> Silent(Round round)
    {
        var silent = new List<SilentJudge>();
        foreach (string judge in round.Draw is { } draw ? draw.Judges.Concat(draw.Substitutes) : [])
            if (await scores.Counts(round.Id, judge) is { Open: > 0 } counts) silent.Add(new SilentJudge(round.JudgeOf(judge)!, counts.Open));
        return silent;
    }

    /// <summary>Computes the ranking and keeps it: of persons, and apart from it of units where the round has places for them.</summary>
    public async Task<RankCount> Rank(Round round, int edition)
    {
        Dictionary<string, Judged> judged = await Read(round);
        var count = new RankCount(0, 0);
        foreach (bool units in round.Terms.Units > 0 ? (bool[])[false, true] : [false])
        {
            Judged[] some = [.. judged.Values.Where(one => one.Nomination.Nominee.IsUnit == units)];
            RankingResult result = Ranking.Of(
                some.Select(one => one.Nomination.Id.ToString()), some.SelectMany(one => one.Scores), round.Terms.Scoring.Ranking, Convert.FromHexString(round.Draw!.Seed));
            int ties = result.Places.Count(place => place.DecidedBy is not null);
            await ranks.Keep(
                round.Id, edition, units,
                result.Places.Select(place => RankedNomination.Of(place, judged[place.Nomination].Nomination.Nominee)),
                new RankSummary(result.Unranked.Count, ties, result.Adjustment) { Ranked = result.Places.Count });
            count = new RankCount(count.Ranked + result.Places.Count, count.Ties + ties);
        }

        return count;
    }

    private async Task<Dictionary<string, Judged>> Read(Round round)
    {
        var judged = new Dictionary<string, Judged>(StringComparer.Ordinal);
        foreach (CaseId part in PartsOf(round.Id))
            await foreach (StoredNomination stored in nominations.Rows(part, step: NominationStep.Recommended))
                judged.Add(stored.State.Id.ToString(), new Judged(stored.State, [.. Scorers.Of(round, stored.State)], []));

        foreach (string judge in round.Draw!.Judges.Concat(round.Draw.Substitutes))
            await foreach (ScoreSheet sheet in scores.All(round.Id, judge))
                if (sheet.State == SheetState.Given && judged.TryGetValue(sheet.Nomination, out Judged? one) && one.Judges.Contains(judge))
                    one.Scores.Add(new Score(sheet.Nomination, judge, round.Terms.Scoring.Ranking.Rubric.Total(sheet.Marks), sheet.Marks));
        return judged;
    }

    private sealed record Judged(Nomination Nomination, IReadOnlyList<string> Judges, List<Score> Scores);
}

/// <param name="Open">How many sheets the judge has still to fill in.</param>
internal sealed record SilentJudge(Judge Judge, int Open);

/// <param name="Ties">How many places were decided by the tie-break chain.</param>
internal sealed record RankCount(int Ranked, int Ties);
