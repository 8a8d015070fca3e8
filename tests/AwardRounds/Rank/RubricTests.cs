using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.AwardRounds.Rank;

public sealed class RubricTests
{
    private static readonly Rubric Plain = GivenScores.Rubric;

    [Fact]
    public void WhyNot_RubricAsItShouldBe_IsNone() => Plain.WhyNot().ShouldBeNull();

    public static TheoryData<string> Faults => ["empty", "step", "fine-step", "unnamed", "same-id", "same-name", "weight", "sum", "one-level", "not-from-0", "descending", "unlabelled"];

    [Theory]
    [MemberData(nameof(Faults))]
    public void WhyNot_OneFault_IsNamed(string fault)
    {
        Criterion first = Plain.Criteria[0], second = Plain.Criteria[1];
        (Rubric rubric, RubricRefusal refusal) = fault switch
        {
            "empty" => (Plain with { Criteria = [] }, (RubricRefusal)new RubricEmpty()),
            "step" => (Plain with { Step = 0 }, new StepUnusable()),
            "fine-step" => (Plain with { Step = 0.001m }, new StepUnusable()),
            "unnamed" => (Plain with { Criteria = [first with { Name = " " }, second] }, new CriterionUnnamed()),
            "same-id" => (Plain with { Criteria = [first, second with { Id = first.Id }] }, new CriterionTwice(first.Name)),
            "same-name" => (Plain with { Criteria = [first, second with { Name = first.Name }] }, new CriterionTwice(first.Name)),
            "weight" => (Plain with { Criteria = [first with { Weight = 0 }, second with { Weight = 100 }] }, new WeightNotPositive(first.Name)),
            "sum" => (Plain with { Criteria = [first with { Weight = 61 }, second] }, new WeightsNotWhole(101)),
            "one-level" => (Plain with { Criteria = [first with { Levels = [new(0, "无")] }, second] }, new LevelsTooFew(first.Name)),
            "not-from-0" => (Plain with { Criteria = [first with { Levels = [new(1, "有"), new(10, "好")] }, second] }, new LevelsTooFew(first.Name)),
            "descending" => (Plain with { Criteria = [first with { Levels = [new(0, "无"), new(6, "好"), new(6, "优")] }, second] }, new LevelsNotAscending(first.Name)),
            _ => (Plain with { Criteria = [first with { Levels = [new(0, "无"), new(6, "")] }, second] }, new LevelUnlabelled(first.Name)),
        };
        rubric.WhyNot().ShouldBe(refusal);
    }

    [Theory]
    [InlineData(-1, 101, false)]
    [InlineData(0, 100, false)]
    [InlineData(1, 99, true)]
    [InlineData(99, 1, true)]
    public void WhyNot_WeightAtItsBounds_IsRefusedFromNothingDown(int first, int second, bool usable) =>
        (Plain with { Criteria = [Plain.Criteria[0] with { Weight = first }, Plain.Criteria[1] with { Weight = second }] }).WhyNot()
            .ShouldBe(usable ? null : new WeightNotPositive(Plain.Criteria[0].Name));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void WhyNot_QuorumAtItsBounds_IsRefusedBelowOneAndAboveThePanel(int quorum, bool usable) =>
        ((GivenScores.Terms with { Quorum = quorum }).WhyNot(judges: 5) is null).ShouldBe(usable);

    [Theory]
    [InlineData(10, 5, 100)]
    [InlineData(0, 0, 0)]
    [InlineData(7.5, 3, 69)]
    [InlineData(10, 0, 60)]
    public void Total_OfASheet_IsWeighted(decimal skill, decimal service, decimal total) => Plain.Total(GivenScores.Sheet(skill, service)).ShouldBe(total);

    [Fact]
    public void Total_ThatDoesNotEndInHundredths_IsRoundedHalfUp()
    {
        var thirds = new Rubric([new("a", "甲", 100, [new(0, "无"), new(3, "优")])], 1);
        thirds.Total([new("a", 1)]).ShouldBe(33.33m);
        thirds.Total([new("a", 2)]).ShouldBe(66.67m);
    }

