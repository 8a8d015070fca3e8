using Microsoft.DurableTask;

namespace LinyingTalent.Platform.Cases;

/// <summary>How every process acts and waits.</summary>
internal static class Waiting
{
    // Storage that is away for an hour must not end a process that runs for weeks: about two days of tries, then the step fails and shows.
    private static readonly TaskOptions Patiently = new(new RetryPolicy(
        maxNumberOfAttempts: 60, firstRetryInterval: TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromHours(1)));

    public static Task<T> Act<T>(this TaskOrchestrationContext context, string activity, object input) =>
        context.CallActivityAsync<T>(activity, input, Patiently);

    public static Task Act(this TaskOrchestrationContext context, string activity, object input) =>
        context.CallActivityAsync(activity, input, Patiently);

    /// <summary>Whether what is awaited comes before the moment; when both are there, it came.</summary>
    public static async Task<bool> ArrivesBy(this TaskOrchestrationContext context, Task awaited, DateTime moment)
    {
        if (awaited.IsCompleted) return true;
        using var alarm = new CancellationTokenSource();
        Task timer = context.CreateTimer(moment, alarm.Token);
        await Task.WhenAny(awaited, timer);
        if (!awaited.IsCompleted) return false;

        // A timer that nobody waits for would keep the process from ending. CancelAsync would leave the engine's thread.
        alarm.Cancel();
        return true;
    }
}

/// <summary>
/// The submissions to a process, one after the other. Exactly one wait stands at any time and none is ever cancelled: a
/// cancelled wait would swallow the next event of its name.
/// </summary>
internal sealed class SubmissionInbox(TaskOrchestrationContext context)
{
    public const string Event = "submission";

    /// <summary>The key of no submission: a process that is sent it looks at its case again and goes on from where the case stands.</summary>
    public const string Wake = "wake";

    /// <summary>The next submission's key, once it is there.</summary>
    public Task<string> Next { get; private set; } = context.WaitForExternalEvent<string>(Event);

    public async Task<string> Take()
    {
        string key = await Next;
        Next = context.WaitForExternalEvent<string>(Event);
        return key;
    }
}
