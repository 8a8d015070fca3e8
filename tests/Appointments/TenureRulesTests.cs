using LinyingTalent.Appointments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Tests.Appointments;

public class TenureRulesTests
{
    private static readonly TenurePolicy Policy = new([90, 30, 7], RenewDays: 90);
    private static readonly DateOnly To = new(2029, 3, 1);
    private static readonly Actor Office = new("county", "何县办");

    private static readonly Tenure Serving = Tenure.Begun(new Appointment(
        DivisionCode.Parse("411122204201"), "person", CaseId.Parse("411122204201-2026-1"), 1, "赵田生", "411122-a-2026-0001", new(2026, 3, 2), To));

    [Fact]
    public void DueOn_DayByDayToTheEnd_RemindsThreeTimesThenExpires()
    {
        Tenure tenure = Serving;
        var happened = new List<string>();
        for (DateOnly day = To.AddDays(-100); day <= To.AddDays(3); day = day.AddDays(1))
        {
            TenureRules.NextDue(tenure, Policy).ShouldBeGreaterThanOrEqualTo(day);
            if (TenureRules.DueOn(tenure, Policy, day) is not { } command) continue;
            TenureRules.NextDue(tenure, Policy).ShouldBe(day);
            happened.Add($"{To.DayNumber - day.DayNumber} {(command is RemindOfEnd remind ? remind.Days : command.GetType().Name)}");
            tenure = Done(tenure, command, day);
        }

        happened.ShouldBe(["90 90", "30 30", "7 7", "-1 ExpireAppointment"]);
        tenure.State.ShouldBe(TenureState.Expired);
        TenureRules.NextDue(tenure, Policy).ShouldBe(DateOnly.MaxValue);
    }

    [Fact]
    public void DueOn_MorningsMissed_RemindsOnceOfWhatIsTrue()
    {
        TenureRules.DueOn(Serving, Policy, To.AddDays(-20)).ShouldBe(new RemindOfEnd(30));
        Tenure reminded = Done(Serving, new RemindOfEnd(30), To.AddDays(-20));
        TenureRules.DueOn(reminded, Policy, To.AddDays(-19)).ShouldBeNull();
        TenureRules.NextDue(reminded, Policy).ShouldBe(To.AddDays(-7));
    }

    [Fact]
    public void Renew_InItsTime_EndsTheRemindersAndTheNextTermFollows()
    {
        DateOnly day = To.AddDays(-60);
        TenureRules.WhyNot(Serving, new RenewAppointment(2, "履职好"), 1, Policy, To.AddDays(-91)).ShouldBe(new TooEarlyToRenew(To.AddDays(-90)));
        Tenure renewed = Done(Serving, new RenewAppointment(2, "履职好"), day);

        renewed.Renewal.ShouldBe(new Renewal(new DateOnly(2031, 3, 1), day, null));
        renewed.IsInForceOn(To).ShouldBeTrue();
        TenureRules.DueOn(renewed, Policy, To.AddDays(-7)).ShouldBeNull();
        TenureRules.DueOn(renewed, Policy, To.AddDays(1)).ShouldBe(new ExpireAppointment());
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

    private static Tenure Done(Tenure tenure, TenureCommand command, DateOnly day)
    {
        TenureRules.WhyNot(tenure, command, tenure.Sequence, Policy, day).ShouldBeNull();
        return TenureRules.Apply(tenure, command, Office, day);
    }
}
