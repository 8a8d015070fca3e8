using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Sample;

/// <summary>Tells the process what a row already says. The row is the truth: what cannot be told now, the sweep tells again.</summary>
public sealed class SampleStarter(ILogger<SampleStarter> logger)
{
    public Task StartAsync(DurableTaskClient client, SampleCase opened) => HintAsync(opened.Id, () => client.ScheduleNewOrchestrationInstanceAsync(
        nameof(SampleProcess), new SampleProcess.Input(opened.Id, opened.Deadline), new StartOrchestrationOptions(SampleProcess.InstanceId(opened.Id))));

    public Task TellConfirmedAsync(DurableTaskClient client, string caseId) => HintAsync(caseId, () =>
        client.RaiseEventAsync(SampleProcess.InstanceId(caseId), SampleProcess.Confirmed, caseId));

    private async Task HintAsync(string caseId, Func<Task> hint)
    {
        try
        {
            await hint();
        }
        catch (Exception failure)
        {
            logger.LogWarning(failure, "The process of sample case {Case} could not be told; the sweep will.", caseId);
        }
    }
}
