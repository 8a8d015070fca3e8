using System.Net;
using LinyingTalent.LocalRuntime.Tests.Worker;

namespace LinyingTalent.LocalRuntime.Tests.Crashes;

/// <summary>
/// The sample app on one data directory, started again whenever it has died, and browsers that send again what was not answered.
/// At each death the file must hold all that was answered and all that it held before.
/// </summary>
internal sealed class CrashingApp : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string data = Directory.CreateTempSubdirectory("linying-crash-").FullName;
    private readonly int port = FreePort.Next();
    private readonly Dictionary<string, string> settings;
    private readonly HttpClient browser;
    private readonly List<SentCase> sent = [];
    private AppProcess? app;
    private CrashTrace? last;

    public CrashingApp(TimeSpan deadline)
    {
        settings = new()
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            // A process of a second's life is done before measuring what to optimize pays.
            ["DOTNET_TieredPGO"] = "0",
            ["Sample__Deadline"] = deadline.ToString(),
        };
        browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri($"http://localhost:{port}"),
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    /// <summary>At which commit from its start on ("7 before") the process is to die, asked at each start; "" when it is not.</summary>
    public Func<string> OrderAtStart { get; init; } = () => "";

    /// <summary>How often the process died.</summary>
    public int Deaths { get; private set; }

    public SentCase NewCase()
    {
        var created = new SentCase();
        lock (sent) sent.Add(created);
        return created;
    }

    /// <summary>Starts the app, and again when its order lets it die before it is ready.</summary>
    public async Task StartAsync()
    {
        while (true)
        {
            string order = OrderAtStart();
            app = new AppProcess(data, new Dictionary<string, string>(settings) { [StartupHook.Variable] = order }, ["--port", $"{port}"]);
            try
            {
                await app.ReadyAsync();
                return;
            }
            catch (InvalidOperationException) when (order.Length > 0)
            {
                await BuryAsync();
            }
        }
    }

    /// <summary>Lets the app die at a commit from now on.</summary>
    public async Task ArmAsync(string crash)
    {
        await app!.WriteAsync(crash);
        await app.ReadToAsync(StartupHook.Armed + crash);
    }

    /// <summary>Kills the app now, and looks at what it left.</summary>
    public async Task KillAsync()
    {
        app!.Kill();
        await BuryAsync();
    }

    /// <summary>Sends the first form; false when the app died over it.</summary>
    public async Task<bool> TryOpenAsync(SentCase one)
    {
        one.TimesOpened++;
        return one.IsOpened = await TryPostAsync("/sample", one);
    }

    /// <summary>Sends the second form; false when the app died over it.</summary>
    public async Task<bool> TryConfirmAsync(SentCase one)
    {
        one.TimesConfirmed++;
        return one.IsConfirmed = await TryPostAsync($"/sample/{one.Id}/confirm", one);
    }

    /// <summary>Sends the forms that were not answered until they are, starting the app again when it dies.</summary>
    public async Task SubmitAsync(SentCase one, bool confirm)
    {
        while (!one.IsOpened)
        {
            if (!await TryOpenAsync(one)) await RestartAsync();
        }

        while (confirm && !one.IsConfirmed)
        {
            if (!await TryConfirmAsync(one)) await RestartAsync();
        }
    }

    /// <summary>
    /// Waits until all cases have come to their end, no message is left and the start's sweep is done, starting the app again when it dies.
    /// What is committed after that is the next case's.
    /// </summary>
    public async Task FinishAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!IsAtRest(CrashTrace.Read(data)))
        {
            if (app!.HasExited) await RestartAsync();
            // Another process writes what is waited for: there is nothing to be woken by.
            await Task.Delay(BetweenLooks, limit.Token);
        }
    }

    /// <summary>Ends the app as Ctrl-C would; all that was sent must have come to its one end.</summary>
    public async Task EndAsync()
    {
        await DisarmAsync();
        await app!.SendTerminateAsync();
        (await app.EndAsync()).ShouldBe((0, ""));
        CrashTrace end = Look();
        end.ShouldBeWhole(sent, $"after {Deaths} deaths");
    }

    public void Dispose()
    {
        app?.Dispose();
        browser.Dispose();
        Directory.Delete(data, recursive: true);
    }

    // A case that ended before its commit came leaves an order that anything may still carry out, until this one.
    private async Task DisarmAsync()
    {
        try
        {
            await ArmAsync("0 before");
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            await RestartAsync();
        }
    }

    private async Task<bool> TryPostAsync(string path, SentCase one)
    {
        using var form = new FormUrlEncodedContent([new("key", one.Id), new("subject", one.Subject)]);
        try
        {
            using HttpResponseMessage answer = await browser.PostAsync(path, form);
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, path);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task RestartAsync()
    {
        await BuryAsync();
        await StartAsync();
    }

    // Only a dead process may leave a form without an answer: over one that lives this wait runs out.
    private async Task BuryAsync()
    {
        await app!.EndAsync();
        app.Dispose();
        app = null;
        Deaths++;
        last = Look();
    }

    private bool IsAtRest(CrashTrace now) =>
        now.Queued.Messages == 0 && now.SweptAt > (last?.SweptAt ?? 0) && sent.All(one => now[one].IsFinished);

    private CrashTrace Look()
    {
        CrashTrace now = CrashTrace.Read(data);
        string when = $"at death {Deaths}";
        if (last is not null) now.ShouldFollow(last, when);
        foreach (SentCase one in sent) now[one].ShouldHold(one, $"case {one.Id} {when}");
        return now;
    }
}
