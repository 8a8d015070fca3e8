namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>What is due later, with one wake-up for the earliest. Timers of any length: the wake-up is set anew at least each hour.</summary>
internal sealed class TimerQueue : IAsyncDisposable
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly PriorityQueue<DueMessage, DateTime> queue = new();
    private readonly Dictionary<(string InstanceId, int Timer), DueMessage> live = [];
    private readonly TimeProvider clock;
    private readonly Action<DueMessage> fire;
    private readonly ITimer alarm;

    public TimerQueue(TimeProvider clock, Action<DueMessage> fire)
    {
        (this.clock, this.fire) = (clock, fire);
        alarm = clock.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The time of the earliest, or null.</summary>
    public DateTime? NextDue
    {
        get
        {
            lock (gate) return Earliest()?.Due;
        }
    }

    public void Add(DueMessage message)
    {
        lock (gate)
        {
            live[(message.InstanceId, message.Timer)] = message;
            queue.Enqueue(message, message.Due);
            if (Earliest() == message) SetAlarm(message.Due);
        }
    }

    public void Cancel(string instanceId, int timer)
    {
        lock (gate) live.Remove((instanceId, timer));
    }

    public ValueTask DisposeAsync() => alarm.DisposeAsync();

    private void FireDue()
    {
        lock (gate)
        {
            DateTime now = clock.GetUtcNow().UtcDateTime;
            while (Earliest() is { } earliest)
            {
                if (earliest.Due > now)
                {
                    SetAlarm(earliest.Due);
                    return;
                }

                queue.Dequeue();
                live.Remove((earliest.InstanceId, earliest.Timer));
                fire(earliest);
            }
        }
    }

    // A cancelled timer stays in the queue until it would have been the earliest.
    private DueMessage? Earliest()
    {
        while (queue.TryPeek(out DueMessage? first, out _))
        {
            if (live.TryGetValue((first.InstanceId, first.Timer), out DueMessage? known) && ReferenceEquals(known, first)) return first;
            queue.Dequeue();
        }

        return null;
    }

    private void SetAlarm(DateTime due) => alarm.Change(Clamp(due - clock.GetUtcNow().UtcDateTime), Timeout.InfiniteTimeSpan);

    private static TimeSpan Clamp(TimeSpan wait) =>
        wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestSleep ? LongestSleep : wait;
}
