using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Appointments;

/// <summary>The effects of the appointments, and the timers that see to what is due.</summary>
internal sealed class AppointmentActivities(AppointmentTable appointments, AppointmentActs acts, DivisionRegistry divisions, TimeProvider time)
{
    [Function(nameof(SettleAppointment))]
    public Task SettleAppointment([ActivityTrigger] string appointment) => acts.Settle(AppointmentId.Parse(appointment));

    /// <summary>At 08:00 in Shanghai, in UTC.</summary>
    [Function("Appointments_EveryMorning")]
    public async Task EveryMorning([TimerTrigger("0 0 0 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient processes)
    {
        DateOnly day = ShanghaiTime.DateOf(time.GetUtcNow());
        foreach (Division county in divisions.Counties)
        {
            // Named by the day: the timer that fires twice starts one process.
            string instance = $"appointments-{county.Code.Prefix}-{day:yyyyMMdd}";
            if (await processes.GetInstanceAsync(instance) is null)
                await processes.ScheduleNewOrchestrationInstanceAsync(nameof(AppointmentMorning), county.Code.ToString(), new StartOrchestrationOptions(instance));
        }
    }

    /// <summary>An act that a crash parted from its process is given one again.</summary>
    [Function("Appointments_SettleAgain")]
    public async Task SettleAgain([TimerTrigger("45 */5 * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient processes)
    {
        foreach (Division county in divisions.Counties)
            await foreach (Tenure tenure in appointments.Unsettled(county.Code)) await Settle(tenure, processes);
    }

    [Function(nameof(LookAtAppointments))]
    public async Task LookAtAppointments([ActivityTrigger] string county)
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        await foreach (Tenure tenure in appointments.DueBy(DivisionCode.Parse(county), today)) await acts.LookAt(tenure.Id, today);
    }

    /// <summary>Starts what follows from an act, where it has not been started.</summary>
    public static async Task Settle(Tenure tenure, DurableTaskClient processes)
    {
        string instance = AppointmentSettling.InstanceOf(tenure.Id, tenure.Sequence);
        if (await processes.GetInstanceAsync(instance) is not null) return;
        try
        {
            await processes.ScheduleNewOrchestrationInstanceAsync(nameof(AppointmentSettling), tenure.Id.ToString(), new StartOrchestrationOptions(instance));
        }
        catch (InvalidOperationException)
        {
            // Two copies of one form may both find none: the second start finds the first's, which is as good.
            if (await processes.GetInstanceAsync(instance) is null) throw;
        }
    }
}
