using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.Certificates.Ceremonies;

/// <summary>The printing of a ceremony's certificates. A process, so that a crash on page 300 begins again and is not forgotten.</summary>
internal static class CeremonyProcess
{
    [Function(nameof(CeremonyProcess))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string ceremony) =>
        context.Act(nameof(CeremonyActivities.PrintCeremony), ceremony);

    public static string InstanceOf(string ceremony) => $"ceremony-{ceremony}";
}
