namespace LinyingTalent.Platform.Storage;

/// <summary>
/// A value that is made of a few rows and asked for at every step: read once and kept for a minute. The processes of one app share
/// no memory, so the others learn of a change when their minute is over; whoever made the change forgets at once.
/// </summary>
internal sealed class Remembered<T>(Func<Task<T>> read, TimeProvider time)
    where T : class
{
    public static readonly TimeSpan ForHowLong = TimeSpan.FromMinutes(1);

    private Memory? memory;
    private int forgotten;

    /// <summary>The value as it is, or was at most a minute ago.</summary>
    public async ValueTask<T> Read()
    {
        DateTimeOffset now = time.GetUtcNow();
        if (Volatile.Read(ref memory) is { } kept && now < kept.Until) return kept.Value;

        // What was read before a change came must not be kept after it.
        int before = Volatile.Read(ref forgotten);
        T value = await read();
        if (Volatile.Read(ref forgotten) == before) Volatile.Write(ref memory, new Memory(value, now + ForHowLong));
        return value;
    }

    /// <summary>The rows were changed: the next question reads them again.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref forgotten);
        Volatile.Write(ref memory, null);
    }

    private sealed record Memory(T Value, DateTimeOffset Until);
}
