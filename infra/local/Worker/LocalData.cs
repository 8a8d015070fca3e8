using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Durable.Engine;
using LinyingTalent.LocalRuntime.Storage;
using LinyingTalent.LocalRuntime.Triggers.Queues;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>The database, and the storage endpoints over it unless a setting names another storage.</summary>
internal sealed class LocalData : IAsyncDisposable
{
    private readonly bool ownsDatabase;

    private LocalData(Database database, bool ownsDatabase, StorageServer? storage, string place)
    {
        (Database, this.ownsDatabase, Storage) = (database, ownsDatabase, storage);
        Description = storage is null ? $"{place} (histories and timers); tables, queues and blobs where AzureWebJobsStorage leads" : place;
    }

    public Database Database { get; }

    /// <summary>The endpoints on this machine; null when AzureWebJobsStorage leads elsewhere.</summary>
    public StorageServer? Storage { get; }

    /// <summary>Where things are kept, for people.</summary>
    public string Description { get; }

    public static string PathOf(LocalHostOptions options, IConfiguration configuration) =>
        Path.GetFullPath(configuration[CommandLine.Data] is { Length: > 0 } chosen ? chosen : ".data", options.ContentRoot);

    /// <summary>
    /// Opens the database and starts the endpoints before the container is built, so that whatever service reads
    /// AzureWebJobsStorage finds where to connect.
    /// </summary>
    public static LocalData Open(LocalHostOptions options, IConfiguration configuration)
    {
        bool owns = options.Database is null;
        string place = owns ? PathOf(options, configuration) : "the caller's database";
        Database database = options.Database ?? Database.Open(place);
        IConfigurationSection elsewhere = configuration.GetSection(QueueConnections.Default);
        if (!string.IsNullOrEmpty(elsewhere.Value) || elsewhere.GetChildren().Any()) return new LocalData(database, owns, null, place);

        StorageServer storage = StorageServer.StartAsync(database, options.Time).GetAwaiter().GetResult();
        configuration[QueueConnections.Default] = storage.ConnectionString;
        return new LocalData(database, owns, storage, place);
    }

    /// <summary>Copies the database of a directory, which another process may be using.</summary>
    /// <exception cref="StartupException">There is none, or the copy cannot be written.</exception>
    public static void BackUp(string directory, string file)
    {
        using SqliteConnection source = Connect(directory);
        try
        {
            DataDirectory.Copy(source, Path.GetFullPath(file));
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The backup of {directory} cannot be written to {Path.GetFullPath(file)}: {failure.Message} "
                + "Choose a file in a directory that exists, can be written to and has room.", failure);
        }
    }

    /// <summary>An instance's history as JSON, from a directory that another process may be using.</summary>
    /// <exception cref="StartupException">There is no database or no such instance.</exception>
    public static string HistoryOf(string directory, string instanceId)
    {
        using var session = new Session(Connect(directory));
        List<string> turns = EngineStore.HistoryOf(session, instanceId);
        return turns.Count > 0
            ? HistoryJson.Export(instanceId, turns)
            : throw new StartupException($"There is no instance '{instanceId}' with a history in {directory}. Upper and lower case count.");
    }

    private static SqliteConnection Connect(string directory)
    {
        string file = Path.Combine(directory, "linying.db");
        if (!File.Exists(file)) throw new StartupException($"There is no database in {directory}. Name its directory with --data DIRECTORY.");
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw new StartupException($"The database {file} cannot be read: {failure.Message} Give this account read permission on it.", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Storage is not null) await Storage.DisposeAsync();
        if (ownsDatabase) await Database.DisposeAsync();
    }
}
