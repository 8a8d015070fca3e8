using LinyingTalent.Certificates;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Work;
using LinyingTalent.Visits.Calendar;
using LinyingTalent.Visits.Record;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Visits;

internal static class VisitsModule
{
    public static IServiceCollection AddVisits(this IServiceCollection services)
    {
        foreach (NotificationTemplate template in VisitTemplates.All) services.AddSingleton(template);
        return services
            .AddSingleton<VisitTable>()
            .AddSingleton<VisitFigures>()
            .AddSingleton<VisitBook>()
            .AddSingleton<VisitDesk>()
            .AddSingleton<VisitWork>()
            .AddSingleton(provider => new WorkSource(provider.GetRequiredService<VisitWork>().For))
            .AddSingleton(provider => new CorrectionListener(correction => provider.GetRequiredService<VisitDesk>().NoteCorrection(correction)))
            .AddSingleton<VisitForm>()
            .AddSingleton<VisitEvents>()
            .AddScoped<VisitReader>()
            .AddSingleton(provider => new AttachmentArea(VisitForm.Container, provider.GetRequiredService<VisitForm>().UsedBy))
            .AddSingleton<VisitDemo>()
            .AddSingleton(provider => new DemoLoader(provider.GetRequiredService<VisitDemo>().Load))
            .AddSingleton(new NavigationLink(VisitLinks.Duties, () => VisitTexts.Title, [.. VisitReader.Readers]));
    }
}

/// <summary>Somebody was appointed: what the visits need to know of it.</summary>
/// <param name="Appointment">The id of the certificate of appointment.</param>
/// <param name="To">The term's last day.</param>
/// <param name="Follows">The appointment that this one renews: its advisor's address is taken from there, and visits go on as before.</param>
internal sealed record AppointmentToVisit(
    string Appointment, DivisionCode Village, string Name, string? Email, DateOnly From, DateOnly To, string? Follows = null);

/// <summary>A visit that the village confirmed.</summary>
internal sealed record ConfirmedVisit(DateOnly Day, string Place, string Done, string Outcome);

/// <summary>What other capabilities ask of the visits. Every act may be repeated and then changes nothing.</summary>
internal sealed class VisitDesk(VisitTable visits, VisitFigures figures, Outbox outbox, TimeProvider time)
{
    /// <summary>How long before a year of the term begins its duties are set: so that the calendar reaches ahead.</summary>
    private const int DaysAhead = 90;

    /// <summary>An appointment has begun: the first year's duties are set, and the advisor is sent the personal link.</summary>
    public async Task Begin(AppointmentToVisit appointment)
    {
        var id = new VisitPlanId(appointment.Village, appointment.Appointment);
        string? email = appointment.Follows is not { } before ? appointment.Email
            : (await visits.Find(new VisitPlanId(appointment.Village, before)))?.State.Email;
        var plan = new VisitPlan(
            id, appointment.Name, email, appointment.From, appointment.To,
            VisitSchedule.YearEnd(appointment.From, appointment.To), LinkTokens.NewNonce(),
            await figures.DutiesOf(appointment.Village, appointment.From, appointment.To, first: appointment.Follows is null));
        DateTimeOffset now = time.GetUtcNow();
        await visits.TryCommit([VisitTable.New(plan), .. VisitTable.Owed(id.Village, StepOf(id), now, [VisitNotices.Welcome(plan)])]);

        // What began long ago, and is only entered now, has reached a later year already.
        await Reach(id, ShanghaiTime.DateOf(now));
        await outbox.Dispatch(VisitTable.Name, VisitTable.PartitionOf(id.Village), StepOf(id));
    }

    /// <summary>
    /// The term's last day has changed: renewed, or ended early by resignation or dismissal. Open duties that lie behind it fall away.
    /// </summary>
    public async Task EndOn(DivisionCode village, string appointment, DateOnly lastDay)
    {
        while (await visits.Find(new VisitPlanId(village, appointment)) is { } plan && plan.State.To != lastDay)
        {
            VisitPlan next = plan.State with
            {
                To = lastDay,
                PlannedThrough = plan.State.PlannedThrough < lastDay ? plan.State.PlannedThrough : lastDay,
                Duties = [.. plan.State.Duties.Where(duty => !duty.IsOpen || duty.Due <= lastDay)],
            };
            await visits.TryCommit([VisitTable.Next(plan, next)]);
        }
    }

    /// <summary>
    /// The certificate was corrected: the plan has its name and term. A visit that took place stays as it is recorded, and still counts. Told twice it
    /// changes nothing.
    /// </summary>
    public async Task NoteCorrection(CertificateCorrection correction)
    {
        var id = new VisitPlanId(correction.Division, correction.Certificate);
        while (await visits.Find(id) is { } plan && (plan.State.Name, plan.State.From, plan.State.To) != (correction.Name, correction.From, correction.To))
        {
            VisitPlan next = plan.State with { Name = correction.Name };
            if (plan.State.From != correction.From) next = await Replanned(next, correction.From, correction.To);
            else if (plan.State.To != correction.To) next = await Ending(next, correction.To);
            await visits.TryCommit([VisitTable.Next(plan, next)]);
        }

        await Reach(id, ShanghaiTime.DateOf(time.GetUtcNow()));
    }

