using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Visits;

internal sealed class VisitActivities(VisitTable visits, Outbox outbox, DivisionRegistry divisions, TimeProvider time)
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
        await foreach (VisitDuty duty in visits.DueBy(county, morning.Day))
            if (duty.RemindedOn is null)
                await visits.Reminded(duty, morning.Day, time.GetUtcNow(), RemindersOf(duty));
        await outbox.Dispatch(VisitTable.Name, VisitTable.PartitionOf(county));
    }

    private static IEnumerable<Notification> RemindersOf(VisitDuty duty) =>
    [
        new("VisitDue", new Office(Role.Township, duty.Village.Township!.Value), [duty.Village.ToString(), duty.Name, StoredDay.Write(duty.Due)]),
        new("VisitDue", new Office(Role.Village, duty.Village), [duty.Village.ToString(), duty.Name, StoredDay.Write(duty.Due)]),
    ];
}
