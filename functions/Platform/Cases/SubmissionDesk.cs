using LinyingTalent.Platform.Secrets;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Platform.Cases;

/// <summary>Takes submissions in: keeps the row, then tells the process. Whatever is not taken up within a minute is offered again.</summary>
internal sealed class SubmissionDesk(SubmissionTable submissions, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task HandIn(Submission submission, DurableTaskClient processes)
    {
        await submissions.Keep(submission);
        await Offer(submission, processes);
    }

    /// <summary>
    /// Waits until the process has taken the submission up, at most <paramref name="longest"/>: so that the page that follows
    /// the form already shows its effect. A slower process is no error, the page then says that it is being worked on.
    /// </summary>
    public async Task<bool> TakenUp(CaseId id, IdempotencyKey key, TimeSpan longest)
    {
        DateTimeOffset until = TimeProvider.System.GetUtcNow() + longest;
        while (await submissions.Find(id, key) is not null)
        {
            if (TimeProvider.System.GetUtcNow() >= until) return false;
            await Task.Delay(TimeSpan.FromMilliseconds(25));
        }

        return true;
    }

    /// <summary>Whether anything waits to be taken up for the case.</summary>
    public Task<bool> AnyFor(CaseId id) => submissions.AnyFor(id);

    /// <summary>An event can be lost between the row and the process (a crash, an instance just starting): the row brings it back.</summary>
    [Function("Submissions_OfferAgain")]
    public async Task OfferAgain([TimerTrigger("0 * * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient processes)
    {
        List<Submission> waiting = await submissions.SentBefore(time.GetUtcNow() - Patience).ToListAsync();
        foreach (Submission submission in waiting.OrderBy(submission => submission.At)) await Offer(submission, processes);
    }

    private async Task Offer(Submission submission, DurableTaskClient processes)
    {
        OrchestrationMetadata? process = await processes.GetInstanceAsync(submission.Instance);
        if (process?.IsCompleted == true)
        {
            // It came when the process was over: there is nothing left that it could change.
            await submissions.Remove(submission.Case, submission.Key);
            return;
        }

        if (process is null && submission.Starts is { } orchestration) await Start(submission, orchestration, processes);
        await processes.RaiseEventAsync(submission.Instance, submission.Event, submission.Key.ToString());
    }

    // Two copies of one form may both find no instance: the second start finds the first's, which is as good.
    private static async Task Start(Submission submission, string orchestration, DurableTaskClient processes)
    {
        try
        {
            await processes.ScheduleNewOrchestrationInstanceAsync(
                orchestration, submission.Case.ToString(), new StartOrchestrationOptions(submission.Instance));
        }
        catch (InvalidOperationException)
        {
            if (await processes.GetInstanceAsync(submission.Instance) is null) throw;
        }
    }
}
