namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>The time that running work has after the stop was asked for.</summary>
internal sealed class Drain : IDisposable
{
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource over = new();

    /// <summary>Signalled when what still runs is about to be cut off, not when the stop is asked for.</summary>
    public CancellationToken Over => over.Token;

    public void Begin() => over.CancelAfter(Time);

    public void Dispose() => over.Dispose();
}
