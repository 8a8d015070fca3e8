using System.Net;
using System.Net.Sockets;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

public sealed class StartTests
{
    [Fact]
    public async Task Start_PortIsTaken_SaysSoAndLetsGoOfTheData()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var folder = new HostFolder("""{ "version": "2.0" }""");

        StartupException refusal = await Should.ThrowAsync<StartupException>(async () =>
        {
            var host = (FunctionsHost)Build(folder, "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await host.StartAsync(TestContext.Current.CancellationToken);
        });

        refusal.Message.ShouldContain($"http://localhost:{port} is in use by another program");
        refusal.Message.ShouldContain("--port NUMBER");
        await using Database free = Database.Open(Path.Combine(folder.Path, ".data"));
    }

    [Theory]
    [InlineData("There is no option '--prot'", "--prot", "80")]
    [InlineData("The option '--port' lacks its value", "--port")]
    [InlineData("The option '--data' lacks its value", "--data", "--port", "1")]
    [InlineData("'70000' is no port", "--port", "70000")]
    [InlineData("'web' is no port", "--port=web")]
    public void Start_OptionThatMakesNoSense_SaysSo(string sentence, params string[] args)
    {
        using var folder = new HostFolder("""{ "version": "2.0" }""");
        Should.Throw<StartupException>(() => Build(folder, args)).Message.ShouldContain(sentence);
        Directory.Exists(Path.Combine(folder.Path, ".data")).ShouldBeFalse();
    }

    [Fact]
    public void Start_DataElsewhere_IsMadeThere()
    {
        using var folder = new HostFolder("""{ "version": "2.0" }""");
        using (Build(folder, "--data", "elsewhere", "--urls", "http://127.0.0.1:0")) File.Exists(Path.Combine(folder.Path, "elsewhere", "linying.db")).ShouldBeTrue();
        Directory.Exists(Path.Combine(folder.Path, ".data")).ShouldBeFalse();
    }

    [Fact]
    public void Start_SecondOnTheSameData_SaysSo()
    {
        using var folder = new HostFolder("""{ "version": "2.0" }""");
        using (Build(folder, "--port", "7999"))
            Should.Throw<StartupException>(() => Build(folder, "--port", "7998")).Message.ShouldContain("in use by another process");
    }

    [Fact]
    public async Task Backup_WhileAnotherRuns_IsWholeAndLeavesItRunning()
    {
        using var folder = new HostFolder("""{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""");
        using var host = (FunctionsHost)Build(folder, "--urls", "http://127.0.0.1:0");
        await host.StartAsync(TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(folder.Path, "copy"));
        string file = Path.Combine(folder.Path, "copy", "linying.db");

        LocalData.BackUp(Path.Combine(folder.Path, ".data"), file);

        using (var copy = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False"))
        {
            copy.Open();
            using SqliteCommand check = copy.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            check.ExecuteScalar().ShouldBe("ok");
        }

        using var http = new HttpClient { BaseAddress = host.Address };
        (await http.GetStringAsync("/ping", TestContext.Current.CancellationToken)).ShouldBe("pong");
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Backup_NoDatabaseOrNoPlace_SaysSo()
    {
        using var folder = new HostFolder("""{ "version": "2.0" }""");
        Should.Throw<StartupException>(() => LocalData.BackUp(folder.Path, "x.db")).Message.ShouldContain("no database in");
        using (Build(folder, "--port", "7997"))
        {
            string nowhere = Path.Combine(folder.Path, "no", "such", "x.db");
            Should.Throw<StartupException>(() => LocalData.BackUp(Path.Combine(folder.Path, ".data"), nowhere)).Message.ShouldContain("cannot be written to");
        }
    }

    [Fact]
    public async Task Start_DiskIsFullWhenTheAppBegins_SaysSo()
    {
        using var folder = new HostFolder();
        await using Database database = Database.Open(Path.Combine(folder.Path, "data"));
        await database.WriteAsync(session => session.First("PRAGMA max_page_count=1", row => row.GetInt64(0)));
        var setup = new HostSetup(typeof(Ping))
        {
            Database = database,
            Configure = builder =>
            {
                builder.ConfigureFunctionsWebApplication();
                builder.Services.AddHostedService<Filling>();
            },
        };

        (await Should.ThrowAsync<StartupException>(() => TestHost.StartAsync(setup))).Message.ShouldContain("is full. Free some space and start again");
    }

    [Fact]
    public async Task Start_UnknownHostSetting_IsNamedInAWarning()
    {
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(Ping)) { HostJson = """{ "version": "2.0", "extensions": { "http": { "routePrefix": "", "hsts": { "maxAge": "10" } } } }""" });
        host.Report.ShouldContain("Warning: host.json has the setting 'extensions:http:hsts:maxAge'");
    }

    [Fact]
    public async Task Stop_RequestIsRunning_ItEndsBeforeTheHostDoes()
    {
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(Slow)));
        Task<string> answer = host.Http.GetStringAsync("/slow", TestContext.Current.CancellationToken);
        await Slow.Entered.WaitAsync(TestContext.Current.CancellationToken);

        Task stop = host.StopAsync();
        stop.IsCompleted.ShouldBeFalse();
        Slow.Release.Release();

        (await answer).ShouldBe("ended, not cancelled");
        await stop;
    }

    private static IHost Build(HostFolder folder, params string[] args)
    {
        HostSetup setup = new(typeof(Ping)) { Args = args };
        var builder = new FunctionsApplicationBuilder(setup.ToOptions(folder, database: null, TextWriter.Null));
        builder.ConfigureFunctionsWebApplication();
        return builder.Build();
    }

    /// <summary>A service of an app that fills its tables at the first start, and whose client hides what went wrong.</summary>
    internal sealed class Filling(Database database) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            try
            {
                await database.WriteAsync(session => session.Execute("INSERT INTO runtime VALUES ('large', ?1)", new string('x', 100_000)));
            }
            catch (SqliteException failure)
            {
                throw new InvalidOperationException("Status: 500 (Internal Server Error)", failure);
            }
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public static class Ping
    {
        [Function("Ping")]
        public static IResult Answer([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Text("pong");
    }

    public static class Slow
    {
        internal static readonly SemaphoreSlim Entered = new(0);
        internal static readonly SemaphoreSlim Release = new(0);

        [Function("Slow")]
        public static async Task<IResult> Answer([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellation)
        {
            Entered.Release();
            await Release.WaitAsync(cancellation);
            return Results.Text(cancellation.IsCancellationRequested ? "cancelled" : "ended, not cancelled");
        }
    }
}
