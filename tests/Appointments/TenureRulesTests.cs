using LinyingTalent.Appointments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Tests.Appointments;

public class TenureRulesTests
{
    private static readonly TenurePolicy Policy = new([90, 30, 7], RenewDays: 90, GoodPercent: 100, FairPercent: 60);
    private static readonly DateOnly To = new(2029, 3, 1);
    private static readonly Actor Office = new("county", "何县办");

    private static readonly Tenure Serving = Tenure.Begun(new Appointment(
        DivisionCode.Parse("411122204201"), "person", CaseId.Parse("411122204201-2026-1"), 1, "赵田生", "411122-a-2026-0001", new(2026, 3, 2), To));

    [Fact]
    public void DueOn_DayByDayToTheEnd_RemindsThreeTimesThenExpires()
    {
        Tenure tenure = Assessed(2);
        var happened = new List<string>();
        for (DateOnly day = To.AddDays(-100); day <= To.AddDays(3); day = day.AddDays(1))
        {
            TenureRules.NextDue(tenure, Policy).ShouldBeGreaterThanOrEqualTo(day);
            if (TenureRules.DueOn(tenure, Policy, day) is not { } command) continue;
            TenureRules.NextDue(tenure, Policy).ShouldBe(day);
            happened.Add($"{To.DayNumber - day.DayNumber} {(command is RemindOfEnd remind ? remind.Days : command.GetType().Name)}");
            tenure = Done(tenure, command is AssessYear assess ? new NoteAssessment(new(assess.Year, 4, 4, Grade.Met)) : command, day);
            if (TenureRules.DueOn(tenure, Policy, day) is not { } more) continue;
            happened.Add(more.GetType().Name);
            tenure = Done(tenure, more, day);
        }

        happened.ShouldBe(["90 90", "30 30", "7 7", "-1 AssessYear", "ExpireAppointment"]);
        tenure.State.ShouldBe(TenureState.Expired);
        TenureRules.NextDue(tenure, Policy).ShouldBe(DateOnly.MaxValue);
    }

    [Fact]
    public void DueOn_MorningsMissed_RemindsOnceOfWhatIsTrue()
    {
        TenureRules.DueOn(Assessed(2), Policy, To.AddDays(-20)).ShouldBe(new RemindOfEnd(30));
        Tenure reminded = Done(Assessed(2), new RemindOfEnd(30), To.AddDays(-20));
        TenureRules.DueOn(reminded, Policy, To.AddDays(-19)).ShouldBeNull();
        TenureRules.NextDue(reminded, Policy).ShouldBe(To.AddDays(-7));
    }

