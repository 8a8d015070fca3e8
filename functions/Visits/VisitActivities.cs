using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Visits;

/// <summary>The mornings' work: due days become reminders and escalations, and the plans reach into the next year of their terms.</summary>
internal sealed class VisitActivities(
    VisitTable visits, VisitDesk desk, VisitFigures figures, Outbox outbox, DivisionRegistry divisions, TimeProvider time)
{
    /// <summary>At 08:00 in Shanghai. The schedule is UTC, for time zones are no setting on Linux plans, and Shanghai has no summer time.</summary>
    [Function("Visits_EveryMorning")]
    public async Task EveryMorning([TimerTrigger("0 0 0 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient processes)
    {
        DateOnly day = ShanghaiTime.DateOf(time.GetUtcNow());
        foreach (Division county in divisions.Counties)
        {
            // Named by the day: the timer that fires twice starts one process.
            string instance = $"visit-reminders-{county.Code.Prefix}-{day:yyyyMMdd}";
            if (await processes.GetInstanceAsync(instance) is null)
                await processes.ScheduleNewOrchestrationInstanceAsync(
                    nameof(VisitReminders), new MorningReference(county.Code.ToString(), day), new StartOrchestrationOptions(instance));
        }
    }

    [Function(nameof(RemindOfVisits))]
    public async Task RemindOfVisits([ActivityTrigger] MorningReference morning)
    {
        DivisionCode county = DivisionCode.Parse(morning.County);
        await foreach (Stored<VisitPlan> plan in visits.PlansIn(county))
        {
            await Remind(plan, morning.Day);
            await desk.Reach(plan.State.Id, morning.Day);
        }

        // Whatever a step still owes, of this morning or of a form whose page was closed too early, goes out now.
        await outbox.Dispatch(VisitTable.Name, VisitTable.PartitionOf(county));
    }

    private async Task Remind(Stored<VisitPlan> seen, DateOnly day)
    {
        VisitPolicy policy = await figures.PolicyOn(seen.State.Id.Village, day);
        foreach (DateOnly due in seen.State.Duties.Where(duty => duty.IsOpen).Select(duty => duty.Due))
        {
            // A visit that is confirmed in this very moment changes the plan: then it is read and asked again.
            while (await visits.Find(seen.State.Id) is { } plan
                && plan.State.Duties.FirstOrDefault(duty => duty.Due == due && duty.IsOpen) is { } duty
                && VisitStages.ToTell(duty, day, policy) is { Count: > 0 } stages)
            {
                await visits.TryCommit(
                [
                    VisitTable.Next(plan, plan.State.With(duty with { Stage = stages[^1] })),
                    .. stages.SelectMany(stage => VisitTable.Owed(
                        plan.State.Id.Village, $"duty-{plan.State.Id.Appointment}-{due:yyyyMMdd}-{stage}", time.GetUtcNow(),
                        VisitNotices.For(plan.State, duty, stage))),
                ]);
            }
        }
    }
}
