using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Visits;

namespace LinyingTalent.Tests.Visits;

public sealed class VisitDecisionsTests
{
    private static readonly DivisionCode Village = DivisionCode.Parse("411122204201");
    private static readonly DateOnly From = new(2026, 3, 2);
    private static readonly VisitPlan Plan = new(
        new(Village, "411122-a-2026-0001"), "赵田生", null, From, From.AddYears(1), From.AddYears(1), "nonce",
        [new(From, new(2026, 4, 1)), new(new(2026, 4, 2), new(2026, 8, 30)), new(new(2026, 8, 31), new(2026, 11, 29))]);

    private static IEnumerable<VisitDuty> FirstDone => [Plan.Duties[0] with { FulfilledBy = "x" }, .. Plan.Duties.Skip(1)];

    [Fact]
    public void Record_DayInTheTerm_IsAllowed() => VisitDecisions.Record(Plan, From, today: From).ShouldBeNull();

    [Fact]
    public void Record_DayAhead_IsRefused() =>
        VisitDecisions.Record(Plan, From.AddDays(1), today: From).ShouldBeOfType<VisitInTheFuture>();

    [Fact]
    public void Record_DayOutsideTheTerm_IsRefused()
    {
        VisitDecisions.Record(Plan, From.AddDays(-1), today: From.AddDays(9)).ShouldBeOfType<VisitOutsideTheTerm>();
        VisitDecisions.Record(Plan, Plan.To.AddDays(1), today: Plan.To.AddDays(9)).ShouldBeOfType<VisitOutsideTheTerm>();
    }

    [Fact]
    public void Decide_Twice_IsRefusedUnlessItIsTheSameForm()
    {
        var visit = new Visit(VisitId.New(Village), Plan.Id, "赵田生", From, "村委会", "座谈", "", null, Actor.Link("赵田生"), default);
        VisitDecisions.Decide(visit, "a").ShouldBeNull();
        Visit decided = visit with { State = VisitState.Confirmed, Decision = new(new Actor("village", "村委会"), default, "", "a") };
        VisitDecisions.Decide(decided, "a").ShouldBeNull();
        VisitDecisions.Decide(decided, "b").ShouldBeOfType<VisitIsDecided>();
    }

    [Fact]
    public void Fulfilled_VisitInItsPeriod_IsThatDuty() =>
        VisitDecisions.Fulfilled(Plan.Duties, new(2026, 3, 20))!.Due.ShouldBe(new(2026, 4, 1));

    [Fact]
    public void Fulfilled_LateVisit_IsTheOldestThatIsOpen()
    {
        VisitDecisions.Fulfilled(Plan.Duties, new(2026, 5, 5))!.Due.ShouldBe(new(2026, 4, 1));
        VisitDecisions.Fulfilled(FirstDone, new(2026, 5, 5))!.Due.ShouldBe(new(2026, 8, 30));
    }

    [Fact]
    public void Fulfilled_VisitBeforeTheNextPeriod_FulfilsNothing() =>
        VisitDecisions.Fulfilled(FirstDone, new(2026, 3, 25)).ShouldBeNull();

    [Theory]
    [InlineData("411122204201-0123456789abcdef0123456789abcdef", true)]
    [InlineData("411122204201-0123456789ABCDEF0123456789abcdef", false)]
    [InlineData("411122204000-0123456789abcdef0123456789abcdef", false)]
    [InlineData("411122204201-0123", false)]
    [InlineData("", false)]
    public void TryParse_IdOfAVisit_TakesExactlyWhatWeWrite(string text, bool ours) => VisitId.TryParse(text, out _).ShouldBe(ours);

    [Theory]
    [InlineData("411122204201", "411122-a-2026-0001", true)]
    [InlineData("411122204000", "411122-a-2026-0001", false)]
    [InlineData("411122204201", "a|b", false)]
    [InlineData("411122204201", "../x", false)]
    [InlineData("411122204201", "", false)]
    public void Parse_IdOfAPlan_TakesExactlyWhatWeWrite(string village, string appointment, bool ours) =>
        (VisitPlanId.Parse(village, appointment) is not null).ShouldBe(ours);
}
