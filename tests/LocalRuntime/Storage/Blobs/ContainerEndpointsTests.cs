using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Blobs;

public sealed class ContainerEndpointsTests(StorageFixture storage)
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateContainer_Twice_IsRefusedAndDeleteForgets()
    {
        BlobContainerClient container = await storage.NewContainerAsync();
        await container.UploadBlobAsync("a", new BinaryData("x"), None);
        await container.CreateAsync(cancellationToken: None).ShouldBeRefusedAsync(409, "ContainerAlreadyExists");
        await container.DeleteAsync(cancellationToken: None);
        await container.UploadBlobAsync("a", new BinaryData("x"), None).ShouldBeRefusedAsync(404, "ContainerNotFound");
        await container.CreateAsync(cancellationToken: None);
        (await container.GetBlobsAsync(cancellationToken: None).CountAsync(None)).ShouldBe(0);
    }

    [Fact]
    public async Task SetMetadata_ChangesTheETag()
    {
        BlobContainerClient container = await storage.NewContainerAsync();
        BlobContainerProperties before = await container.GetPropertiesAsync(cancellationToken: None);
        await container.SetMetadataAsync(new Dictionary<string, string> { ["a"] = "1" }, cancellationToken: None);
        BlobContainerProperties after = await container.GetPropertiesAsync(cancellationToken: None);
        after.ETag.ShouldNotBe(before.ETag);
        after.Metadata.ShouldContainKeyAndValue("a", "1");
    }

    [Fact]
    public async Task ListContainers_ByPrefixAndPage_GivesEachOnce()
    {
        var service = new BlobServiceClient(storage.ConnectionString);
        string prefix = storage.NewName("listed-");
        foreach (string name in new[] { "-3", "-1", "-2" }) await service.CreateBlobContainerAsync(prefix + name, cancellationToken: None);
        List<Page<BlobContainerItem>> pages = await service.GetBlobContainersAsync(BlobContainerTraits.Metadata, prefix: prefix,
            cancellationToken: None).AsPages(pageSizeHint: 2).ToListAsync(None);
        pages.SelectMany(page => page.Values).Select(item => item.Name).ShouldBe([prefix + "-1", prefix + "-2", prefix + "-3"]);
    }

    [Fact]
    public async Task ListBlobs_ByPrefixAndPage_GivesEachOnceInOrder()
    {
        BlobContainerClient container = await WithBlobsAsync();
        List<Page<BlobItem>> pages = await container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, "b/",
            None).AsPages(pageSizeHint: 2).ToListAsync(None);
        pages.Select(page => page.Values.Count).ShouldBe([2, 2]);
        pages.SelectMany(page => page.Values).Select(item => item.Name).ShouldBe(["b/1", "b/2", "b/c/3", "b/c/4"]);
        pages[0].Values[0].Properties.ContentLength.ShouldBe(3);
        pages[0].Values[0].Properties.ContentHash.ShouldNotBeNull();
    }

    [Theory]
    // Within a page the client shows prefixes before blobs.
    [InlineData(null, "[b/];a;z\u0001;林")]
    [InlineData("b/", "b/1;b/2;[b/c/]")]
    [InlineData("none", "")]
    public async Task ListBlobs_ByHierarchy_GivesPrefixesOnce(string? prefix, string expected)
    {
        BlobContainerClient container = await WithBlobsAsync();
        List<BlobHierarchyItem> items = await container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", prefix, None)
            .AsPages(pageSizeHint: 2).SelectMany(page => page.Values.ToAsyncEnumerable()).ToListAsync(None);
        string.Join(';', items.Select(item => item.IsPrefix ? $"[{item.Prefix}]" : item.Blob.Name)).ShouldBe(expected);
    }

    [Fact]
    public async Task GetBlob_OverwrittenWhileItIsRead_IsNeverAMixture()
    {
        // A cut answer is asked for again at once.
        var options = new BlobClientOptions { Retry = { Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero } };
        var blob = new BlobClient(storage.ConnectionString, (await storage.NewContainerAsync()).Name, "contended", options);
        byte[][] versions = [.. Enumerable.Range(0, 2).Select(i => Enumerable.Repeat((byte)i, 3_000_000).ToArray())];
        await blob.UploadAsync(new BinaryData(versions[0]), None);
        Task writes = Task.Run(async () =>
        {
            for (int i = 0; i < 30; i++) await blob.UploadAsync(new BinaryData(versions[i % 2]), overwrite: true, None);
        }, None);
        while (!writes.IsCompleted)
        {
            try
            {
                byte[] found = (await blob.DownloadContentAsync(None)).Value.Content.ToArray();
                found.Length.ShouldBe(3_000_000);
                found.Distinct().Count().ShouldBe(1);
            }
            catch (RequestFailedException refusal)
            {
                // The answer was cut, and the client asked for the rest of a version that is no more.
                refusal.ErrorCode.ShouldBe("ConditionNotMet");
            }
        }

        await writes;
    }

    private async Task<BlobContainerClient> WithBlobsAsync()
    {
        BlobContainerClient container = await storage.NewContainerAsync();
        foreach (string name in new[] { "b/c/4", "b/1", "林", "a", "b/c/3", "b/2", "z\u0001" }) await container.UploadBlobAsync(name,
            new BinaryData("xyz"), None);
        return container;
    }
}