    [Fact]
    public void Renew_InItsTime_EndsTheRemindersAndTheNextTermFollows()
    {
        DateOnly day = To.AddDays(-60);
        TenureRules.WhyNot(Serving, new RenewAppointment(2, "履职好"), 1, Policy, To.AddDays(-91)).ShouldBe(new TooEarlyToRenew(To.AddDays(-90)));
        Tenure renewed = Done(Assessed(2), new RenewAppointment(2, "履职好"), day);

        renewed.Renewal.ShouldBe(new Renewal(new DateOnly(2031, 3, 1), day, null));
        renewed.IsInForceOn(To).ShouldBeTrue();
        TenureRules.DueOn(renewed, Policy, To.AddDays(-7)).ShouldBeNull();
        TenureRules.DueOn(renewed, Policy, To.AddDays(1)).ShouldBeOfType<AssessYear>();
        TenureRules.WhyNot(renewed, new RenewAppointment(2, "再续"), 2, Policy, day).ShouldBe(new IsRenewed());
        Done(renewed, new NoteRenewed("411122204201-2029-0007"), day).Renewal!.Next.ShouldBe("411122204201-2029-0007");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void End_EarlyByEitherWay_FreesThePlaceAtOnceAndIsFinal(bool resigns)
    {
        DateOnly day = new(2027, 5, 1);
        Tenure ended = Done(Serving, resigns ? new ResignAppointment("身体原因") : new DismissAdvisor("长期不履职"), day);

        ended.State.ShouldBe(resigns ? TenureState.Resigned : TenureState.Dismissed);
        ended.IsInForceOn(day).ShouldBeFalse();
        (ended.EndedOn, ended.EndedBy, ended.Unsettled).ShouldBe((day, Office, true));
        foreach (TenureCommand command in new TenureCommand[] { new ResignAppointment("x"), new DismissAdvisor("x"), new RenewAppointment(1, "x"), new RemindOfEnd(7), new ExpireAppointment() })
            TenureRules.WhyNot(ended, command, null, Policy, To.AddDays(5)).ShouldBe(new AppointmentHasEnded());
    }

    [Fact]
    public void Act_OnAPageReadBeforeAnother_IsRefused() =>
        TenureRules.WhyNot(Serving, new DismissAdvisor("x"), seen: 0, Policy, To).ShouldBe(new AppointmentChangedMeanwhile());

    [Theory]
    [InlineData("411122204201-2026-0001", true)]
    [InlineData("411122204201-2026-1", false)]
    [InlineData("411122204000-2026-0001", false)]
    [InlineData("411122204201-2026-0000", false)]
    [InlineData("411122204201-a-2026-0001", false)]
    public void TryParse_IdFromOutside_TakesOnlyWhatWeWrite(string text, bool taken) => AppointmentId.TryParse(text, out _).ShouldBe(taken);

    [Fact]
    public void DueOn_AfterEachYearOfTheTerm_AsksForItsAssessment()
    {
        TenureRules.DueOn(Serving, Policy, new DateOnly(2027, 3, 1)).ShouldBeNull();
        TenureRules.NextDue(Serving, Policy).ShouldBe(new DateOnly(2027, 3, 2));
        TenureRules.DueOn(Serving, Policy, new DateOnly(2027, 3, 2)).ShouldBe(new AssessYear(new ServiceYear(1, new(2026, 3, 2), new(2027, 3, 1))));
        TenureRules.DueOn(Assessed(1), Policy, new DateOnly(2028, 3, 2)).ShouldBe(new AssessYear(new ServiceYear(2, new(2027, 3, 2), new(2028, 3, 1))));
    }

    [Theory]
    [InlineData(4, 4, nameof(Grade.Met))]
    [InlineData(5, 4, nameof(Grade.Met))]
    [InlineData(3, 4, nameof(Grade.Partly))]
    [InlineData(2, 4, nameof(Grade.Unmet))]
    [InlineData(0, 0, nameof(Grade.Met))]
    public void Assess_ConfirmedOfDue_ByTheFigures(int confirmed, int due, string grade) =>
        Assessment.Of(new ServiceYear(1, new(2026, 3, 2), new(2027, 3, 1)), confirmed, due, Policy).Grade.ShouldBe(Enum.Parse<Grade>(grade));

    [Fact]
    public void Judge_LastYearOfATermThatIsOver_IsStillPossible()
    {
        Tenure over = Done(Assessed(3), new ExpireAppointment(), To.AddDays(1));
        TenureRules.WhyNot(over, new JudgeAssessment(3, Grade.Met, ""), over.Sequence, Policy, To.AddDays(2)).ShouldBeNull();
        TenureRules.WhyNot(over, new JudgeAssessment(4, Grade.Met, ""), over.Sequence, Policy, To.AddDays(2)).ShouldBe(new NoSuchAssessment());
        TenureRules.WhyNot(over, new JudgeAssessment(3, Grade.Unmet, ""), over.Sequence, Policy, To.AddDays(2)).ShouldBe(new JudgementReasonMissing());
    }

    [Fact]
    public void Expire_OnTheLastDay_IsTooEarly()
    {
        TenureRules.WhyNot(Serving, new ExpireAppointment(), Serving.Sequence, Policy, To).ShouldBe(new TermIsRunning(To));
        TenureRules.WhyNot(Serving, new ExpireAppointment(), Serving.Sequence, Policy, To.AddDays(1)).ShouldBeNull();
    }

    [Fact]
    public void Renew_AfterItWasDecidedNotTo_TakesItsPlace()
    {
        DateOnly day = To.AddDays(-60);
        Tenure last = Done(Assessed(2), new LetExpire("本人无意继续"), day);
        TenureRules.DueOn(last, Policy, To.AddDays(-7)).ShouldBeNull();
        TenureRules.WhyNot(last, new LetExpire("x"), last.Sequence, Policy, day).ShouldBe(new IsRenewed());
        Tenure renewed = Done(last, new RenewAppointment(2, "改变主意"), day);
        (renewed.NoRenewal, renewed.IsDecided).ShouldBe((null, true));
    }

    private static Tenure Assessed(int years) => Serving with
    {
        Assessments = [.. ServiceYear.Of(Serving.Appointment).Take(years).Select(year => new Assessment(year, 4, 4, Grade.Met))],
    };

    private static Tenure Done(Tenure tenure, TenureCommand command, DateOnly day)
    {
        TenureRules.WhyNot(tenure, command, tenure.Sequence, Policy, day).ShouldBeNull();
        return TenureRules.Apply(tenure, command, Office, day);
    }
}
