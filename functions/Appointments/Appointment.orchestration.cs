using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.Appointments;

/// <summary>What follows elsewhere from an act on an appointment. A process, so that a crash between certificate and claim forgets neither.</summary>
internal static class AppointmentSettling
{
    [Function(nameof(AppointmentSettling))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string appointment) =>
        context.Act(nameof(AppointmentActivities.SettleAppointment), appointment);

    /// <summary>One for each act: the version that it made is part of the name.</summary>
    public static string InstanceOf(AppointmentId id, int sequence) => $"appointment-{id}-{sequence}";
}

/// <summary>One morning's reminders and expiries of one county. A process, so that a crash between two loses none.</summary>
internal static class AppointmentMorning
{
    [Function(nameof(AppointmentMorning))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string county) =>
        context.Act(nameof(AppointmentActivities.LookAtAppointments), county);
}
