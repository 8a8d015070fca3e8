using System.Diagnostics;
using System.Globalization;
using LinyingTalent.Tests.Architecture;

namespace LinyingTalent.Tests.Journeys;

/// <summary>
/// The county as a process of its own on a data directory, which dies by SIGKILL at random moments while people use it and is started again.
/// </summary>
internal sealed class MortalCounty : IAsyncDisposable
{
    private const string Ready = "Ready in ";

    // In turns of the thread pool: from before the request is read to well after its answer, some 50 ms.
    private const int LatestMoment = 20_000;

    private readonly string directory = Directory.CreateTempSubdirectory("linying-mortal-").FullName;
    private readonly SemaphoreSlim oneDeath = new(1);
    private readonly List<Person> people = [];
    private readonly Random random = new(20261124);
    private readonly int port = FreePort.Next();
    private readonly int deathsPlanned;
    private Process? process;
    private TimeSpan ahead = County.Begins - DateTimeOffset.UtcNow;

    private MortalCounty(int deaths) => deathsPlanned = deaths;

    public int Deaths { get; private set; }

    private Uri Origin => new($"http://localhost:{port}");

    /// <param name="deaths">After so many deaths the county is left in peace.</param>
    public static async Task<MortalCounty> StartAsync(int deaths)
    {
        var county = new MortalCounty(deaths);
        await county.Start();
        return county;
    }

    /// <summary>Somebody with a browser, under whose requests the county may die.</summary>
    public async Task<Person> Person(string? account = null)
    {
        var person = new Person(Origin, Disturb);
        people.Add(person);
        if (account is not null) await person.SignIn(account);
        return person;
    }

    /// <summary>Time passes while the county lies dead; what fell due meanwhile is done when it is up again.</summary>
    public async Task Pass(TimeSpan time)
    {
        await oneDeath.WaitAsync();
        ahead += time;
        await KillAndStart();
        oneDeath.Release();
    }

    public async ValueTask DisposeAsync()
    {
        people.ForEach(person => person.Dispose());
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        oneDeath.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    // About every third request meets a death, somewhere between its arrival and well after its answer.
    private async Task Disturb()
    {
        if (Deaths >= deathsPlanned || random.Next(3) > 0 || !await oneDeath.WaitAsync(0)) return;
        try
        {
            for (int moment = random.Next(LatestMoment); moment > 0; moment--) await Task.Yield();
            Deaths++;
            await KillAndStart();
        }
        finally
        {
            oneDeath.Release();
        }
    }

    private async Task KillAndStart()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        await Start();
    }

    private async Task Start()
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LinyingTalent.dll")])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
                [StartupHook.Content] = Path.Combine(Repository.Root, "functions"),
                [StartupHook.Port] = port.ToString(CultureInfo.InvariantCulture),
                [StartupHook.Ahead] = ahead.ToString("c", CultureInfo.InvariantCulture),
            },
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Ready, StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return;
        }

        throw new InvalidOperationException("The county did not start: " + await process.StandardError.ReadToEndAsync());
    }
}
