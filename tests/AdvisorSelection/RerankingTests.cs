using LinyingTalent.AdvisorSelection;

namespace LinyingTalent.Tests.AdvisorSelection;

/// <summary>The computed order of the three people is 2, 1, 3.</summary>
public sealed class RerankingTests
{
    [Fact]
    public void ConfirmAnalysis_OrderAsComputed_ChangesNothing()
    {
        Selection selection = Given.Proposed().After(Confirm((2, 1, ""), (1, 2, ""), (3, 3, "")));
        selection.InRank.ShouldBe([2, 1, 3]);
        selection.Ranking.ShouldAllBe(assessment => assessment.Change == null);
    }

    [Fact]
    public void ConfirmAnalysis_OrderChanged_KeepsBothRanksAndTheReason()
    {
        Selection selection = Given.Proposed().After(Confirm((3, 1, "熟悉村情"), (2, 2, "工作繁忙"), (1, 3, "路远")));
        selection.InRank.ShouldBe([3, 2, 1]);
        selection.Ranking.Select(assessment => assessment.Change).ShouldBe(
            [new RankChange(3, 1, "熟悉村情"), new RankChange(1, 2, "工作繁忙"), new RankChange(2, 3, "路远")]);
    }

    [Fact]
    public void ConfirmAnalysis_OrderChanged_StandsInTheTimeline()
    {
        SelectionEvent happened = Decisions.On(
            Given.Proposed(), Confirm((1, 1, "熟悉村情"), (2, 2, "工作繁忙"), (3, 3, "")), Given.Facts(), Given.Now).Event!;
        happened.Arguments.ShouldBe(["赵田、钱禾、孙麦", "赵田 2→1（熟悉村情）；钱禾 1→2（工作繁忙）"]);
    }

    [Fact]
    public void ConfirmAnalysis_ChangeWithoutReason_NamesThePerson() =>
        Given.Proposed().Refuses(Confirm((1, 1, "熟悉村情"), (2, 2, ""), (3, 3, ""))).ShouldBe(new RankChangedWithoutReason("钱禾"));

    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(1, 2, 4)]
    [InlineData(0, 1, 2)]
    public void ConfirmAnalysis_TiesOrGaps_AreRefused(int first, int second, int third) =>
        Given.Proposed().Refuses(Confirm((2, first, "因"), (1, second, "因"), (3, third, "因"))).ShouldBe(new RanksAreNoOrder(3));

    [Fact]
    public void ConfirmAnalysis_RankForWhoIsNotEligible_IsRefused()
    {
        Selection selection = Given.Proposed(Given.Proposal(Given.Person(1, "赵田"), Given.Person(2, "钱禾", age: 17)));
        selection.Refuses(Confirm((1, 2, "因"), (2, 1, "因"))).ShouldBe(new RanksAreNoOrder(1));
    }

    private static ConfirmAnalysis Confirm(params (int Candidate, int Rank, string Reason)[] order) =>
        new(1, "同意", [.. order.Select(one => new GivenRank(one.Candidate, one.Rank, one.Reason))]);
}
