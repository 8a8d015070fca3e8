using System.Diagnostics;
using FsCheck.Xunit;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;

namespace LinyingTalent.Tests.AwardRounds.Rank;

/// <summary>What holds for every round, drawn at random: judges of different severity, few marks so that ties are frequent.</summary>
public sealed class RankingPropertyTests
{
    [Property]
    public void Of_ConstantAddedToOneJudge_LeavesTheAdjustedRankingUnchanged(int seed, byte raise)
    {
        Score[] scores = Round(seed);
        Score[] raised = [.. scores.Select(score => score.Judge == "j2" ? score with { Total = score.Total + raise / 4m } : score)];
        RankingResult before = GivenScores.Rank(scores, GivenScores.Terms), after = GivenScores.Rank(raised, GivenScores.Terms);
        Adjusted(after).ShouldBe(Adjusted(before));
        after.Adjustment.GetType().ShouldBe(before.Adjustment.GetType());
    }

    [Property]
    public void Of_ScoresInAnotherOrder_IsTheSame(int seed)
    {
        Score[] scores = Round(seed), shuffled = [.. scores];
        new Random(seed + 1).Shuffle(shuffled);
        RankingResult one = GivenScores.Rank(scores, GivenScores.Terms), other = GivenScores.Rank(shuffled, GivenScores.Terms);
        other.Places.ShouldBe(one.Places);
        other.Unranked.ShouldBe(one.Unranked);
    }

    [Property]
    public void Of_AnyRound_EqualsAPlainCalculation(int seed)
    {
        Score[] scores = Round(seed);
        RankingResult result = GivenScores.Rank(scores, GivenScores.Terms);
        result.Places.Select(place => place.Nomination).ShouldBe(PlainOrder(scores));
        foreach (Place place in result.Places)
        {
            int[] ranks = [.. scores.Select(score => score.Judge).Distinct()
                .Select(judge => PlainOrder([.. scores.Where(score => result.Places.Any(one => one.Nomination == score.Nomination) && score.Judge != judge)], quorum: 1).IndexOf(place.Nomination) + 1)
                .Where(rank => rank > 0)];
            (place.Stability.Best, place.Stability.Worst).ShouldBe((Math.Min(ranks.Min(), place.Rank), Math.Max(ranks.Max(), place.Rank)));
        }
    }

    [Property]
    public void Of_AnyRoundThatCanBeAdjusted_EqualsAlternatingMeans(int seed)
    {
        Score[] scores = Round(seed);
        RankingResult result = GivenScores.Rank(scores, GivenScores.Terms);
        if (result.Adjustment is not Adjustment.Made) return;
        string[] ranked = [.. result.Places.Select(place => place.Nomination)];
        Dictionary<string, double> plain = AlternatingMeans([.. scores.Where(score => ranked.Contains(score.Nomination))]);
        foreach (Place place in result.Places) ((double)place.Adjusted!.Value).ShouldBe(plain[place.Nomination], 0.006);
    }

    [Fact]
    public void Of_FiveThousandNominations_TakesSecondsAtMost()
    {
        var random = new Random(5000);
        Score[] scores = [.. Enumerable.Range(0, 5000).SelectMany(nomination => Enumerable.Range(0, 5).Select(at =>
            GivenScores.Score($"n{nomination}", $"j{(nomination * 7 + at * 9) % 40}", random.Next(21) / 2m, random.Next(11) / 2m)))];
        long begun = Stopwatch.GetTimestamp();
        RankingResult result = GivenScores.Rank(scores, GivenScores.Terms);

        // The benchmark measures it: about a second on a quiet machine. What grows with the square would take minutes.
        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(15));
        result.Places.Count.ShouldBe(5000);
        result.Adjustment.ShouldBeOfType<Adjustment.Made>();
    }

    private static Score[] Round(int seed)
    {
        var random = new Random(seed);
        int nominations = random.Next(2, 12), judges = random.Next(3, 8);
        return
        [
            .. from nomination in Enumerable.Range(0, nominations)
               from judge in Enumerable.Range(0, judges)
               where random.Next(4) > 0
               select GivenScores.Score($"n{nomination}", $"j{judge}", Math.Clamp(random.Next(12, 19) / 2m + judge % 3 - 1, 0, 10), random.Next(4, 11) / 2m),
        ];
    }

    private static IEnumerable<(string, int?)> Adjusted(RankingResult result) =>
        result.Places.Select(place => (place.Nomination, place.AdjustedRank)).OrderBy(place => place.Nomination);

    // The places, as one would work them out on paper.
    private static List<string> PlainOrder(Score[] scores, int quorum = 3) =>
    [
        .. scores.GroupBy(score => score.Nomination).Where(group => group.Count() >= quorum)
            .OrderByDescending(group => PlainMean([.. group.Select(score => score.Total).Order()]))
            .ThenByDescending(group => group.Average(score => score.Marks.Single(mark => mark.Criterion == "skill").Points))
            .ThenByDescending(group => group.Average(score => (decimal)score.Marks.Count(mark => mark.Points == (mark.Criterion == "skill" ? 10 : 5))))
            .ThenByDescending(group => PlainMedian([.. group.Select(score => score.Total).Order()]))
            .ThenBy(group => Draw.Number(GivenScores.Seed, group.Key), StringComparer.Ordinal)
            .Select(group => group.Key),
    ];

    private static decimal PlainMean(decimal[] sorted) =>
        Math.Round((sorted.Length >= 5 ? sorted[1..^1] : sorted).Average(), 2, MidpointRounding.AwayFromZero);

    private static decimal PlainMedian(decimal[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;

    private static Dictionary<string, double> AlternatingMeans(Score[] scores)
    {
        Dictionary<string, double> worth = [], severity = scores.Select(score => score.Judge).Distinct().ToDictionary(judge => judge, _ => 0.0);
        for (int round = 0; round < 3000; round++)
        {
            foreach (var group in scores.GroupBy(score => score.Nomination)) worth[group.Key] = group.Average(score => (double)score.Total - severity[score.Judge]);
            foreach (var group in scores.GroupBy(score => score.Judge)) severity[group.Key] = group.Average(score => (double)score.Total - worth[score.Nomination]);
        }

        double average = severity.Values.Average();
        return worth.ToDictionary(one => one.Key, one => one.Value + average);
    }
}