    [Fact]
    public void LabelOf_AMarkBetweenLevels_IsTheLowerOnes()
    {
        Criterion skill = Plain.Criteria[0];
        (skill.LabelOf(0), skill.LabelOf(5.5m), skill.LabelOf(6), skill.LabelOf(10)).ShouldBe(("一般", "一般", "良好", "突出"));
    }

    [Fact]
    public void WhyNot_SheetOutsideTheScale_IsRefusedWithItsCriterion()
    {
        Plain.WhyNot(GivenScores.Sheet(10.5m, 1)).ShouldBe(new MarkOutside("技艺", 10));
        Plain.WhyNot(GivenScores.Sheet(-0.5m, 1)).ShouldBe(new MarkOutside("技艺", 10));
        Plain.WhyNot(GivenScores.Sheet(5, 0.25m)).ShouldBe(new MarkOffStep("服务", 0.5m));
        Plain.WhyNot([new("skill", 5)]).ShouldBe(new MarkMissing("服务"));
        Plain.WhyNot([.. GivenScores.Sheet(5, 1), new("skill", 6)]).ShouldBe(new MarkTwice("技艺"));
        Plain.WhyNot([.. GivenScores.Sheet(5, 1), new("other", 6)]).ShouldBe(new MarkUnknown("other"));
        Plain.WhyNot(GivenScores.Sheet(5.5m, 1)).ShouldBeNull();
        new MarkOutside("技艺", 10).Sentence.In(Languages.Chinese).ShouldBe("“技艺”的分数须在 0 至 10 分之间。");
    }

    [Fact]
    public void WhyNot_OfTheTerms_NamesWhatIsWrong()
    {
        RankingTerms terms = GivenScores.Terms;
        terms.WhyNot(judges: 5).ShouldBeNull();
        (terms with { Quorum = 0 }).WhyNot(5).ShouldBe(new QuorumTooSmall());
        terms.WhyNot(2).ShouldBe(new QuorumAbovePanel(3, 2));
        (terms with { Ties = [] }).WhyNot(5).ShouldBe(new ChainWithoutLot());
        (terms with { Ties = [new(TieBreakKind.Lot), new(TieBreakKind.Median)] }).WhyNot(5).ShouldBe(new ChainWithoutLot());
        (terms with { Ties = [new(TieBreakKind.Median), new(TieBreakKind.Median), new(TieBreakKind.Lot)] }).WhyNot(5).ShouldBe(new ChainStepTwice());
        (terms with { Ties = [new(TieBreakKind.Criterion, "none"), new(TieBreakKind.Lot)] }).WhyNot(5).ShouldBe(new ChainCriterionUnknown("none"));
        (terms with { Rubric = Plain with { Criteria = [] } }).WhyNot(5).ShouldBe(new RubricEmpty());
    }

    [Fact]
    public void FreezeHash_AnyPartOfTheTermsChanged_IsAnother()
    {
        RankingTerms terms = GivenScores.Terms;
        var frozen = new FrozenTerms(terms, ["j1", "j2"]);
        Criterion first = Plain.Criteria[0];
        string[] hashes =
        [
            frozen.FreezeHash,
            (frozen with { Panel = ["j1", "j3"] }).FreezeHash,
            (frozen with { Ranking = terms with { Quorum = 2 } }).FreezeHash,
            (frozen with { Ranking = terms with { DropFrom = null } }).FreezeHash,
            (frozen with { Ranking = terms with { AdjustFrom = 4 } }).FreezeHash,
            (frozen with { Ranking = terms with { Ties = [new(TieBreakKind.Lot)] } }).FreezeHash,
            (frozen with { Ranking = terms with { Rubric = Plain with { Step = 1 } } }).FreezeHash,
            (frozen with { Ranking = terms with { Rubric = Plain with { Criteria = [first with { Name = "手艺" }, Plain.Criteria[1]] } } }).FreezeHash,
        ];
        hashes.ShouldBeUnique();
        hashes.ShouldAllBe(hash => hash.Length == 64);
    }

    [Fact]
    public void FreezeHash_SamePanelInAnotherOrder_IsTheSame() =>
        new FrozenTerms(GivenScores.Terms, ["j2", "j1"]).FreezeHash.ShouldBe(new FrozenTerms(GivenScores.Terms, ["j1", "j2"]).FreezeHash);
}
