namespace LinyingTalent.LocalRuntime.Tests.Crashes;

/// <summary>The process dies at each commit in turn: the first of a case, the second of the next case, and so on until a case ends before.</summary>
public sealed class CrashSweepTests
{
    // A case that expires has eleven: its form, the process's start, its four turns, two activities, the queue's get and delete, the notice.
    // What falls together shares one, and a death that comes after the last may come too late to be seen.
    private const int FewestCommits = 8;

    // Its tables, its queue, what the engine recovers, and the first steps of what was open.
    private const int CommitsOfAStart = 12;

    private static readonly TimeSpan Never = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    [Theory, InlineData("before"), InlineData("after")]
    public async Task Kill_AtEachCommitOfAConfirmedCase_EndsTheSame(string side)
    {
        using var app = new CrashingApp(Never);
        await SweepAsync(app, side, confirm: true);
    }

    [Theory, InlineData("before"), InlineData("after")]
    public async Task Kill_AtEachCommitOfACaseThatExpires_EndsTheSame(string side)
    {
        using var app = new CrashingApp(Soon);
        await SweepAsync(app, side, confirm: false);
    }

    // The start itself, with cases under way: the first process dies at its first commit, the second at its second.
    [Theory, InlineData("before"), InlineData("after")]
    public async Task Kill_AtEachCommitOfAStart_EndsTheSame(string side)
    {
        Queue<int> commits = new(Enumerable.Range(1, CommitsOfAStart).Where(commit => commit % CrashCounts.Stride == CrashCounts.First(side) % CrashCounts.Stride));
        using var app = new CrashingApp(Never) { OrderAtStart = () => commits.TryDequeue(out int commit) ? $"{commit} {side}" : "" };
        int starts = commits.Count;
        await app.StartAsync();
        while (app.Deaths < starts) await app.SubmitAsync(app.NewCase(), confirm: true);
        await app.FinishAsync();
        await app.EndAsync();
    }

    private static async Task SweepAsync(CrashingApp app, string side, bool confirm)
    {
        await app.StartAsync();
        await app.FinishAsync();
        int commit = CrashCounts.First(side) - CrashCounts.Stride, deaths;
        do
        {
            deaths = app.Deaths;
            commit += CrashCounts.Stride;
            await app.ArmAsync($"{commit} {side}");
            await app.SubmitAsync(app.NewCase(), confirm);
            await app.FinishAsync();
        }
        while (app.Deaths > deaths);

        commit.ShouldBeGreaterThan(FewestCommits);
        await app.EndAsync();
    }
}
