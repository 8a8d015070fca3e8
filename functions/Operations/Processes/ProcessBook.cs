using DurableTask.Core.History;
using LinyingTalent.Operations.Health;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Checks;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Operations.Processes;

/// <summary>Reads processes and acts on them, through the client that either runtime gives.</summary>
internal sealed class ProcessBook(Debts debts, OperationsTable operations, OperationsScope scope, Visitor visitor, TimeProvider time)
{
    /// <summary>Of those that have ended well, so many are asked for at once.</summary>
    private const int CompletedAPage = 100;

    private static readonly OrchestrationRuntimeStatus[] Notable =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended, OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
    ];

    /// <summary>The processes that this administrator sees, but for those that have ended well: there are ever more of them.</summary>
    public async Task<IReadOnlyList<ProcessRow>> All(DurableTaskClient processes)
    {
        DateTimeOffset settled = new CheckScope(default, time.GetUtcNow(), processes).Settled;
        HashSet<string> unread = await debts.Unread(settled).Select(submission => submission.Instance).ToHashSetAsync();
        return await processes.GetAllInstancesAsync(new OrchestrationQuery { Statuses = Notable })
            .Where(process => scope.Sees(process.InstanceId))
            .Select(process => new ProcessRow(process, IsStuck(process, unread, settled))).ToListAsync();
    }

    /// <summary>A page of those that have ended well, in the order in which the engine keeps them.</summary>
    /// <param name="begins">What their ids begin with; "" for all.</param>
    /// <param name="after">Where the page before ended, as the engine says it; null for the first page.</param>
    public async Task<CompletedPage> Completed(string begins, string? after, DurableTaskClient processes)
    {
        var query = new OrchestrationQuery
        {
            Statuses = [OrchestrationRuntimeStatus.Completed],
            InstanceIdPrefix = begins.Length > 0 ? begins : null,
            PageSize = CompletedAPage,
        };
        await foreach (Page<OrchestrationMetadata> page in processes.GetAllInstancesAsync(query).AsPages(after, CompletedAPage))
            return new CompletedPage([.. page.Values.Where(process => scope.Sees(process.InstanceId)).Select(process => new ProcessRow(process, Stuck: false))], begins, page.ContinuationToken);
        return new CompletedPage([], begins, Next: null);
    }

    /// <summary>The process, as far as this administrator may see it.</summary>
    public async Task<OrchestrationMetadata?> Find(string instance, DurableTaskClient processes) =>
        scope.Sees(instance) ? await processes.GetInstanceAsync(instance, getInputsAndOutputs: true) : null;

    /// <summary>All that happened to it; null where the engine that keeps it tells no histories.</summary>
    public static async Task<IReadOnlyList<HistoryEvent>?> History(string instance, DurableTaskClient processes)
    {
        try
        {
            return [.. await processes.GetOrchestrationHistoryAsync(instance)];
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    public Task<IReadOnlyList<OperatorAct>> ActsOn(string instance) => operations.ActsOn(instance);

    /// <summary>Whether the form with this key came before.</summary>
    public Task<bool> Knows(IdempotencyKey key) => operations.Knows(key);

    /// <summary>Notes who does what and why, then does it. The same form a second time does nothing more.</summary>
    public async Task Do(ProcessOrder order, string instance, IdempotencyKey key, DurableTaskClient processes)
    {
        var act = new OperatorAct(time.GetUtcNow(), visitor.Person!.AsActor, order.Act.ToString(), instance, order.Reason, order.Event);
        if (!await operations.TryNote(key, act)) return;
        await Carry(order, instance, processes);
        await operations.NoteDone(key, act);
    }

    private static async Task Carry(ProcessOrder order, string instance, DurableTaskClient processes)
    {
        switch (order.Act)
        {
            case ProcessAct.Wake:
                await processes.RaiseEventAsync(instance, SubmissionInbox.Event, SubmissionInbox.Wake);
                break;
            case ProcessAct.Raise:
                await processes.RaiseEventAsync(instance, order.Event!, order.Payload);
                break;
            case ProcessAct.Suspend:
                await processes.SuspendInstanceAsync(instance, order.Reason);
                break;
            case ProcessAct.Resume:
                await processes.ResumeInstanceAsync(instance, order.Reason);
                break;
            case ProcessAct.Terminate:
                await processes.TerminateInstanceAsync(instance, new TerminateInstanceOptions(order.Reason));
                break;
            case ProcessAct.Restart:
                // Begun anew it waits for the submission that once started it, which was taken up long ago.
                await processes.RestartAsync(instance);
                await processes.RaiseEventAsync(instance, SubmissionInbox.Event, SubmissionInbox.Wake);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(order), order.Act, "Nothing is written of how this is done.");
        }
    }

    private static bool IsStuck(OrchestrationMetadata process, HashSet<string> unread, DateTimeOffset settled) => !process.IsCompleted
        && (unread.Contains(process.InstanceId) || (process.RuntimeStatus == OrchestrationRuntimeStatus.Pending && process.CreatedAt < settled));
}

/// <summary>What an administrator asks for.</summary>
/// <param name="Event">The event's name, to raise one; null else.</param>
/// <param name="Payload">What goes with it; null for nothing.</param>
internal sealed record ProcessOrder(ProcessAct Act, string Reason, string? Event = null, string? Payload = null);

/// <param name="Rows">Those that this administrator sees: fewer than a page holds where others lie between.</param>
/// <param name="Next">Where the next page begins, in the engine's words; null on the last.</param>
internal sealed record CompletedPage(IReadOnlyList<ProcessRow> Rows, string Begins, string? Next);
