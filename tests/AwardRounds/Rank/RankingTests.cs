using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.AwardRounds.Rank;

public sealed class RankingTests
{
    private static readonly RankingTerms Plain = GivenScores.Terms with { Quorum = 1, DropFrom = null, Ties = [new(TieBreakKind.Lot)] };

    [Fact]
    public void Of_RoundThatDropsExtremes_PlacesByTheTrimmedMean()
    {
        Score[] scores =
        [
            .. Totals("n1", 100, 70, 70, 70, 70),
            .. Totals("n2", 72, 72, 72, 72, 10),
        ];
        RankingResult kept = GivenScores.Rank(scores, Plain), dropped = GivenScores.Rank(scores, Plain with { DropFrom = 5 });
        kept.Places.Select(place => (place.Nomination, place.Raw)).ShouldBe([("n1", 76m), ("n2", 59.6m)]);
        dropped.Places.Select(place => (place.Nomination, place.Raw, place.Trimmed, place.RawRank, place.TrimmedRank))
            .ShouldBe([("n2", 59.6m, 72m, 2, 1), ("n1", 76m, 70m, 1, 2)]);
    }

    [Fact]
    public void Of_TooFewScoresToDropAny_KeepsThemAll()
    {
        RankingResult result = GivenScores.Rank(Totals("n1", 100, 70, 70, 10), Plain with { DropFrom = 5 });
        result.Places.Single().Trimmed.ShouldBe(62.5m);
        GivenScores.Rank(Totals("n1", 100, 10), Plain with { DropFrom = 2 }).Places.Single().Trimmed.ShouldBe(55m);
    }

    [Fact]
    public void Of_BelowQuorum_IsNeverRanked()
    {
        RankingResult result = Ranking.Of(
            ["n1", "n2", "n3"], [.. Totals("n1", 60, 60, 60), .. Totals("n2", 100, 100), .. Totals("withdrawn", 99, 99, 99)], Plain with { Quorum = 3 }, GivenScores.Seed);
        result.Places.Select(place => place.Nomination).ShouldBe(["n1"]);
        result.Unranked.ShouldBe([new Unranked("n2", 2), new Unranked("n3", 0)]);
    }

    [Fact]
    public void Of_TieResolvedByEachStep_RecordsTheStep()
    {
        // All have a mean of 80; the chain: skill, then top marks, then median, then lot.
        Score[] scores =
        [
            .. Sheets("skill", (9, 3.25m), (9, 3.25m), (9, 3.25m)),
            .. Sheets("top", (8, 5), (8, 5), (8, 2)),
            .. Sheets("median", (8, 4), (8, 4), (8, 4)),
            .. Sheets("lot-1", (8, 4), (8, 4.5m), (8, 3.5m)),
            .. Sheets("lot-2", (8, 4.5m), (8, 3.5m), (8, 4)),
        ];
        RankingTerms terms = GivenScores.Terms with { Ties = [new(TieBreakKind.Criterion, "skill"), new(TieBreakKind.TopMarks), new(TieBreakKind.Lot)] };
        RankingResult result = GivenScores.Rank(scores, terms);
        result.Places.Select(place => place.Raw).Distinct().ShouldBe([80m]);
        result.Places.Take(2).Select(place => place.Nomination).ShouldBe(["skill", "top"]);
        result.Places.Select(place => place.DecidedBy?.Kind).ShouldBe([null, TieBreakKind.Criterion, TieBreakKind.TopMarks, TieBreakKind.Lot, TieBreakKind.Lot]);
        result.Places.Select(place => place.RawRank).Distinct().ShouldBe([1]);
        terms.Describe(result.Places[1].DecidedBy!).In(Languages.Chinese).ShouldBe("“技艺”得分");
    }

    [Fact]
    public void Of_TieWithTheMedianNext_GoesToTheHigherMedian()
    {
        Score[] scores = [.. Totals("low", 90, 75, 75), .. Totals("high", 85, 85, 70)];
        RankingResult result = GivenScores.Rank(scores, Plain with { Ties = [new(TieBreakKind.Median), new(TieBreakKind.Lot)] });
        result.Places.Select(place => (place.Nomination, place.DecidedBy?.Kind)).ShouldBe([("high", null), ("low", TieBreakKind.Median)]);
    }

    [Fact]
    public void Of_AnotherSeed_DrawsOtherLots()
    {
        Score[] scores = [.. Enumerable.Range(0, 20).SelectMany(at => Totals($"n{at}", 80, 80, 80))];
        string[] Order(byte first) => [.. Ranking.Of(scores.Select(score => score.Nomination), scores, Plain, [first, .. GivenScores.Seed[1..]]).Places.Select(place => place.Nomination)];
        Order(1).ShouldBe(Order(1));
        Order(1).ShouldNotBe(Order(2));
    }

