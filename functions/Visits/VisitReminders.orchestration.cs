using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.Visits;

/// <summary>One morning's reminders of one county. A process, so that a crash between two reminders loses none.</summary>
internal static class VisitReminders
{
    [Function(nameof(VisitReminders))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, MorningReference morning) =>
        context.Act(nameof(VisitActivities.RemindOfVisits), morning);
}

/// <param name="County">Twelve digits.</param>
/// <param name="Day">The day in Shanghai.</param>
internal sealed record MorningReference(string County, DateOnly Day);
