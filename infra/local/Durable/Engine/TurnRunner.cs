using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>
/// Gives instances their turns: brings the execution to where it stood, runs it on with what has come in, commits. A worker goes
/// on to the next instance while a commit is on its way, so that commits of many instances share one write to the disk.
/// </summary>
internal sealed class TurnRunner(
    EngineStore store, LiveInstances live, Action<List<Effect>> release, Func<string, string, Execution> create, InstanceWatch watch,
    DurableOptions options, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan PauseAfterFailedCommit = TimeSpan.FromSeconds(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync()
    {
        await foreach (LiveInstance instance in live.Ready.ReadAllAsync())
        {
            if (await TakeTurnAsync(instance) is { } step) _ = CommitAsync(instance, step);
        }
    }

    private async ValueTask<Step?> TakeTurnAsync(LiveInstance instance)
    {
        Delivery delivery = live.Take(instance);
        try
        {
            if (instance.Suspect && await store.CountTryAsync(instance.Id) >= options.MaxTries) return SetAside(instance);
            Step? step = await AdvanceAsync(instance, delivery);
            if (step is not null) return step;
            if (instance.Suspect) await store.ForgetTriesAsync(instance.Id);
            instance.Suspect = false;
            live.Done(instance, instance.Execution);
            return null;
        }
        catch (InvalidOperationException failure) when (failure is NonDeterminismException or OrchestratorNotFoundException)
        {
            return Fail(instance, TaskFailureDetails.FromException(failure));
        }
        catch (Exception fault)
        {
            logger.LogError(fault, "A turn of instance {InstanceId} broke and is tried again.", instance.Id);
            Repeat(instance, delivery.Messages, fault);
            return null;
        }
    }

    // Null: there is nothing to do now.
    private async ValueTask<Step?> AdvanceAsync(LiveInstance instance, Delivery delivery)
    {
        Execution? execution = instance.Execution;
        IReadOnlyList<HistoryEvent> first = [];
        List<Message> mail = delivery.Messages;
        if (delivery.Start is { } start)
        {
            (execution, first) = (create(instance.Id, start.Execution), start.Events);
        }
        else if (execution is null)
        {
            if (await store.LoadAsync(instance.Id) is not { } stored)
            {
                await store.DiscardAsync(mail);
                return null;
            }

            if (stored.Start is not null)
            {
                mail = [.. stored.Mail, .. mail.Where(message => stored.Mail.All(known => known.Seq != message.Seq))];
                bool early = stored.StartAt > Now;
                if (early && !mail.Any(message => message.Event is ExecutionTerminated)) return null;
                first = early ? [] : HistoryJson.ReadTurn(stored.Start);
            }

            execution = create(instance.Id, stored.Execution);
            foreach (string turn in stored.Turns) execution.Replay(HistoryJson.ReadTurn(turn));
        }

        instance.Execution = execution;
        if (StraysOf(mail, execution) is { } strays)
        {
            await store.DiscardAsync(strays);
            mail.RemoveAll(strays.Contains);
        }

        List<HistoryEvent> incoming = [.. first];
        foreach (Message message in mail) incoming.Add(message.Event);
        return incoming.Count == 0 ? null : new Step(instance.Id, execution, mail, execution.Run(Now, incoming));
    }

    // What is meant for another execution; null when nothing is.
    private static List<Message>? StraysOf(List<Message> mail, Execution execution)
    {
        List<Message>? strays = null;
        foreach (Message message in mail)
        {
            if (message.Execution is { } meant && meant != execution.ExecutionId) (strays ??= []).Add(message);
        }

        return strays;
    }

    private async Task CommitAsync(LiveInstance instance, Step step)
    {
        try
        {
            List<Effect> effects = await store.CommitAsync(step);
            instance.Suspect = false;
            release(effects);
            if (step.Turn.End?.Failure is { } failed)
                logger.LogError("Instance {InstanceId} failed: {Type}: {Reason}", instance.Id, failed.ErrorType, failed.ErrorMessage);
            bool ended = step.Turn.End is { Status: not OrchestrationRuntimeStatus.ContinuedAsNew };
            if (ended || step.Turn.Number == 0) watch.Changed(instance.Id, ended);
            live.Done(instance, step.Turn.End is null ? step.Execution : null);
        }
        catch (StaleTurnException stale)
        {
            // Its state is read afresh, so what was suspect of it is no longer there.
            instance.Suspect = false;
            live.Done(instance, null, [.. step.Consumed.Where(message => message != stale.Stale)]);
        }
        catch (ObjectDisposedException)
        {
            // The database was closed under a drain that ran out of time: the step is as if it had not been.
            live.Done(instance, null);
        }
        catch (SqliteException failure)
        {
            logger.LogError(failure, "A step of instance {InstanceId} could not be stored. Is the disk full? It is tried again.", instance.Id);
            await Task.Delay(PauseAfterFailedCommit);
            live.Done(instance, null, step.Consumed);
        }
        catch (Exception fault)
        {
            logger.LogError(fault, "A step of instance {InstanceId} broke and is tried again.", instance.Id);
            Repeat(instance, step.Consumed, fault);
        }
    }

    private void Repeat(LiveInstance instance, List<Message> messages, Exception fault)
    {
        (instance.Suspect, instance.LastFault) = (true, $"{fault.GetType()}: {fault.Message}");
        live.Done(instance, null, messages);
    }

    private Step SetAside(LiveInstance instance)
    {
        string reason = instance.LastFault ?? "the process ended while it ran";
        logger.LogError("Instance {InstanceId} is set aside after {Tries} tries of a step: {Reason}", instance.Id, options.MaxTries, reason);
        string sentence = $"Set aside after {options.MaxTries} tries of its next step. The last one: {reason}";
        return Fail(instance, new TaskFailureDetails("SetAside", sentence, null, null, null));
    }

    private Step Fail(LiveInstance instance, TaskFailureDetails failure)
    {
        var end = new ExecutionEnded(OrchestrationRuntimeStatus.Failed, Failure: failure);
        // The number does not matter, as long as it is the last: no turn follows.
        var turn = new Turn { Number = int.MaxValue, Events = [new TurnStarted(Now), end], Status = end.Status, End = end };
        return new Step(instance.Id, null, [], turn);
    }
}
