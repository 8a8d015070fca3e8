using System.Text;
using FsCheck.Xunit;
using LinyingTalent.LocalRuntime.Durable.Engine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class InterleavingTests
{
    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    /// <summary>What can come in from outside, in any order and grouped into turns in any way.</summary>
    public enum Happening
    {
        EventA,
        EventB,
        OldestTaskAnswers,
        NewestTaskAnswers,
        OldestTaskFails,
        NextTimerFires,
        Suspend,
        Resume,
    }

    [Property(MaxTest = 300)]
    public bool AnyInterleaving_WarmAndReplayedAtEachTurn_DecideTheSame(Happening[][] turns) =>
        Play(turns, replayed: false).SequenceEqual(Play(turns, replayed: true));

    [Fact]
    public void AllThatCanHappen_InOneOrder_EndsTheProcedure()
    {
        Happening[][] turns =
        [
            [Happening.EventA, Happening.EventB], [Happening.NewestTaskAnswers], [Happening.Suspend, Happening.EventA], [Happening.OldestTaskFails],
            [Happening.Resume, Happening.NextTimerFires], .. Enumerable.Repeat<Happening[]>([Happening.NextTimerFires], 8), [Happening.OldestTaskAnswers],
        ];

        Play(turns, replayed: false)[^1].ShouldContain("\"status\":\"Completed\"");
    }

    // Returns each turn as it would be stored, with the status it shows.
    private static List<string> Play(Happening[][] happenings, bool replayed)
    {
        var registry = new DurableTaskRegistry();
        registry.AddOrchestratorFunc("mixed", MixedAsync);
        Execution Create() => new("x", "e", registry, NoServices, new DurableOptions(), NullLoggerFactory.Instance, () => { });
        Execution execution = Create();
        var world = new World();
        List<string> stored = [], outcome = [];
        foreach (IReadOnlyList<HistoryEvent> incoming in happenings.Select(world.Bring).Prepend([new ExecutionStarted("mixed", "", null)]))
        {
            if (replayed)
            {
                execution = Create();
                foreach (string past in stored) execution.Replay(HistoryJson.ReadTurn(past));
            }

            Turn turn = execution.Run(world.Now, [.. incoming]);
            stored.Add(Encoding.UTF8.GetString(HistoryJson.Write(turn.Events).Span));
            outcome.Add($"{turn.Status} {turn.CustomStatus} cancels {string.Join(',', turn.CancelledTimers)} {stored[^1]}");
            world.See(turn);
            if (turn.End is { Status: not OrchestrationRuntimeStatus.ContinuedAsNew }) break;
        }

        return outcome;
    }

    private static async Task<string> MixedAsync(TaskOrchestrationContext context)
    {
        List<string> log = [];
        void Note(string what)
        {
            log.Add($"{what}@{context.CurrentUtcDateTime:MMddHH}");
            context.SetCustomStatus(string.Join(' ', log));
        }

        async Task Work(string name)
        {
            try
            {
                Note(await context.CallActivityAsync<string>(name, options: new TaskOptions(new RetryPolicy(2, TimeSpan.FromHours(1)))));
            }
            catch (TaskFailedException failed)
            {
                Note(failed.Message);
            }
        }

        async Task Timer(double hours)
        {
            await context.CreateTimer(TimeSpan.FromHours(hours), CancellationToken.None);
            Note($"{hours}h");
        }

        async Task Events(string name)
        {
            for (int i = 0; i < 2; i++)
            {
                try
                {
                    Note(name + await context.WaitForExternalEvent<int>(name, TimeSpan.FromHours(20)));
                }
                catch (TaskCanceledException)
                {
                    Note($"no {name}");
                }
            }
        }

        await Task.WhenAll(Work("w1"), Timer(1.5), Events("A"), Events("b"), Work("w2"), Timer(30));
        return $"{context.NewGuid()} {string.Join(' ', log)}";
    }

    /// <summary>The world outside the execution: its open tasks and timers, and the clock.</summary>
    private sealed class World
    {
        private readonly List<TaskScheduled> tasks = [];
        private readonly List<TimerCreated> timers = [];
        private int raised;

        public DateTime Now { get; private set; } = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

        public IReadOnlyList<HistoryEvent> Bring(Happening[] happenings)
        {
            Now += TimeSpan.FromMinutes(10);
            return [.. happenings.Select(Bring).OfType<HistoryEvent>()];
        }

        public void See(Turn turn)
        {
            tasks.AddRange(turn.Decisions.OfType<TaskScheduled>());
            timers.AddRange(turn.Timers);
            timers.RemoveAll(timer => turn.CancelledTimers.Contains(timer.Id));
            timers.Sort((one, other) => one.FireAt.CompareTo(other.FireAt));
        }

        private HistoryEvent? Bring(Happening happening) => happening switch
        {
            Happening.EventA => new EventRaised("a", $"{++raised}"),
            Happening.EventB => new EventRaised("B", $"{++raised}"),
            Happening.OldestTaskAnswers when tasks.Count > 0 => Answer(0),
            Happening.NewestTaskAnswers when tasks.Count > 0 => Answer(tasks.Count - 1),
            Happening.OldestTaskFails when tasks.Count > 0 => new TaskFailed(Take(tasks, 0).Id, new("Bad", "bad", null, null, null)),
            Happening.NextTimerFires when timers.Count > 0 => Fire(),
            Happening.Suspend => new ExecutionSuspended(null),
            Happening.Resume => new ExecutionResumed(null),
            _ => null,
        };

        private TaskCompleted Answer(int which)
        {
            TaskScheduled task = Take(tasks, which);
            return new(task.Id, $"\"{task.Name}\"");
        }

        private TimerFired Fire()
        {
            TimerCreated timer = Take(timers, 0);
            if (Now < timer.FireAt) Now = timer.FireAt;
            return new(timer.Id, timer.FireAt);
        }

        private static T Take<T>(List<T> list, int at)
        {
            T taken = list[at];
            list.RemoveAt(at);
            return taken;
        }
    }
}
