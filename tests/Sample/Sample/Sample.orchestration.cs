using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.Sample;

/// <summary>Whom we wait for and until when; the row holds what is true.</summary>
public static class SampleProcess
{
    public const string Confirmed = "Confirmed";

    public sealed record Input(string CaseId, DateTimeOffset Deadline);

    public static string InstanceId(string caseId) => "sample-" + caseId;

    [Function(nameof(SampleProcess))]
    public static async Task<SampleState> Run([OrchestrationTrigger] TaskOrchestrationContext context, Input input)
    {
        using var stopWaiting = new CancellationTokenSource();
        Task confirmed = context.WaitForExternalEvent<string>(Confirmed, stopWaiting.Token);
        Task deadline = context.CreateTimer(input.Deadline.UtcDateTime, stopWaiting.Token);

        // A confirmation ends the wait early; the deadline ends it for good.
        await Task.WhenAny(confirmed, deadline);
        // Not CancelAsync: it goes on in another thread, which an orchestration must never do.
        stopWaiting.Cancel();

        // Which of the two it was does not matter: the activity decides by the row, where a confirmation is written before its event.
        SampleState outcome = await context.CallActivityAsync<SampleState>(nameof(SampleActivities.CloseSample), input.CaseId, Retry);
        await context.CallActivityAsync(nameof(SampleActivities.NotifySample), new SampleNotice(input.CaseId, outcome), Retry);
        return outcome;
    }

    // Five tries over about a minute outlast a storage that restarts; what fails longer is for a person.
    private static readonly TaskOptions Retry = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(2), backoffCoefficient: 2));
}
