using LinyingTalent.Certificates;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Visits;

namespace LinyingTalent.Tests.Visits;

public sealed class VisitCorrectionTests
{
    private const string Appointment = "411122-a-2026-0001";
    private static readonly DateOnly From = new(2026, 3, 2);
    private static readonly VisitPlanId PlanId = new(DivisionCode.Parse("411122204201"), Appointment);

    [Fact]
    public async Task Correction_OfTheCertificate_GivesThePlanItsNameAndTerm()
    {
        await using County county = await County.StartAsync();
        VisitDesk desk = county.Get<VisitDesk>();
        await desk.Begin(new AppointmentToVisit(Appointment, PlanId.Village, "赵田生", null, From, From.AddYears(3).AddDays(-1)));
        VisitPlan before = await Plan(county);
        CertificateCorrection To(DateOnly from, DateOnly to, int edition) => new(Appointment, edition, PlanId.Village, "赵田升", from, to);

        await desk.NoteCorrection(To(From, From.AddMonths(7), 2));
        VisitPlan shorter = await Plan(county);
        (shorter.Name, shorter.To).ShouldBe(("赵田升", From.AddMonths(7)));
        shorter.Duties.Count.ShouldBeLessThan(before.Duties.Count);
        shorter.Duties.ShouldAllBe(duty => duty.Due <= shorter.To);

        // Longer again, the year has its visits again, and told twice it has no more.
        await desk.NoteCorrection(To(From, before.To, 3));
        await desk.NoteCorrection(To(From, before.To, 3));
        (await Plan(county)).Duties.Select(duty => duty.Due).ShouldBe(before.Duties.Select(duty => duty.Due));

        // Another first day: the visits are spread from there.
        await desk.NoteCorrection(To(From.AddMonths(1), before.To, 4));
        VisitPlan moved = await Plan(county);
        (moved.From, moved.Duties.Count).ShouldBe((From.AddMonths(1), before.Duties.Count));
        moved.Duties.ShouldAllBe(duty => duty.Start >= moved.From);
        (await (await county.Person("township-204")).Get("/visits")).Text.ShouldContain("赵田升");
    }

    private static async Task<VisitPlan> Plan(County county) => (await county.Get<VisitTable>().Find(PlanId))!.State;
}
