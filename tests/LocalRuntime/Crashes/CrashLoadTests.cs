namespace LinyingTalent.LocalRuntime.Tests.Crashes;

/// <summary>Two sites side by side, each killed again and again while four browsers send it forms.</summary>
public sealed class CrashLoadTests
{
    private const int Sites = 2;
    private const int Browsers = 4;
    private const int MostAnswersBeforeAKill = 24;
    private const int LongestDelay = 20;

    [Fact]
    public async Task Kill_AtRandomUnderLoad_LosesNoFormAndDoublesNoEffect() =>
        await Task.WhenAll(Enumerable.Range(1, Sites).Select(site => RunSiteAsync(new Random(20261124 + site))));

    private static async Task RunSiteAsync(Random random)
    {
        using var app = new CrashingApp(deadline: TimeSpan.FromMinutes(30));
        var cases = new List<SentCase>();
        for (int kill = 0; kill < CrashCounts.KillsOfASite; kill++)
        {
            await app.StartAsync();
            await LoadUntilKilledAsync(app, cases, random);
        }

        // The browsers send again what they had no answer for.
        await app.StartAsync();
        foreach (SentCase one in cases) await app.SubmitAsync(one, confirm: true);
        await app.FinishAsync();
        app.Deaths.ShouldBe(CrashCounts.KillsOfASite);
        await app.EndAsync();
    }

    private static async Task LoadUntilKilledAsync(CrashingApp app, List<SentCase> cases, Random random)
    {
        int answersLeft = random.Next(1, MostAnswersBeforeAKill);
        var due = new TaskCompletionSource();
        Task[] browsers = [.. Enumerable.Range(0, Browsers).Select(_ => BrowseAsync())];
        await due.Task;
        await Task.Delay(random.Next(LongestDelay));
        Task killed = app.KillAsync();
        await Task.WhenAll(browsers);
        await killed;

        async Task BrowseAsync()
        {
            while (true)
            {
                SentCase one = app.NewCase();
                lock (cases) cases.Add(one);
                if (!await app.TryOpenAsync(one)) break;
                Count();
                if (!await app.TryConfirmAsync(one)) break;
                Count();
            }

            due.TrySetResult();
        }

        void Count()
        {
            if (Interlocked.Decrement(ref answersLeft) <= 0) due.TrySetResult();
        }
    }
}
