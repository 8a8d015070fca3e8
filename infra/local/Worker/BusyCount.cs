namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>Counts what is under way, so that one can wait for nothing to be.</summary>
internal sealed class BusyCount
{
    private readonly Lock gate = new();
    private readonly List<TaskCompletionSource> waiting = [];
    private int count;

    public void Begin()
    {
        lock (gate) count++;
    }

    public void End()
    {
        lock (gate)
        {
            if (--count > 0) return;
            foreach (TaskCompletionSource waiter in waiting) waiter.SetResult();
            waiting.Clear();
        }
    }

    public Task WhenIdleAsync()
    {
        lock (gate)
        {
            if (count == 0) return Task.CompletedTask;
            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add(waiter);
            return waiter.Task;
        }
    }
}
