using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Storage;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

/// <summary>
/// Our endpoints and Azurite side by side, for the same account and key. Azurite runs when `npm ci` has put it into
/// tests/LocalRuntime/Azurite.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly Database database = Database.InMemory();
    private StorageServer? server;
    private AzuriteProcess? azurite;

    public static string Reason =>
        "Azurite is not installed: run `npm ci` in tests/LocalRuntime/Azurite (it needs Node) to compare with it.";

    public bool IsInstalled => azurite is not null;

    internal RestSide Ours { get; private set; } = null!;

    internal RestSide Theirs { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        server = await StorageServer.StartAsync(database, TimeProvider.System);
        Ours = RestSide.Of(server.ConnectionString);
        azurite = await AzuriteProcess.TryStartAsync(StorageServer.Account, Ours.Key, AppContext.BaseDirectory);
        if (azurite is not null) Theirs = new RestSide(Ours.Key, azurite["Blob"], azurite["Queue"], azurite["Table"]);
    }

    public async ValueTask DisposeAsync()
    {
        azurite?.Dispose();
        await server!.DisposeAsync();
        await database.DisposeAsync();
    }
}