    [Fact]
    public void Of_OneSevereJudge_AdjustsTheRanks()
    {
        // The severe judge gives 10 less; n2, whom the severe judge saw, is the best in truth.
        Score[] scores =
        [
            GivenScores.Total("n1", "mild", 80), GivenScores.Total("n1", "other", 80), GivenScores.Total("n2", "severe", 75), GivenScores.Total("n2", "other", 85),
            GivenScores.Total("n3", "mild", 78), GivenScores.Total("n3", "severe", 68), GivenScores.Total("n4", "mild", 70), GivenScores.Total("n4", "severe", 60),
        ];
        RankingResult result = GivenScores.Rank(scores, Plain);
        result.Adjustment.ShouldBeOfType<Adjustment.Made>().Judges.Select(judge => (judge.Judge, judge.Points)).ShouldBe([("mild", 3.33m), ("other", 3.33m), ("severe", -6.67m)]);
        Place best = result.Places.Single(place => place.Nomination == "n2"), raw = result.Places.Single(place => place.Nomination == "n1");
        (best.RawRank, raw.RawRank).ShouldBe((1, 1));
        (best.AdjustedRank, raw.AdjustedRank).ShouldBe((1, 2));
    }

    [Fact]
    public void Of_NoAdjustmentPossible_SaysWhy()
    {
        Score[] apart = [.. Block("a", ["j1", "j2"]), .. Block("b", ["j3", "j4"])];
        Reason(apart, adjustFrom: 2).ShouldBe(new Adjustment.NotConnected(2));
        Score[] bridged = [.. apart, GivenScores.Total("a1", "j3", 70)];
        Reason(bridged, adjustFrom: 2).ShouldBeOfType<Adjustment.Made>();
        Reason([.. bridged, GivenScores.Total("a1", "j9", 70)], adjustFrom: 2).ShouldBe(new Adjustment.TooFewScores("j9", 1, 2));
        Reason(Totals("n1", 70), adjustFrom: 1).ShouldBe(new Adjustment.NothingToCompare());
        Reason(Totals("n1", 70, 80), adjustFrom: 1).ShouldBe(new Adjustment.NothingToCompare());
        Reason([], adjustFrom: 1).ShouldBe(new Adjustment.NothingToCompare());
        GivenScores.Rank(apart, Plain).Places.ShouldAllBe(place => place.Adjusted == null && place.AdjustedRank == null);
    }

    [Fact]
    public void Of_OneJudgeDecidesAPlace_ShowsHowUnstableItIs()
    {
        Score[] scores = [.. Totals("n1", 90, 80, 80), .. Totals("n2", 60, 89, 89), .. Totals("n3", 10, 10, 10)];
        RankingResult result = GivenScores.Rank(scores, Plain);
        result.Places.Select(place => place.Nomination).ShouldBe(["n1", "n2", "n3"]);

        // Without the first judge n2 leads; without another the order stays.
        result.Places.Select(place => place.Stability).ShouldBe([new Stability(1, 2, 2, 3), new Stability(1, 2, 2, 3), new Stability(3, 3, 3, 3)]);
    }

    [Fact]
    public void Of_TheSameJudgeTwice_IsABug() =>
        Should.Throw<ArgumentException>(() => GivenScores.Rank([GivenScores.Total("n1", "j1", 70), GivenScores.Total("n1", "j1", 80)], Plain));

    [Fact]
    public void Of_QuorumOfNothing_StillRanksNobodyWithoutAScore()
    {
        RankingResult result = Ranking.Of(["n1", "n2"], Totals("n1", 70), Plain with { Quorum = 0 }, GivenScores.Seed);
        result.Places.Select(place => place.Nomination).ShouldBe(["n1"]);
        result.Unranked.ShouldBe([new Unranked("n2", 0)]);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Of_QuorumReachedExactly_IsRanked(int quorum, bool ranked) =>
        (GivenScores.Rank(Totals("n1", 70, 80, 90), Plain with { Quorum = quorum }).Places.Count == 1).ShouldBe(ranked);

    [Fact]
    public void Of_NoScores_HasNoPlaces() => Ranking.Of(["n1"], [], Plain, GivenScores.Seed).Unranked.ShouldBe([new Unranked("n1", 0)]);

    private static Adjustment Reason(IReadOnlyCollection<Score> scores, int adjustFrom) => GivenScores.Rank(scores, Plain with { AdjustFrom = adjustFrom }).Adjustment;

    private static IEnumerable<Score> Block(string of, string[] judges) =>
        Enumerable.Range(1, 3).SelectMany(number => judges.Select((judge, at) => GivenScores.Total($"{of}{number}", judge, 60 + number * 5 + at)));

    private static Score[] Totals(string nomination, params decimal[] totals) => [.. totals.Select((total, at) => GivenScores.Total(nomination, $"j{at}", total))];

    private static IEnumerable<Score> Sheets(string nomination, params (decimal Skill, decimal Service)[] sheets) =>
        sheets.Select((sheet, at) => GivenScores.Score(nomination, $"j{at}", sheet.Skill, sheet.Service));
}
