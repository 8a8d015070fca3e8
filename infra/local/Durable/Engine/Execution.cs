using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>
/// One execution of an orchestration in memory: its code, held between two turns at what it awaits. Turns of the history bring a
/// new one to where the last stood; a turn with new events takes it further and yields what it decided.
/// </summary>
internal sealed partial class Execution
{
    private readonly DurableTaskRegistry registry;
    private readonly IServiceProvider services;
    private readonly TurnScheduler scheduler;
    private readonly EventWaits waits;
    private readonly Action resumedOutside;
    private readonly Dictionary<int, OpenStep> open = [];
    private readonly Queue<HistoryEvent> heldEvents = new();
    private readonly List<int> cancelledTimers = [];
    private List<Decision> decisions = [];
    private List<Decision> heldDecisions = [];
    private ExecutionStarted? started;
    private Task<string?>? result;
    private ExecutionTerminated? terminated;
    private ContinueAsNewOptions? continueAsNew;
    private List<EventRaised> carriedOver = [];
    private bool suspended;
    private bool resumedFromOutside;
    private string? newCustomStatus;
    private bool customStatusSet;

    public Execution(
        string instanceId, string executionId, DurableTaskRegistry registry, IServiceProvider services, DurableOptions options,
        ILoggerFactory loggers, Action resumedFromOutside)
    {
        (InstanceId, ExecutionId, Options, Loggers) = (instanceId, executionId, options, loggers);
        (this.registry, this.services) = (registry, services);
        resumedOutside = resumedFromOutside;
        scheduler = new TurnScheduler(resumedFromOutside);
        waits = new EventWaits(options.DataConverter);
    }

    public string InstanceId { get; }

    public string ExecutionId { get; }

    public DurableOptions Options { get; }

    public ILoggerFactory Loggers { get; }

    public ExecutionStarted Started => started ?? throw new InvalidOperationException($"The history of '{InstanceId}' has no beginning.");

    /// <summary>Known only once it has begun: false may also mean that nobody knows yet.</summary>
    public bool HasNoParent => started is { Parent: null };

    public DateTime Now { get; private set; }

    public bool IsReplaying { get; private set; }

    /// <summary>The turns so far, which is the next turn's number.</summary>
    public int Turns { get; private set; }

    /// <summary>Runs a turn of the history again.</summary>
    /// <exception cref="NonDeterminismException">The code decides something else than it did then.</exception>
    public void Replay(IReadOnlyList<HistoryEvent> turn)
    {
        IsReplaying = true;
        scheduler.Run(() => Play(turn));
        ExecutionEnded? end = Settle();
        if (decisions is [var extra, ..]) throw Mismatch(extra.Id, "nothing", extra.ToString());
        ExecutionEnded? recorded = turn[^1] as ExecutionEnded;
        if (end?.Status != recorded?.Status)
            throw Mismatch(NextStep, Course(recorded), Course(end));
        cancelledTimers.Clear();
        customStatusSet = false;
        Turns++;
    }

    /// <summary>Takes the code further with what has come in, whose list becomes the turn's.</summary>
    public Turn Run(DateTime now, List<HistoryEvent> events)
    {
        IsReplaying = false;
        events.Insert(0, new TurnStarted(TimeOf(now, events)));
        scheduler.Run(() => Play(events));
        ExecutionEnded? end = Settle();
        List<Decision> made = end switch
        {
            null => decisions,
            { Status: OrchestrationRuntimeStatus.Terminated } => [],
            _ => [.. decisions.OfType<EventSent>()],
        };
        events.AddRange(made);
        if (end is not null) events.Add(end);
        var turn = new Turn
        {
            Number = Turns++,
            Events = events,
            Decisions = made,
            Timers = made.Exists(decision => decision is TimerCreated) ? [.. made.OfType<TimerCreated>().Where(timer => open.ContainsKey(timer.Id))] : [],
            CancelledTimers = [.. cancelledTimers],
            Status = end?.Status ?? (suspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running),
            End = end,
            CustomStatus = newCustomStatus,
            CustomStatusSet = customStatusSet,
        };
        decisions = [];
        cancelledTimers.Clear();
        customStatusSet = false;
        return turn;
    }

    // Monotonic and never before a timer's time, also when the machine's clock was set back meanwhile.
    private DateTime TimeOf(DateTime now, List<HistoryEvent> incoming)
    {
        DateTime latest = now > Now ? now : Now;
        foreach (HistoryEvent happened in incoming)
        {
            if (happened is TimerFired fired && fired.FireAt > latest) latest = fired.FireAt;
        }

        return latest;
    }

