using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Blobs;

public sealed class BlobEndpointsTests(StorageFixture storage)
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024 * 1024)]
    [InlineData(4 * 1024 * 1024 + 1)]
    [InlineData(9_000_001)]
    public async Task Upload_InOnePut_ComesBackWhole(int size)
    {
        BlobClient blob = await NewBlobAsync();
        byte[] content = Bytes(size);
        BlobContentInfo uploaded = await blob.UploadAsync(new BinaryData(content), None);
        uploaded.ContentHash.ShouldBe(Md5(content));
        BlobDownloadResult found = await blob.DownloadContentAsync(None);
        found.Content.ToArray().SequenceEqual(content).ShouldBeTrue();
        found.Details.ETag.ShouldBe(uploaded.ETag);
    }

    [Fact]
    public async Task Upload_InBlocks_ComesBackWhole()
    {
        BlobClient blob = await NewBlobAsync();
        byte[] content = Bytes(5_500_000);
        var options = new BlobUploadOptions
        {
            TransferOptions = new() { InitialTransferSize = 100_000, MaximumTransferSize = 1_300_000 },
            HttpHeaders = new() { ContentType = "application/pdf" },
            Metadata = new Dictionary<string, string> { ["kind"] = "certificate" },
        };
        await blob.UploadAsync(new MemoryStream(content), options, None);
        using var found = new MemoryStream();
        await blob.DownloadToAsync(found, None);
        found.ToArray().SequenceEqual(content).ShouldBeTrue();
        BlobProperties properties = await blob.GetPropertiesAsync(cancellationToken: None);
        (properties.ContentType, properties.Metadata["kind"],
            properties.ContentLength).ShouldBe(("application/pdf", "certificate", 5_500_000L));
    }

    [Fact]
    public async Task CommitBlockList_MixesOldAndNewBlocks()
    {
        BlockBlobClient blob = (await storage.NewContainerAsync()).GetBlockBlobClient("blocks");
        string a = Id("a"), b = Id("b"), c = Id("c");
        foreach ((string id, string text) in new[] { (a, "one "), (b, "two ") }) await blob.StageBlockAsync(id, Stream(text),
            cancellationToken: None);
        await blob.CommitBlockListAsync([a, b], cancellationToken: None);
        await blob.StageBlockAsync(c, Stream("three "), cancellationToken: None);
        BlockList both = await blob.GetBlockListAsync(BlockListTypes.All, cancellationToken: None);
        both.CommittedBlocks.Select(block => (block.Name, block.SizeLong)).ShouldBe([(a, 4), (b, 4)]);
        both.UncommittedBlocks.Select(block => block.Name).ShouldBe([c]);
        await blob.CommitBlockListAsync([c, a, c], cancellationToken: None);
        (await blob.DownloadContentAsync(None)).Value.Content.ToString().ShouldBe("three one three ");
        await blob.CommitBlockListAsync([b], cancellationToken: None).ShouldBeRefusedAsync(400, "InvalidBlockList");
    }

    [Fact]
    public async Task StageBlock_Uncommitted_IsNotSeen()
    {
        BlobContainerClient container = await storage.NewContainerAsync();
        BlockBlobClient blob = container.GetBlockBlobClient("draft");
        await blob.StageBlockAsync(Id("a"), Stream("x"), cancellationToken: None);
        (await blob.ExistsAsync(None)).Value.ShouldBeFalse();
        (await container.GetBlobsAsync(cancellationToken: None).CountAsync(None)).ShouldBe(0);
        await blob.StageBlockAsync(Id("longer"), Stream("x"), cancellationToken: None).ShouldBeRefusedAsync(400, "InvalidBlobOrBlock");
    }

    [Theory]
    [InlineData(0L, 5L)]
    [InlineData(1_048_570L, 20L)]
    [InlineData(2_999_990L, 10L)]
    [InlineData(2_999_990L, 100L)]
    [InlineData(100L, null)]
    public async Task Download_Range_GivesThatPart(long offset, long? length)
    {
        BlobClient blob = await NewBlobAsync();
        byte[] content = Bytes(3_000_000);
        await blob.UploadAsync(new BinaryData(content), None);
        BlobDownloadResult part = await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(offset, length) }, None);
        int end = (int)Math.Min(content.Length, offset + (length ?? content.Length));
        part.Content.ToArray().AsSpan().SequenceEqual(content.AsSpan((int)offset..end)).ShouldBeTrue();
        part.Details.ContentRange.ShouldBe($"bytes {offset}-{end - 1}/3000000");
        part.Details.BlobContentHash.ShouldBe(Md5(content));
    }

    [Fact]
    public async Task Download_RangeBeyondTheEnd_IsRefused()
    {
        BlobClient blob = await NewBlobAsync("x");
        await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(5, 5) }, None).ShouldBeRefusedAsync(416,
            "InvalidRange");
    }

    [Fact]
    public async Task Upload_OntoAnother_OnlyWhenAsked()
    {
        BlobClient blob = await NewBlobAsync("first");
        await blob.UploadAsync(new BinaryData("second"), None).ShouldBeRefusedAsync(409, "BlobAlreadyExists");
        await blob.UploadAsync(new BinaryData("third"), overwrite: true, None);
        (await blob.DownloadContentAsync(None)).Value.Content.ToString().ShouldBe("third");
    }

    [Fact]
    public async Task Conditions_ByETagAndTime_AreHeld()
    {
        BlobClient blob = await NewBlobAsync("first");
        BlobProperties first = await blob.GetPropertiesAsync(cancellationToken: None);
        BlobContentInfo second = await blob.UploadAsync(new BinaryData("second"),
            new BlobUploadOptions { Conditions = new() { IfMatch = first.ETag } }, None);
        second.ETag.ShouldNotBe(first.ETag);

        await blob.UploadAsync(new BinaryData("x"), new BlobUploadOptions { Conditions = new() { IfMatch = first.ETag } },
            None).ShouldBeRefusedAsync(412, "ConditionNotMet");
        await Get(new() { IfMatch = first.ETag }).ShouldBeRefusedAsync(412, "ConditionNotMet");
        await Get(new() { IfUnmodifiedSince = first.LastModified.AddSeconds(-1) }).ShouldBeRefusedAsync(412, "ConditionNotMet");
        (await Get(new() { IfNoneMatch = second.ETag })).GetRawResponse().Status.ShouldBe(304);
        (await Get(new() { IfModifiedSince = first.LastModified })).GetRawResponse().Status.ShouldBe(304);
        (await Get(new() { IfNoneMatch = first.ETag, IfUnmodifiedSince = first.LastModified })).GetRawResponse().Status.ShouldBe(200);
        await blob.DeleteAsync(conditions: new BlobRequestConditions { IfMatch = first.ETag },
            cancellationToken: None).ShouldBeRefusedAsync(412, "ConditionNotMet");
        await blob.DeleteAsync(conditions: new BlobRequestConditions { IfMatch = second.ETag }, cancellationToken: None);

        Task<Response<BlobDownloadResult>> Get(BlobRequestConditions conditions) =>
            blob.DownloadContentAsync(new BlobDownloadOptions { Conditions = conditions }, None);
    }

    [Fact]
    public async Task SetHeadersAndMetadata_ReplaceWhatWasThere()
    {
        BlobClient blob = await NewBlobAsync("x");
        await blob.SetHttpHeadersAsync(new BlobHttpHeaders
        {
            ContentType = "text/plain",
            ContentLanguage = "zh-CN",
            CacheControl = "no-store",
            ContentDisposition = "attachment",
            ContentEncoding = "identity"
        }, cancellationToken: None);
        await blob.SetMetadataAsync(new Dictionary<string, string> { ["a"] = "1" }, cancellationToken: None);
        BlobProperties found = await blob.GetPropertiesAsync(cancellationToken: None);
        (found.ContentType, found.ContentLanguage, found.CacheControl, found.ContentDisposition,
            found.ContentEncoding).ShouldBe(("text/plain", "zh-CN", "no-store", "attachment", "identity"));
        found.Metadata.ShouldBe(new Dictionary<string, string> { ["a"] = "1" });
        found.CreatedOn.ShouldBe(storage.Time.GetUtcNow());
    }

    [Fact]
    public async Task Upload_WithWrongMd5_IsRefusedAndKeepsNothing()
    {
        BlockBlobClient blob = (await storage.NewContainerAsync()).GetBlockBlobClient("checked");
        var wrong = new BlobUploadOptions { HttpHeaders = new() { ContentHash = Md5([1, 2, 3]) } };
        await blob.UploadAsync(Stream("text"), wrong, None).ShouldBeRefusedAsync(400, "Md5Mismatch");
        var check = new Azure.Storage.UploadTransferValidationOptions
        {
            ChecksumAlgorithm = Azure.Storage.StorageChecksumAlgorithm.MD5,
            PrecalculatedChecksum = Md5([1, 2, 3])
        };
        await blob.StageBlockAsync(Id("a"), Stream("text"), new BlockBlobStageBlockOptions { TransferValidation = check },
            None).ShouldBeRefusedAsync(400, "Md5Mismatch");
        (await blob.ExistsAsync(None)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task Delete_Absent_IsRefused()
    {
        BlobClient blob = await NewBlobAsync("x");
        await blob.DeleteAsync(cancellationToken: None);
        await blob.DeleteAsync(cancellationToken: None).ShouldBeRefusedAsync(404, "BlobNotFound");
        await blob.DownloadContentAsync(None).ShouldBeRefusedAsync(404, "BlobNotFound");
        (await blob.DeleteIfExistsAsync(cancellationToken: None)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task Operations_NotSupported_SaySoByName()
    {
        BlobClient blob = await NewBlobAsync("x");
        (await blob.CreateSnapshotAsync(cancellationToken: None).ShouldBeRefusedAsync(501, "NotImplemented")).Message.ShouldContain(
            "comp=snapshot");
        (await blob.SetAccessTierAsync(AccessTier.Cool, cancellationToken: None).ShouldBeRefusedAsync(501,
            "NotImplemented")).Message.ShouldContain("x-ms-access-tier");
        (await blob.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(15), cancellationToken: None).ShouldBeRefusedAsync(501,
            "NotImplemented")).Message.ShouldContain("comp=lease");
        (await blob.GetParentBlobContainerClient().GetAppendBlobClient("a").CreateAsync(cancellationToken: None).ShouldBeRefusedAsync(501,
            "NotImplemented")).Message.ShouldContain("AppendBlob");
    }

    private async Task<BlobClient> NewBlobAsync(string? text = null)
    {
        BlobClient blob = (await storage.NewContainerAsync()).GetBlobClient("文件/证书 1+2%&?.pdf");
        if (text is not null) await blob.UploadAsync(new BinaryData(text), None);
        return blob;
    }

    private static byte[] Bytes(int size)
    {
        byte[] bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Md5(byte[] content) => CryptographicOperations.HashData(HashAlgorithmName.MD5, content);

    private static string Id(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
