using FsCheck.Xunit;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.Tests.AdvisorSelection;

public sealed class ComparisonTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Of_OneCandidate_ExplainsEveryPoint()
    {
        Assessment only = Comparison.Of(Given.Proposal(Given.Person(1, "赵田", [Trade.Planting], years: 5, days: 1)), Given.Facts(), Today).ShouldHaveSingleItem();
        only.Points.Select(points => (points.Criterion, points.Given, points.Of)).ShouldBe(
            [("Trades", 20m, 40m), ("Experience", 10m, 20m), ("Roots", 20m, 20m), ("Time", 5m, 20m)]);
        only.Total.ShouldBe(55m);
    }

    [Fact]
    public void Of_OneIsNotEligible_StandsLastHoweverManyPoints()
    {
        IReadOnlyList<Assessment> ranking = Comparison.Of(Given.Proposal(
            Given.Person(1, "赵田", [Trade.Planting, Trade.Commerce], years: 20, days: 4, consents: false), Given.Person(2, "钱禾", [], years: 0, days: 0)),
            Given.Facts(), Today);
        ranking.Select(assessment => assessment.Candidate).ShouldBe([2, 1]);
        ranking[1].Eligibility.Where(result => !result.Met).Select(result => result.Rule).ShouldBe(["consent"]);
    }

    [Fact]
    public void Of_BirthdayTomorrow_IsNotYetOfAge()
    {
        Candidate young = Given.Person(1, "赵田") with { Born = new DateOnly(2008, 3, 3) };
        Comparison.Of(Given.Proposal(young), Given.Facts(), Today)[0].Eligible.ShouldBeFalse();
        Comparison.Of(Given.Proposal(young with { Born = new DateOnly(2008, 3, 2) }), Given.Facts(), Today)[0].Eligible.ShouldBeTrue();
    }

    [Property]
    public bool Of_AnyOrderOfTheSamePeople_RanksThemAlike(int[] years)
    {
        Candidate[] people = [.. years.Take(8).Select((y, i) => Given.Person(i + 1, $"人{i}", years: Math.Abs(y % 40) * 10 + i))];
        IEnumerable<string> forwards = Ranked(people), backwards = Ranked([.. people.Reverse()]);
        return forwards.SequenceEqual(backwards);
    }

    private static IEnumerable<string> Ranked(Candidate[] people)
    {
        Candidate[] numbered = [.. people.Select((candidate, i) => candidate with { Number = i + 1 })];
        return Comparison.Of(Given.Proposal(numbered), Given.Facts(), Today).Select(assessment => numbered[assessment.Candidate - 1].Name);
    }
}