    private void Play(IReadOnlyList<HistoryEvent> events)
    {
        for (int i = 0; i < events.Count; i++)
        {
            Play(events[i]);
            scheduler.RunReady();
        }
    }

    private void Play(HistoryEvent happened)
    {
        if (suspended && happened is Answer or EventRaised)
        {
            heldEvents.Enqueue(happened);
            return;
        }

        switch (happened)
        {
            case TurnStarted turn: Now = turn.At; break;
            case ExecutionStarted start: Start(start); break;
            case Decision recorded: Match(recorded); break;
            case Answer answer when open.Remove(answer.Id, out OpenStep? step): step.Answer(answer); break;
            case EventRaised raised when continueAsNew is null: waits.Deliver(raised); break;
            case EventRaised raised: carriedOver.Add(raised); break;
            case ExecutionSuspended: Suspend(); break;
            case ExecutionResumed: Resume(); break;
            case ExecutionTerminated end: terminated = end; break;
            case ResumedFromOutside: resumedFromOutside = true; break;
        }
    }

    private void Start(ExecutionStarted start)
    {
        started = start;
        ITaskOrchestrator? orchestrator = registry.FindOrchestrator(start.Name, start.Version, services);
        result = orchestrator is null
            ? NotFound(start)
            : RunCodeAsync(orchestrator, start.Input);
    }

    // A new instance fails for it like for any exception of its code; one under way cannot even be brought to where it stood.
    private Task<string?> NotFound(ExecutionStarted start)
    {
        var notFound = new OrchestratorNotFoundException(start.Name, start.Version);
        return IsReplaying ? throw notFound : Task.FromException<string?>(notFound);
    }

    private async Task<string?> RunCodeAsync(ITaskOrchestrator orchestrator, string? input)
    {
        object? typed = Options.DataConverter.Deserialize(input, orchestrator.InputType);
        object? output = await orchestrator.RunAsync(new LocalOrchestrationContext(this, typed), typed);
        return Options.DataConverter.Serialize(output);
    }

    private void Match(Decision recorded)
    {
        Decision? made = decisions.FirstOrDefault();
        if (made is null || made.Id != recorded.Id || !made.Matches(recorded))
            throw Mismatch(recorded.Id, recorded.ToString(), made?.ToString() ?? "nothing");
        decisions.RemoveAt(0);
    }

    private static string Course(ExecutionEnded? end) => end is null ? "a wait" : $"the end as {end.Status}";

    private NonDeterminismException Mismatch(int step, string expected, string found) => new(
        $"Orchestration '{Started.Name}', instance '{InstanceId}', step #{step}: its history has {expected}, its code now makes {found}. "
        + "The code was changed, or is not deterministic, while the instance was under way: give changed code a new name or version.");

    // While suspended the code does not run, and what it decided just before waits with the events.
    private void Suspend()
    {
        suspended = true;
        heldDecisions.AddRange(decisions);
        decisions = [];
    }

    private void Resume()
    {
        suspended = false;
        decisions = heldDecisions;
        heldDecisions = [];
        while (heldEvents.TryDequeue(out HistoryEvent? held))
        {
            Play(held);
            scheduler.RunReady();
        }
    }

    private ExecutionEnded? Settle()
    {
        if (terminated is { } end) return new(OrchestrationRuntimeStatus.Terminated, end.Output) { Recursive = end.Recursive };
        if (resumedFromOutside) return Fail(new NonDurableAwaitException(Started.Name));
        // As in the real engine: code that has returned ends its instance only when no task and no timer of it is open.
        if (open.Count > 0 || (suspended && !result!.IsCompleted)) return null;
        return result! switch
        {
            { IsCompletedSuccessfully: true } when continueAsNew is { } next =>
                new(OrchestrationRuntimeStatus.ContinuedAsNew) { Next = NextExecution(next) },
            { IsCompletedSuccessfully: true, Result: var output } => new(OrchestrationRuntimeStatus.Completed, output),
            { IsFaulted: true, Exception.InnerException: { } failure } => Fail(failure),
            { IsCanceled: true } => Fail(new TaskCanceledException(result)),
            _ when waits.AnyOpen => null,
            _ => Fail(new NonDurableAwaitException(Started.Name)),
        };
    }

    private static ExecutionEnded Fail(Exception failure) =>
        new(OrchestrationRuntimeStatus.Failed, Failure: TaskFailureDetails.FromException(failure));

    private List<HistoryEvent> NextExecution(ContinueAsNewOptions next) =>
    [
        Started with
        {
            Input = Options.DataConverter.Serialize(next.NewInput),
            Version = string.IsNullOrWhiteSpace(next.NewVersion) ? Started.Version : next.NewVersion,
        },
        .. carriedOver,
    ];
}
