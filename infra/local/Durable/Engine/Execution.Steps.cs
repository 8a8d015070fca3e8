using Microsoft.DurableTask;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>What the code does through its context.</summary>
internal sealed partial class Execution
{
    public void CheckOnTurn()
    {
        if (!scheduler.OnTurn) throw new NonDurableAwaitException(Started.Name);
    }

    /// <summary>The number of the next decision.</summary>
    public int NextStep { get; private set; }

    /// <summary>Decides the next step and waits for its answer.</summary>
    public Task<string?> CallAsync(string name, Decision decision)
    {
        Decide(decision);
        var step = new OpenStep(name);
        open.Add(decision.Id, step);
        return step.Task;
    }

    public async Task WaitUntilAsync(DateTime fireAt, CancellationToken cancellation)
    {
        var timer = new TimerCreated(NextStep, fireAt);
        Decide(timer);
        var step = new OpenStep("timer");
        open.Add(timer.Id, step);
        using CancellationTokenRegistration registration = OnCancelled(() =>
        {
            if (!open.Remove(timer.Id)) return;
            cancelledTimers.Add(timer.Id);
            step.Cancel(cancellation);
        }, cancellation);
        await step.Task;
    }

    public Task<T> WaitForEvent<T>(string name, CancellationToken cancellation)
    {
        EventWaits.Wait<T> wait = waits.Add<T>(name);
        OnCancelled(() => wait.Cancel(cancellation), cancellation);
        return wait.Task;
    }

    public void SendEvent(string target, string name, string? payload) =>
        Decide(new EventSent(NextStep, target, name) { Payload = payload });

    public void SetCustomStatus(string? status) => (newCustomStatus, customStatusSet) = (status, true);

    public void ContinueAsNew(ContinueAsNewOptions options)
    {
        continueAsNew = options;
        if (options.PreserveUnprocessedEvents) carriedOver = [.. carriedOver, .. waits.TakeUnread()];
    }

    // A token that a clock or another thread cancels is no durable task either.
    private CancellationTokenRegistration OnCancelled(Action cancel, CancellationToken cancellation) => cancellation.Register(() =>
    {
        if (scheduler.OnTurn) cancel();
        else resumedOutside();
    });

    private void Decide(Decision decision)
    {
        NextStep++;
        decisions.Add(decision);
    }

    private sealed class OpenStep(string name)
    {
        private readonly TaskCompletionSource<string?> answer = new();

        public Task<string?> Task => answer.Task;

        public void Answer(Answer with)
        {
            switch (with)
            {
                case TaskCompleted done: answer.SetResult(done.Result); break;
                case SubCompleted done: answer.SetResult(done.Result); break;
                case TaskFailed failed: Fail(failed.Id, failed.Failure, failed.NonRetriable); break;
                case SubFailed failed: Fail(failed.Id, failed.Failure, failed.NonRetriable); break;
                default: answer.SetResult(null); break;
            }
        }

        public void Cancel(CancellationToken cancellation) => answer.SetCanceled(cancellation);

        private void Fail(int id, TaskFailureDetails failure, bool nonRetriable) =>
            answer.SetException(new TaskFailedException(name, id, failure) { NonRetriable = nonRetriable });
    }
}
