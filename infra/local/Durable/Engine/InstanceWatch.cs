namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>Tells those who wait for an instance that something about it was committed.</summary>
internal sealed class InstanceWatch
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TaskCompletionSource> watched = new(StringComparer.Ordinal);

    public Task NextChange(string instanceId)
    {
        lock (gate)
        {
            if (!watched.TryGetValue(instanceId, out TaskCompletionSource? change))
                watched.Add(instanceId, change = new(TaskCreationOptions.RunContinuationsAsynchronously));
            return change.Task;
        }
    }

    public void Changed(string instanceId)
    {
        TaskCompletionSource? change;
        lock (gate) watched.Remove(instanceId, out change);
        change?.SetResult();
    }
}
