using System.Net;
using System.Security.Cryptography;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Storage.Blobs;
using LinyingTalent.LocalRuntime.Storage.Queues;
using LinyingTalent.LocalRuntime.Storage.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LinyingTalent.LocalRuntime.Storage;

/// <summary>
/// The table, queue and blob endpoints on three ports of 127.0.0.1, over one database. They speak the part of the REST
/// protocols that Azure.Data.Tables, Azure.Storage.Queues and Azure.Storage.Blobs use; all else is answered 501.
/// </summary>
internal sealed class StorageServer : IAsyncDisposable
{
    public const string Account = "linying";

    private const string NewestVersion = "2026-10-06";

    private readonly WebApplication application;
    private readonly Dictionary<int, (StorageErrorFormat Errors, Func<StorageRequest, Task> Serve)> services;
    private readonly SharedKey key;

    private StorageServer(WebApplication application, Database database, StorageClock clock, string secret)
    {
        this.application = application;
        key = new SharedKey(Account, secret);
        var queues = new QueueStore(database, clock);
        queues.MessageArrived += name => MessageArrived?.Invoke(name);
        Uri[] ports = [.. application.Urls.Select(address => new Uri(address))];
        services = new()
        {
            [ports[0].Port] = (StorageErrorFormat.Xml, new BlobEndpoints(new BlobStore(database, clock)).ServeAsync),
            [ports[1].Port] = (StorageErrorFormat.Xml, new QueueEndpoints(queues).ServeAsync),
            [ports[2].Port] = (StorageErrorFormat.Json, new TableEndpoints(new TableStore(database, clock)).ServeAsync),
        };
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={secret};"
            + $"BlobEndpoint={ports[0]}{Account};QueueEndpoint={ports[1]}{Account};TableEndpoint={ports[2]}{Account};";
    }

    /// <summary>Raised with the queue's name after a message that is visible at once has been committed; on any thread.</summary>
    public event Action<string>? MessageArrived;

    /// <summary>What the Azure clients take; the ports are new at each start, the key stays.</summary>
    public string ConnectionString { get; }

    public static async Task<StorageServer> StartAsync(Database database, TimeProvider time, CancellationToken cancellation = default)
    {
        string secret = await database.WriteAsync(FindOrMakeSecret);
        await BlobStore.RemovePendingAsync(database);

        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MaxRequestLineSize = 64 * 1024;
            options.Limits.MinRequestBodyDataRate = null;
            for (int service = 0; service < 3; service++)
                options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        WebApplication application = builder.Build();
        // The ports are known only after the start, so requests wait for the server that answers them.
        var ready = new TaskCompletionSource<StorageServer>(TaskCreationOptions.RunContinuationsAsynchronously);
        application.Run(async context => await (await ready.Task).AnswerAsync(context));
        await application.StartAsync(cancellation);
        var server = new StorageServer(application, database, new StorageClock(time), secret);
        ready.SetResult(server);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private static string FindOrMakeSecret(Session session)
    {
        session.Execute("INSERT INTO runtime VALUES ('storage-key', ?1) ON CONFLICT DO NOTHING",
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(64)));
        return session.First("SELECT value FROM runtime WHERE key = 'storage-key'", row => row.GetString(0))!;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        (StorageErrorFormat errors, Func<StorageRequest, Task> serve) = services[context.Connection.LocalPort];
        var request = new StorageRequest(context);
        IHeaderDictionary headers = context.Response.Headers;
        headers["x-ms-request-id"] = Guid.NewGuid().ToString();
        headers["x-ms-version"] = request.Header("x-ms-version") ?? NewestVersion;
        if (request.Header("x-ms-client-request-id") is { } id) headers["x-ms-client-request-id"] = id;
        try
        {
            key.Check(request, table: errors == StorageErrorFormat.Json);
            await serve(request);
        }
        catch (StorageException refusal) when (!context.Response.HasStarted)
        {
            await StorageErrorBody.ReplyAsync(request, refusal, errors);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await StorageErrorBody.ReplyAsync(request,
                new StorageException(500, "InternalError", $"The storage endpoint failed: {failure.Message}"), errors);
        }
    }
}
