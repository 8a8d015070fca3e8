using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Storage;
using LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

namespace LinyingTalent.LocalRuntime.Tests.Storage;

public sealed class StorageServerTests(StorageFixture storage)
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnyService_WithAnotherKey_IsRefused()
    {
        string other = storage.ConnectionString.Replace("AccountKey=", "AccountKey=AAAA", StringComparison.Ordinal);
        await new TableServiceClient(other).CreateTableAsync("Stolen", None).ShouldBeRefusedAsync(403, "AuthenticationFailed");
        await new QueueClient(other, "stolen").CreateAsync(cancellationToken: None).ShouldBeRefusedAsync(403, "AuthenticationFailed");
        await new BlobContainerClient(other, "stolen").CreateAsync(cancellationToken: None).ShouldBeRefusedAsync(403,
            "AuthenticationFailed");
    }

    [Fact]
    public async Task AnyService_WithoutSignature_IsRefused()
    {
        await new TableClient(new Uri(new TableServiceClient(storage.ConnectionString).Uri + "/Any"),
            new AzureSasCredential("sig=x")).AddEntityAsync(new TableEntity("p", "r"), None).ShouldBeRefusedAsync(403,
            "AuthenticationFailed");
        await new QueueClient(new QueueClient(storage.ConnectionString, "any").Uri).PeekMessageAsync(None).ShouldBeRefusedAsync(403,
            "AuthenticationFailed");
        await new BlobClient(new BlobClient(storage.ConnectionString, "any",
            "any").Uri).DownloadContentAsync(None).ShouldBeRefusedAsync(403, "AuthenticationFailed");
    }

    [Theory]
    [InlineData(nameof(RestService.Table), "PUT", "Tables", "PUT of Tables")]
    [InlineData(nameof(RestService.Table), "POST", "People(PartitionKey='p',RowKey='r')", "POST of People")]
    [InlineData(nameof(RestService.Table), "GET", "People?comp=acl", "comp=acl")]
    [InlineData(nameof(RestService.Queue), "PATCH", "letters", "PATCH of a queue")]
    [InlineData(nameof(RestService.Queue), "GET", "?restype=service&comp=properties", "restype=service comp=properties")]
    [InlineData(nameof(RestService.Blob), "PUT", "files/a?comp=tier", "comp=tier")]
    [InlineData(nameof(RestService.Blob), "GET", "?restype=account&comp=properties", "restype=account comp=properties")]
    public async Task AnyService_UnsupportedOperation_IsRefusedByName(string service, string method, string path, string name)
    {
        RestAnswer answer = await RestSide.Of(storage.ConnectionString).SendAsync(new RestCall(Enum.Parse<RestService>(service), method, path));
        (answer.Status, answer.Header("x-ms-error-code")).ShouldBe((501, "NotImplemented"));
        answer.Body.ShouldContain(name);
    }

    [Fact]
    public async Task AnyAnswer_EchoesTheClientsRequestIdAndVersion()
    {
        var call = new RestCall(RestService.Queue, "GET", "absent?comp=metadata", null, ("x-ms-client-request-id", "mine"));
        RestAnswer answer = await RestSide.Of(storage.ConnectionString).SendAsync(call);
        (answer.Status, answer.Header("x-ms-client-request-id"), answer.Header("x-ms-version")).ShouldBe((404, "mine", "2026-06-06"));
        Guid.TryParse(answer.Header("x-ms-request-id"), out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Start_Again_KeepsKeyAndContent()
    {
        string path = Directory.CreateTempSubdirectory("linying-restart-").FullName;
        try
        {
            string key = await RunAsync(async table => await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, None));
            string again = await RunAsync(async table =>
                ((TableEntity)await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: None))["A"].ShouldBe(1));
            again.ShouldBe(key);
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }

        async Task<string> RunAsync(Func<TableClient, Task> use)
        {
            await using Database database = Database.Open(path);
            await using StorageServer server = await StorageServer.StartAsync(database, TimeProvider.System, None);
            var table = new TableClient(server.ConnectionString, "Kept");
            await table.CreateIfNotExistsAsync(None);
            await use(table);
            return server.ConnectionString.Split(';').Single(part => part.StartsWith("AccountKey", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Start_AfterAnUploadWasCutOff_RemovesItsChunks()
    {
        await using Database database = Database.InMemory();
        await database.WriteAsync(session =>
        {
            session.Execute("INSERT INTO piece (id, pending) VALUES (1, 1), (2, 0)");
            session.Execute("INSERT INTO chunk VALUES (1, 0, x'00'), (2, 0, x'00')");
        });
        await using StorageServer server = await StorageServer.StartAsync(database, TimeProvider.System, None);
        (await database.ReadAsync(session => session.Query("SELECT piece FROM chunk", row => row.GetInt64(0)))).ShouldBe([2]);
    }
}
