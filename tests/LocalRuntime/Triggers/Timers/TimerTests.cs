using System.Threading.Channels;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Tests.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LinyingTalent.LocalRuntime.Tests.Triggers.Timers;

public sealed class TimerTests : IAsyncDisposable
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 5, 1, 8, 10, 0, TimeSpan.Zero));
    private readonly Database database = Database.InMemory();
    private readonly Runs runs = new();

    [Fact]
    public async Task Run_AtItsTime_AndAgainAtTheNext()
    {
        await using TestHost host = await StartAsync(typeof(Hourly));

        time.Advance(TimeSpan.FromMinutes(49));
        runs.Count.ShouldBe(0);
        time.Advance(TimeSpan.FromMinutes(1));
        (await runs.NextAsync()).IsPastDue.ShouldBeFalse();
        await SettledAsync();
        time.Advance(TimeSpan.FromHours(1));
        TimerInfo second = await runs.NextAsync();

        second.ScheduleStatus!.Last.ShouldBe(new DateTime(2026, 5, 1, 9, 0, 0));
        second.ScheduleStatus.Next.ShouldBe(new DateTime(2026, 5, 1, 10, 0, 0));
        host.Report.ShouldContain("Hourly: timer, 0 0 * * * * (UTC)");
    }

    [Fact]
    public async Task Run_CannotBeNoted_KeepsItsSchedule()
    {
        await using TestHost host = await StartAsync(typeof(Hourly));
        await database.WriteAsync(session => session.Execute("ALTER TABLE timers RENAME TO elsewhere"));
        time.Advance(TimeSpan.FromMinutes(50));
        await runs.NextAsync();
        await SettledAsync();
        time.Advance(TimeSpan.FromHours(1));
        await runs.NextAsync();
    }

    [Fact]
    public async Task Run_MonthsAway_WaitsForIt()
    {
        await using TestHost host = await StartAsync(typeof(Yearly));

        for (int day = 0; day < 400 && runs.Count == 0; day++)
        {
            time.Advance(TimeSpan.FromDays(1));
            if (time.GetUtcNow() >= new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)) break;
            runs.Count.ShouldBe(0);
        }

        await runs.NextAsync();
    }

    [Fact]
    public async Task Start_RunWasMissed_RunsAtOnceAsPastDue()
    {
        await using (await StartAsync(typeof(Hourly)))
        {
            time.Advance(TimeSpan.FromMinutes(50));
            await runs.NextAsync();
        }

        time.Advance(TimeSpan.FromHours(3));
        await using TestHost again = await StartAsync(typeof(Hourly));
        TimerInfo missed = await runs.NextAsync();

        missed.IsPastDue.ShouldBeTrue();
        missed.ScheduleStatus!.Next.ShouldBe(new DateTime(2026, 5, 1, 10, 0, 0));
        await again.StopAsync();
        runs.Count.ShouldBe(0, "several missed runs are made up by one");
    }

    [Fact]
    public async Task Start_FirstRunWasMissed_RunsAtOnce()
    {
        await using (await StartAsync(typeof(Hourly)))
        {
        }

        time.Advance(TimeSpan.FromHours(2));
        await using TestHost again = await StartAsync(typeof(Hourly));
        (await runs.NextAsync()).IsPastDue.ShouldBeTrue();
    }

    [Fact]
    public async Task Start_NothingWasMissed_Waits()
    {
        await using (await StartAsync(typeof(Hourly)))
        {
        }

        time.Advance(TimeSpan.FromMinutes(20));
        await using (await StartAsync(typeof(Hourly)))
        {
        }

        runs.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Start_ScheduleWasChanged_CountsAnewAndHasMissedNothing()
    {
        await using (await StartAsync(typeof(BySetting), "0 0 9 * * *"))
        {
        }

        time.Advance(TimeSpan.FromHours(3));
        await using (await StartAsync(typeof(BySetting), "0 0 20 * * *"))
        {
        }

        runs.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Start_RunOnStartup_RunsAtOnce()
    {
        await using TestHost host = await StartAsync(typeof(AtStart));
        (await runs.NextAsync()).IsPastDue.ShouldBeFalse();
    }

    [Fact]
    public async Task Start_NotMonitored_ForgetsMissedRunsAndTellsNoStatus()
    {
        await using (await StartAsync(typeof(Unmonitored)))
        {
            time.Advance(TimeSpan.FromHours(1));
            (await runs.NextAsync()).ScheduleStatus.ShouldBeNull();
        }

        time.Advance(TimeSpan.FromHours(5));
        await using (await StartAsync(typeof(Unmonitored)))
        {
        }

        runs.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Run_Fails_TheScheduleGoesOn()
    {
        runs.Failure = new InvalidOperationException("on purpose");
        await using TestHost host = await StartAsync(typeof(Hourly));
        time.Advance(TimeSpan.FromMinutes(50));
        await runs.NextAsync();
        await SettledAsync();
        time.Advance(TimeSpan.FromHours(1));
        await runs.NextAsync();
    }

    [Fact]
    public async Task Run_LongerThanItsInterval_NeverRunsTwiceAtOnce()
    {
        runs.Hold = new TaskCompletionSource();
        await using TestHost host = await StartAsync(typeof(Hourly));
        time.Advance(TimeSpan.FromMinutes(50));
        await runs.NextAsync();
        time.Advance(TimeSpan.FromHours(2));
        runs.Count.ShouldBe(0);

        runs.Hold.SetResult();
        await runs.NextAsync();
        runs.MostAtOnce.ShouldBe(1);
    }

    [Fact]
    public async Task Stop_WhileRunning_WaitsForTheRun()
    {
        runs.Hold = new TaskCompletionSource();
        await using TestHost host = await StartAsync(typeof(AtStart));
        await runs.NextAsync();

        Task stop = host.StopAsync();
        stop.IsCompleted.ShouldBeFalse();
        runs.Hold.SetResult();
        await stop;
        runs.Ended.ShouldBe(1);
    }

    [Theory]
    [InlineData("00:15:00", 15)]
    [InlineData("0 */20 * * * *", 10)]
    [InlineData("30 8 * * *", 20)]
    public async Task Schedule_BySetting_CronOfSixOrFiveFieldsOrSpan(string schedule, int minutes)
    {
        await using TestHost host = await StartAsync(typeof(BySetting), schedule);
        time.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        runs.Count.ShouldBe(0);
        time.Advance(TimeSpan.FromSeconds(1));
        await runs.NextAsync();
    }

    [Theory]
    [InlineData("0 0 25 * * *", "neither a cron expression of six fields")]
    [InlineData("hourly", "neither a cron expression of six fields")]
    [InlineData("00:00:00", "neither a cron expression of six fields")]
    [InlineData(null, "asks for the setting 'Schedule'")]
    public async Task Start_ScheduleThatIsNone_SaysSo(string? schedule, string sentence) =>
        (await Should.ThrowAsync<StartupException>(() => StartAsync(typeof(BySetting), schedule))).Message.ShouldContain(sentence);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<TestHost> StartAsync(Type functions, string? schedule = null) => TestHost.StartAsync(new HostSetup(functions)
    {
        Time = time,
        Database = database,
        Settings = new() { ["Schedule"] = schedule },
        Configure = builder => builder.Services.AddSingleton(runs),
    });

    // The status of a run is written after it: a write of ours, queued behind it, ends later.
    private Task SettledAsync() => database.WriteAsync(_ => { });

    public sealed class Hourly(Runs runs)
    {
        [Function("Hourly")]
        public Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => runs.AddAsync(timer);
    }

    public sealed class Yearly(Runs runs)
    {
        [Function("Yearly")]
        public Task Run([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => runs.AddAsync(timer);
    }

    public sealed class AtStart(Runs runs)
    {
        [Function("AtStart")]
        public Task Run([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => runs.AddAsync(timer);
    }

    public sealed class Unmonitored(Runs runs)
    {
        [Function("Unmonitored")]
        public Task Run([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer) => runs.AddAsync(timer);
    }

    public sealed class BySetting(Runs runs)
    {
        [Function("BySetting")]
        public Task Run([TimerTrigger("%Schedule%")] TimerInfo timer) => runs.AddAsync(timer);
    }

    public sealed class Runs
    {
        private readonly Channel<TimerInfo> started = Channel.CreateUnbounded<TimerInfo>();
        private int atOnce;

        public Exception? Failure { get; set; }

        public TaskCompletionSource? Hold { get; set; }

        public int MostAtOnce { get; private set; }

        public int Ended { get; private set; }

        /// <summary>Runs that began and were not taken by <see cref="NextAsync"/>.</summary>
        public int Count => started.Reader.Count;

        public Task<TimerInfo> NextAsync() => started.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        public async Task AddAsync(TimerInfo timer)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref atOnce));
            started.Writer.TryWrite(timer);
            if (Hold is not null) await Hold.Task;
            Interlocked.Decrement(ref atOnce);
            Ended++;
            if (Failure is not null) throw Failure;
        }
    }
}
