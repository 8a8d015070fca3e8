using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

/// <summary>The real host in this process, over a database in memory, on a port of its own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly FunctionsHost host;
    private readonly Database database;
    private readonly bool ownsDatabase;

    private TestHost(FunctionsHost host, Database database, bool ownsDatabase, string report)
    {
        (this.host, this.database, this.ownsDatabase, Report) = (host, database, ownsDatabase, report);
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
    }

    public HttpClient Http { get; }

    /// <summary>What the start printed.</summary>
    public string Report { get; }

    public IServiceProvider Services => host.Services;

    public static async Task<TestHost> StartAsync(HostSetup? setup = null)
    {
        setup ??= new HostSetup();
        Database database = setup.Database ?? Database.InMemory();
        var output = new StringWriter();
        using var folder = new HostFolder(setup.HostJson);
        var builder = new FunctionsApplicationBuilder(setup.ToOptions(folder, database, output));
        setup.Configure(builder);
        var host = (FunctionsHost)builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new TestHost(host, database, setup.Database is null, output.ToString());
    }

    public Task StopAsync() => host.StopAsync(TestContext.Current.CancellationToken);

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.StopAsync(TestContext.Current.CancellationToken);
        await host.DisposeAsync();
        if (ownsDatabase) await database.DisposeAsync();
    }
}
