using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Operations.Health;

/// <summary>Counts what health tells of, every five minutes, and says it in the log where alerts read it.</summary>
internal sealed class Measure(Debts debts, PoisonQueue poison, OperationsTable operations, TimeProvider time, ILogger<Measure> log)
{
    /// <summary>How many failed processes are counted; more are as bad.</summary>
    private const int MostCounted = 1000;

    [Function("Operations_Measure")]
    public async Task Run([TimerTrigger("30 */5 * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient processes)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<OwedRow> unsent = await debts.Unsent(now).ToListAsync();
        List<Submission> unread = await debts.Unread(now).ToListAsync();
        var measured = new Measured(
            now, Oldest(unsent.Select(row => row.At)), Oldest(unread.Select(submission => submission.At)), await debts.Missed(now),
            await Count(OrchestrationRuntimeStatus.Failed), await Count(OrchestrationRuntimeStatus.Suspended));
        await operations.Keep(measured);
        Measures.Owes(Age(measured.OldestOutbox), Age(measured.OldestSubmission), Age(measured.OldestDeadline), measured.Failed);
        log.LogInformation(
            "Measured: failed processes {FailedProcesses}, suspended {SuspendedProcesses}, set aside {PoisonMessages}, oldest unsent {OutboxSeconds} s, oldest untaken {SubmissionSeconds} s, missed deadline {DeadlineSeconds} s",
            measured.Failed, measured.Suspended, await poison.CountAll(CancellationToken.None), Age(measured.OldestOutbox), Age(measured.OldestSubmission), Age(measured.OldestDeadline));

        async Task<int> Count(OrchestrationRuntimeStatus status) =>
            await processes.GetAllInstancesAsync(new OrchestrationQuery { Statuses = [status], PageSize = MostCounted }).Take(MostCounted).CountAsync();

        int Age(DateTimeOffset? since) => since is { } moment ? (int)(now - moment).TotalSeconds : 0;
    }

    private static DateTimeOffset? Oldest(IEnumerable<DateTimeOffset> moments) => moments.Select(moment => (DateTimeOffset?)moment).Min();
}
