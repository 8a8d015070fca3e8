namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>
/// Runs an orchestration's code on one thread, and only within a turn. Continuations that arrive from elsewhere, or between two
/// turns, come from something that is no durable task: they are not run but reported.
/// </summary>
internal sealed class TurnScheduler : TaskScheduler
{
    private readonly Queue<Task> ready = new();
    private readonly Context context;
    private readonly Action resumedFromOutside;
    private int turnThread;

    public TurnScheduler(Action resumedFromOutside)
    {
        this.resumedFromOutside = resumedFromOutside;
        context = new Context(this);
    }

    /// <summary>Whether the caller is the orchestration's code within its turn.</summary>
    public bool OnTurn => Volatile.Read(ref turnThread) == Environment.CurrentManagedThreadId;

    /// <summary>Runs a turn: <paramref name="turn"/> and all that it makes ready.</summary>
    public void Run(Action turn)
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        Volatile.Write(ref turnThread, Environment.CurrentManagedThreadId);
        try
        {
            // As a task of this scheduler, so that ContinueWith and StartNew find it as the current one.
            var task = new Task(turn);
            task.RunSynchronously(this);
            RunReady();
            task.GetAwaiter().GetResult();
        }
        finally
        {
            Volatile.Write(ref turnThread, 0);
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs what an event has made ready, before the next event comes.</summary>
    public void RunReady()
    {
        while (ready.TryDequeue(out Task? task)) TryExecuteTask(task);
    }

    protected override IEnumerable<Task> GetScheduledTasks() => ready;

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => OnTurn && TryExecuteTask(task);

    protected override void QueueTask(Task task)
    {
        if (OnTurn) ready.Enqueue(task);
        else resumedFromOutside();
    }

    private sealed class Context(TurnScheduler scheduler) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) =>
            Task.Factory.StartNew(() => d(state), CancellationToken.None, TaskCreationOptions.None, scheduler);

        public override void Send(SendOrPostCallback d, object? state) => d(state);

        public override SynchronizationContext CreateCopy() => this;
    }
}
