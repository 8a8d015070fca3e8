namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>Tells those who wait for an instance's beginning or end that it was committed.</summary>
internal sealed class InstanceWatch
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string InstanceId, bool Ended), TaskCompletionSource> watched = [];

    /// <summary>Ends when the instance next begins or ends.</summary>
    public Task Next(string instanceId, bool ended)
    {
        lock (gate)
        {
            if (!watched.TryGetValue((instanceId, ended), out TaskCompletionSource? change))
                watched.Add((instanceId, ended), change = new(TaskCreationOptions.RunContinuationsAsynchronously));
            return change.Task;
        }
    }

    /// <summary>An instance that has ended has also begun, though perhaps without a turn.</summary>
    public void Changed(string instanceId, bool ended)
    {
        TaskCompletionSource? began, end = null;
        lock (gate)
        {
            watched.Remove((instanceId, false), out began);
            if (ended) watched.Remove((instanceId, true), out end);
        }

        began?.SetResult();
        end?.SetResult();
    }
}
