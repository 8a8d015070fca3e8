namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>An orchestration's code does not decide what its history says it decided.</summary>
internal sealed class NonDeterminismException(string message) : InvalidOperationException(message);

/// <summary>An orchestration awaited something that the engine does not keep.</summary>
internal sealed class NonDurableAwaitException(string orchestration) : InvalidOperationException(
    $"Orchestration '{orchestration}' awaited something that is not durable, such as Task.Delay, Task.Run, an HTTP call or a task with "
    + "ConfigureAwait(false). An orchestration may await only what its context returns: move the rest into an activity.");

/// <summary>No orchestration of the name and version is registered.</summary>
internal sealed class OrchestratorNotFoundException(string name, string version) : InvalidOperationException(
    $"No orchestration named '{name}'{(version.Length > 0 ? $" in version '{version}'" : "")} is registered.");

/// <summary>An incoming message was dealt with already, or its execution is over: the turn that took it in must not count.</summary>
internal sealed class StaleTurnException(Message? message) : Exception("The turn was taken on a state that is no longer current.")
{
    /// <summary>The message to leave out; null when the whole execution is no longer the current one.</summary>
    public Message? Stale => message;
}
