using Microsoft.DurableTask;
using Microsoft.Extensions.Logging.Abstractions;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>Runs a stored history against today's code.</summary>
internal static class HistoryReplayer
{
    /// <returns>Null when the code still decides what the history says; else the sentence that says where it does not.</returns>
    public static string? FindMismatch(string history, DurableTaskRegistry registry, IServiceProvider services, DurableOptions? options = null)
    {
        RecordedHistory recorded = HistoryJson.Import(history);
        string? outside = null;
        var execution = new Execution(
            recorded.InstanceId, "replayed", registry, services, options ?? new DurableOptions(), NullLoggerFactory.Instance,
            () => outside = "The code awaited something that is not durable.");
        try
        {
            foreach (IReadOnlyList<HistoryEvent> turn in recorded.Turns) execution.Replay(turn);
            return outside;
        }
        catch (InvalidOperationException mismatch) when (mismatch is NonDeterminismException or OrchestratorNotFoundException)
        {
            return mismatch.Message;
        }
    }
}