    // Another first day spreads the visits anew; those that took place stand for the earliest of them.
    private async Task<VisitPlan> Replanned(VisitPlan plan, DateOnly from, DateOnly to)
    {
        DateOnly through = VisitSchedule.YearEnd(from, to);
        List<VisitDuty> fulfilled = [.. plan.Duties.Where(duty => !duty.IsOpen)];
        IReadOnlyList<VisitDuty> anew = await figures.DutiesOf(plan.Id.Village, from, to, first: true);
        return plan with { From = from, To = to, PlannedThrough = through, Duties = [.. fulfilled, .. anew.Skip(fulfilled.Count)] };
    }

    // A longer term may give the year that it ended in further visits; a shorter one takes the open ones behind it away.
    private async Task<VisitPlan> Ending(VisitPlan plan, DateOnly to)
    {
        DateOnly year = plan.From;
        while (VisitSchedule.YearEnd(year, DateOnly.MaxValue) < plan.PlannedThrough) year = year.AddYears(1);
        DateOnly through = VisitSchedule.YearEnd(year, to);
        IReadOnlyList<VisitDuty> ofYear = await figures.DutiesOf(plan.Id.Village, year, to, first: year == plan.From);
        return plan with
        {
            To = to,
            PlannedThrough = through < to && through < plan.PlannedThrough ? plan.PlannedThrough : through,
            Duties = [.. plan.Duties.Where(duty => !duty.IsOpen || duty.Due <= to), .. ofYear.Where(duty => duty.Due > plan.PlannedThrough)],
        };
    }

    /// <summary>Sets the duties of the next year of the term once it is near.</summary>
    public async Task Reach(VisitPlanId id, DateOnly today)
    {
        DateOnly until = today.AddDays(DaysAhead);
        while (await visits.Find(id) is { } plan && plan.State.PlannedThrough < plan.State.To && plan.State.PlannedThrough <= until)
        {
            DateOnly yearFrom = plan.State.PlannedThrough.AddDays(1);
            VisitPlan next = plan.State with
            {
                PlannedThrough = VisitSchedule.YearEnd(yearFrom, plan.State.To),
                Duties = [.. plan.State.Duties, .. await figures.DutiesOf(id.Village, yearFrom, plan.State.To, first: false)],
            };
            await visits.TryCommit([VisitTable.Next(plan, next)]);
        }
    }

    /// <summary>The confirmed visits of an appointment from one day until another (both included), the earliest first.</summary>
    public async Task<IReadOnlyList<ConfirmedVisit>> Confirmed(DivisionCode village, string appointment, DateOnly from, DateOnly to) =>
        await visits.VisitsIn(village).Select(visit => visit.State)
            .Where(visit => visit.Plan.Appointment == appointment && visit.State == VisitState.Confirmed)
            .Where(visit => visit.Day >= from && visit.Day <= to).OrderBy(visit => visit.Day)
            .Select(visit => new ConfirmedVisit(visit.Day, visit.Place, visit.Done, visit.Outcome)).ToListAsync();

    /// <summary>How many visits of an appointment fell due from one day until another, whether they took place or not.</summary>
    public async Task<int> Due(DivisionCode village, string appointment, DateOnly from, DateOnly to) =>
        (await visits.Find(new VisitPlanId(village, appointment)))?.State.Duties.Count(duty => duty.Due >= from && duty.Due <= to) ?? 0;

    private static string StepOf(VisitPlanId id) => $"plan-{id.Village}-{id.Appointment}";
}

/// <summary>What waits for a person in the visits.</summary>
internal sealed class VisitWork(VisitTable visits, VisitFigures figures)
{
    /// <summary>
    /// The village: visits to confirm, and those due within the days of the reminder. The township: what is overdue. The county: what has
    /// been escalated to it.
    /// </summary>
    public async Task<IReadOnlyList<ToDo>> For(Staff person, DateTimeOffset now)
    {
        DateOnly today = ShanghaiTime.DateOf(now);
        var found = new List<ToDo>();
        foreach (Grant grant in person.Held.Distinct().Where(grant => grant.Role is Role.Village or Role.Township or Role.County))
        {
            await foreach (VisitPlan plan in visits.PlansIn(grant.Division).Select(plan => plan.State))
            {
                VisitPolicy policy = await figures.PolicyOn(plan.Id.Village, today);
                foreach (VisitDuty duty in plan.Duties.Where(duty => duty.IsOpen && Concerns(duty, grant.Role, today, policy)))
                    found.Add(new(plan.Id.Village, VisitLinks.Advisor(plan.Id), VisitTexts.DoVisit(plan.Name), ShanghaiTime.EndOf(duty.Due)));
            }

            if (grant.Role == Role.Village) found.AddRange(await ToConfirm(grant.Division).ToListAsync());
        }

        return found;
    }

    private IAsyncEnumerable<ToDo> ToConfirm(DivisionCode division) =>
        visits.VisitsIn(division).Select(visit => visit.State).Where(visit => visit.State == VisitState.Recorded)
            .Select(visit => new ToDo(visit.Id.Village, VisitLinks.Visit(visit.Id), VisitTexts.DoConfirm(visit.Name, visit.Day)));

    private static bool Concerns(VisitDuty duty, Role role, DateOnly today, VisitPolicy policy)
    {
        VisitStage reached = VisitStages.Reached(duty.Due, today, policy);
        return role switch
        {
            Role.Village => reached >= VisitStage.Soon,
            Role.Township => duty.Due < today,
            _ => reached == VisitStage.County,
        };
    }
}
