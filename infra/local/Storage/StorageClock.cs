using System.Globalization;

namespace LinyingTalent.LocalRuntime.Storage;

/// <summary>Gives every write its own instant, in UTC ticks that only grow, so that an ETag made of it changes at every write.</summary>
internal sealed class StorageClock(TimeProvider time)
{
    private long last;

    public long Now => time.GetUtcNow().UtcTicks;

    public long Next()
    {
        while (true)
        {
            long before = Volatile.Read(ref last);
            long next = Math.Max(before + 1, Now);
            if (Interlocked.CompareExchange(ref last, next, before) == before) return next;
        }
    }

    /// <summary>The form of HTTP dates, to the second: RFC 1123.</summary>
    public static string HttpDate(long ticks) => new DateTime(ticks, DateTimeKind.Utc).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The ETag of containers and blobs, with its quotes.</summary>
    public static string ETag(long ticks) => string.Create(CultureInfo.InvariantCulture, $"\"0x{ticks:X}\"");
}
