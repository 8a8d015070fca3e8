using LinyingTalent.AdvisorSelection;
using LinyingTalent.AdvisorSelection.Campaigns;
using LinyingTalent.AwardRounds;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Durable.Engine;
using LinyingTalent.LocalRuntime.Triggers.Queues;
using LinyingTalent.LocalRuntime.Worker;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Time;
using LinyingTalent.Tests.AdvisorSelection;
using LinyingTalent.Tests.Architecture;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LinyingTalent.Tests.Journeys;

/// <summary>The whole county in this process: the real app on the real host, over a database in memory, on a clock that tests move.</summary>
internal sealed class County : IAsyncDisposable
{
    private readonly Database database;
    private readonly bool remembered;
    private readonly string keys;
    private readonly FunctionsHost host;
    private readonly List<Person> people = [];

    private County(int port, IEnumerable<KeyValuePair<string, string?>> settings, string? directory, ILoggerProvider? logs)
    {
        remembered = directory is not null;
        database = directory is null ? Database.InMemory() : Database.Open(directory);
        keys = directory is null ? Directory.CreateTempSubdirectory("linying-keys-").FullName : Path.Combine(directory, "keys");
        Origin = new Uri($"http://localhost:{port}");
        var builder = new FunctionsApplicationBuilder(new LocalHostOptions
        {
            Args = ["--port", $"{port}"],
            Types = typeof(CountyApp).Assembly.GetTypes(),
            ContentRoot = Path.Combine(Repository.Root, "functions"),
            Database = database,
            Time = Clock,
            Output = TextWriter.Null,
            Settings = new Dictionary<string, string?>
            {
                ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
                ["Keys:Directory"] = keys,
                ["Logging:LogLevel:Default"] = logs is null ? "None" : "Trace",
                ["Logging:LogLevel:LinyingTalent.LocalRuntime.Durable"] = "Warning",
                ["Logging:LogLevel:LinyingTalent.LocalRuntime.Triggers.Queues"] = "None",
            }.Concat(settings).GroupBy(setting => setting.Key).ToDictionary(setting => setting.Key, setting => setting.Last().Value),
        });
        builder.AddCounty(empty: false);
        builder.Services.RemoveAll<DemoLoader>();
        if (logs is not null) builder.Services.AddSingleton(logs);
        host = (FunctionsHost)builder.Build();
    }

    /// <summary>A Monday morning of 2026, before any holiday.</summary>
    public static DateTimeOffset Begins { get; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Begins) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(20) };

    public Uri Origin { get; }

    public DurableEngine Processes => host.Services.GetRequiredService<DurableEngine>();

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <param name="campaign">Whether the county has opened a campaign, in which its villages can propose.</param>
    /// <param name="settings">Beside those that every test needs.</param>
    /// <param name="logs">Takes all that is logged; null where nobody reads it.</param>
    /// <param name="directory">Where its data and keys lie, for who opens them again; in memory where none is named.</param>
    public static async Task<County> StartAsync(bool campaign = true, IEnumerable<KeyValuePair<string, string?>>? settings = null, string? directory = null, ILoggerProvider? logs = null)
    {
        var county = new County(FreePort.Next(), settings ?? [], directory, logs);
        await county.host.StartAsync(TestContext.Current.CancellationToken);
        if (campaign) await county.HasCampaign(Given.Terms);
        return county;
    }

    /// <summary>The county opened a campaign for a year; nobody was told of it, so that a test sees its own notifications only.</summary>
    public Task HasCampaign(SelectionTerms terms)
    {
        CampaignNumber.TryParse(terms.Campaign, out CaseId id).ShouldBeTrue();
        DateOnly today = ShanghaiTime.DateOf(Clock.GetUtcNow());
        var campaign = new Campaign { Id = id, Name = "2026年度村级发展顾问选聘", First = today, Last = today.AddYears(1), Terms = terms, Sequence = 1 };
        var opened = new HistoryEntry(1, Clock.GetUtcNow(), new Actor("county", "何县办"), nameof(OpenCampaign), [], null);
        return Get<CampaignTable>().TryCommit(id, seen: null, new("opened", campaign, [opened], []));
    }

    /// <summary>Somebody with a browser of their own, signed in where an account is given.</summary>
    public async Task<Person> Person(string? account = null)
    {
        var person = new Person(Origin);
        people.Add(person);
        if (account is not null) await person.SignIn(account);
        return person;
    }

    /// <summary>Time passes, timer by timer, and every process does what is due.</summary>
    public async Task Pass(TimeSpan time)
    {
        DateTimeOffset end = Clock.GetUtcNow() + time;
        await WhenIdle();
        while (Processes.NextDue is { } due && due <= end)
        {
            if (due > Clock.GetUtcNow()) Clock.SetUtcNow(due);
            await WhenIdle();
        }

        if (end > Clock.GetUtcNow()) Clock.SetUtcNow(end);
        await WhenIdle();
    }

    /// <summary>Somebody looks at the site again and again until what has to come from a queue is there: it needs moments, but no days.</summary>
    public async Task Until(Func<bool> there)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        Person anyone = await Person();
        while (!there() && !limit.IsCancellationRequested) await anyone.Get("/");
        await WhenIdle();
    }

    // A clock that leaps past the lease of a message at work makes it come a second time.
    private async Task WhenIdle()
    {
        var queues = Get<QueueListeners>();
        do
        {
            await queues.WhenIdleAsync();
            await Processes.WhenIdleAsync();
        }
        while (!queues.WhenIdleAsync().IsCompleted);
    }

    /// <summary>Where LINYING_RECORD names a directory, every process is written there as its history, one file each.</summary>
    public async Task RecordHistories()
    {
        if (Environment.GetEnvironmentVariable("LINYING_RECORD") is not { Length: > 0 } folder) return;
        await Processes.WhenIdleAsync();
        await foreach (OrchestrationMetadata process in Processes.Client.GetAllInstancesAsync(new OrchestrationQuery()))
        {
            if (process.Name is not (nameof(SelectionProcess) or nameof(InvitationProcess) or nameof(CampaignProcess)
                or nameof(RoundProcess) or nameof(HonourProcess) or nameof(NominationProcess))) continue;
            await File.WriteAllTextAsync(Path.Combine(folder, $"{process.InstanceId}.json"), await Processes.ExportHistoryAsync(process.InstanceId));
        }
    }

    public async ValueTask DisposeAsync()
    {
        people.ForEach(person => person.Dispose());
        try
        {
            await host.StopAsync();
        }
        catch (OperationCanceledException)
        {
            // A busy machine did not drain within the host's patience; what a test wanted to see, it has seen.
            TestContext.Current.SendDiagnosticMessage("The county was still at work when its test ended.");
        }

        await host.DisposeAsync();
        await database.DisposeAsync();
        if (!remembered) Directory.Delete(keys, recursive: true);
    }
}
