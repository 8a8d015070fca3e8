using System.Text.Json;
using Microsoft.DurableTask;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>
/// External events that nobody has read and waits that nobody has answered, by name without case. Events are read first in,
/// first out; of several waits the newest is served first, as in the real engine: a wait that lost its race and was cancelled
/// then lies under the one that took its place. A cancelled wait that is the newest still takes its event.
/// </summary>
internal sealed class EventWaits(DataConverter converter)
{
    private readonly Dictionary<string, Stack<Wait>> waits = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<EventRaised> unread = [];

    public bool AnyOpen => waits.Values.Any(stack => stack.Any(wait => wait.IsOpen));

    public Wait<T> Add<T>(string name)
    {
        if (!waits.TryGetValue(name, out Stack<Wait>? stack)) waits.Add(name, stack = new());
        if (stack.TryPeek(out Wait? other) && other is not Wait<T>)
            throw new ArgumentException($"Event '{name}' is awaited as {typeof(T)} and as {other.Type}: wait for one name as one type.", nameof(name));

        var wait = new Wait<T>();
        stack.Push(wait);
        int at = unread.FindIndex(raised => string.Equals(raised.Name, name, StringComparison.OrdinalIgnoreCase));
        if (at >= 0)
        {
            EventRaised raised = unread[at];
            unread.RemoveAt(at);
            Deliver(raised);
        }

        return wait;
    }

    public void Deliver(EventRaised raised)
    {
        if (waits.TryGetValue(raised.Name, out Stack<Wait>? stack) && stack.TryPop(out Wait? newest)) newest.Answer(raised.Payload, converter);
        else unread.Add(raised);
    }

    public List<EventRaised> TakeUnread()
    {
        List<EventRaised> taken = [.. unread];
        unread.Clear();
        return taken;
    }

    internal abstract class Wait
    {
        public abstract Type Type { get; }

        public abstract bool IsOpen { get; }

        public abstract void Answer(string? payload, DataConverter converter);
    }

    internal sealed class Wait<T> : Wait
    {
        private readonly TaskCompletionSource<T> answer = new();

        public Task<T> Task => answer.Task;

        public override Type Type => typeof(T);

        public override bool IsOpen => !answer.Task.IsCompleted;

        public void Cancel(CancellationToken cancellation) => answer.TrySetCanceled(cancellation);

        public override void Answer(string? payload, DataConverter converter)
        {
            T value;
            try
            {
                value = converter.Deserialize<T>(payload)!;
            }
            catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
            {
                answer.TrySetException(unreadable);
                return;
            }

            answer.TrySetResult(value);
        }
    }
}
