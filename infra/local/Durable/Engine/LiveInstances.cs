using System.Threading.Channels;
using LinyingTalent.LocalRuntime.Worker;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>An instance that has mail, is at a turn, or is kept warm.</summary>
internal sealed class LiveInstance(string id)
{
    public string Id => id;

    /// <summary>The execution as its last turn left it; null when it must be replayed. For whoever has the instance's turn.</summary>
    public Execution? Execution { get; set; }

    /// <summary>Its next turn has failed before, or may have ended the last process: tries are counted.</summary>
    public bool Suspect { get; set; }

    public string? LastFault { get; set; }

    internal List<Message> Mailbox { get; set; } = [];

    internal Start? Start { get; set; }

    internal bool Woken { get; set; }

    internal bool HasTurn { get; set; }

    /// <summary>Its place among the warm ones.</summary>
    internal LinkedListNode<LiveInstance>? Place { get; set; }
}

/// <summary>What an instance's next turn takes in.</summary>
internal readonly record struct Delivery(Start? Start, List<Message> Messages);

/// <summary>
/// The instances in memory. An instance with mail is queued for a turn, and has one turn at a time; what comes meanwhile is taken
/// in by the next. Those without mail stay warm up to a bound, the least recently used go first.
/// </summary>
internal sealed class LiveInstances(int maxWarm, BusyCount busy)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LiveInstance> live = new(StringComparer.Ordinal);
    private readonly LinkedList<LiveInstance> warm = new();
    private readonly Channel<LiveInstance> ready = Channel.CreateUnbounded<LiveInstance>();

    public ChannelReader<LiveInstance> Ready => ready.Reader;

    public void Close() => ready.Writer.TryComplete();

    public void Post(string id, Message message, bool suspect = false)
    {
        lock (gate)
        {
            LiveInstance instance = Find(id);
            instance.Mailbox.Add(message);
            instance.Suspect |= suspect;
            GiveTurn(instance);
        }
    }

    public void Post(Start start)
    {
        lock (gate)
        {
            LiveInstance instance = Find(start.InstanceId);
            instance.Start = start;
            GiveTurn(instance);
        }
    }

    /// <summary>Gives the instance a turn for what is stored for it.</summary>
    public void Wake(string id, bool suspect = false)
    {
        lock (gate)
        {
            LiveInstance instance = Find(id);
            instance.Suspect |= suspect;
            GiveTurn(instance);
        }
    }

    public Delivery Take(LiveInstance instance)
    {
        lock (gate)
        {
            var delivery = new Delivery(instance.Start, instance.Mailbox);
            (instance.Start, instance.Mailbox, instance.Woken) = (null, [], false);
            return delivery;
        }
    }

    /// <summary>Ends the instance's turn. What must be taken in again comes before what has arrived since.</summary>
    public void Done(LiveInstance instance, Execution? execution, List<Message>? again = null)
    {
        lock (gate)
        {
            instance.Execution = execution;
            if (again is not null)
            {
                instance.Mailbox.InsertRange(0, again);
                instance.Woken = true;
            }

            if (instance.Mailbox.Count > 0 || instance.Start is not null || instance.Woken)
            {
                if (ready.Writer.TryWrite(instance)) return;
            }

            instance.HasTurn = false;
            if (execution is null) live.Remove(instance.Id);
            else KeepWarm(instance);
        }

        busy.End();
    }

    private LiveInstance Find(string id)
    {
        if (!live.TryGetValue(id, out LiveInstance? instance)) live.Add(id, instance = new LiveInstance(id));
        return instance;
    }

    private void GiveTurn(LiveInstance instance)
    {
        instance.Woken = true;
        if (instance.HasTurn || !ready.Writer.TryWrite(instance)) return;
        instance.HasTurn = true;
        busy.Begin();
        if (instance.Place is { List: not null } place) warm.Remove(place);
    }

    private void KeepWarm(LiveInstance instance)
    {
        warm.AddLast(instance.Place ??= new(instance));
        if (warm.Count <= maxWarm) return;
        LiveInstance oldest = warm.First!.Value;
        warm.RemoveFirst();
        live.Remove(oldest.Id);
    }
}
