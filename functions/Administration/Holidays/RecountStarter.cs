using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Administration.Holidays;

/// <summary>Starts the recount of a notice: at once, and again by a timer where a crash came between the row and the start.</summary>
internal sealed class RecountStarter(HolidayNoticeTable notices)
{
    /// <summary>Starts the notice's one process; a second start finds the first.</summary>
    public async Task Start(EnteredNotice entered, DurableTaskClient processes)
    {
        string instance = InstanceOf(entered);
        if (await processes.GetInstanceAsync(instance) is not null) return;
        try
        {
            await processes.ScheduleNewOrchestrationInstanceAsync(
                nameof(DeadlineRecount), new NoticeReference(entered.Notice.Year, entered.Key), new StartOrchestrationOptions(instance));
        }
        catch (InvalidOperationException)
        {
            if (await processes.GetInstanceAsync(instance) is null) throw;
        }
    }

    [Function("Holidays_StartRecounts")]
    public async Task StartAgain([TimerTrigger("0 */5 * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient processes)
    {
        foreach (EnteredNotice entered in await notices.All())
            if (entered.Recount is null) await Start(entered, processes);
    }

    private static string InstanceOf(EnteredNotice entered) => $"recount-{entered.Notice.Year}-{entered.Key}";
}
