using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.AdvisorSelection;

public sealed class EligibilityRulesTests
{
    private const string Header = "rule,fact,test,figure,mark,chinese,chinese unmet,english,english unmet,chinese source,english source\n";

    [Fact]
    public void Shipped_EachRule_SaysWhereItComesFrom()
    {
        EligibilityRule age = EligibilityRules.Shipped.Find("age.min")!;
        age.Source.In(Languages.Chinese).ShouldBe("《中华人民共和国民法典》第十八条");
        EligibilityRules.Shipped.Words(new EligibilityResult("age.min", true, ["40", "18"])).In(Languages.Chinese).ShouldBe("年满 18 周岁（现 40 周岁）");
    }

    [Fact]
    public void Words_NotMet_SaySo() => EligibilityRules.Shipped.Words(new EligibilityResult("not-serving", false, ["窝城村", "0"]))
        .In(Languages.Chinese).ShouldBe("现为 窝城村 村级发展顾问");

    [Fact]
    public void Words_RuleThatIsNoMore_AreItsId() =>
        EligibilityRules.Shipped.Words(new EligibilityResult("height", true, [])).In(Languages.Chinese).ShouldBe("height");

    [Fact]
    public void Comparison_RuleAddedByTheOffice_DecidesWhoIsEligible()
    {
        EligibilityRules rules = EligibilityRules.Read(Header + "days,days-per-month,at-least,office.days,?,每月 {1} 天（现 {0} 天）,,{1} days ({0}),,县人才办,The office\n", "t.csv");
        SelectionFacts facts = Given.Facts();
        facts = facts with { Policy = facts.Policy with { Eligibility = rules.Limits(_ => 3) } };
        IReadOnlyList<Assessment> ranking = Comparison.Of(Given.Proposal(Given.Person(1, "赵田", days: 2), Given.Person(2, "钱禾", days: 3)), facts, new DateOnly(2026, 3, 2));
        ranking.Select(assessment => (assessment.Candidate, assessment.Eligible)).ShouldBe([(2, true), (1, false)]);
        rules.Words(ranking[1].Eligibility[0]).In(Languages.Chinese).ShouldBe("每月 3 天（现 2 天）");
    }

    [Theory]
    [InlineData("x,height,yes,,S,高,,tall,,源,source", "'height' is no fact that the comparison knows")]
    [InlineData("x,age,7,f,S,高,,tall,,源,source", "'7' is no test that the comparison knows")]
    [InlineData("x,age,at-least,,S,高,,tall,,源,source", "'at-least' goes with a figure of the rule table")]
    [InlineData("x,consent,yes,f,S,高,,tall,,源,source", "'yes' goes without a figure of the rule table")]
    [InlineData("x,consent,yes,,S,高 {2},,tall,,源,source", "a sentence has a placeholder other than")]
    [InlineData("x,consent,yes,,S,高,,tall,,,source", "'chinese source' or 'english source' is empty")]
    [InlineData("x,consent,yes,,X,高,,tall,,源,source", "the mark 'X' should be S")]
    public void Read_MalformedLine_NamesIt(string line, string sentence) =>
        Should.Throw<DataFileException>(() => EligibilityRules.Read(Header + line + "\n", "t.csv")).Message.ShouldStartWith($"t.csv, line 2: {sentence}");
}
