using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Attachments;

/// <summary>
/// The files themselves. There is no table of them: a record names its own files, and what no record names any more is removed by
/// <see cref="AttachmentSweep"/>. So a file is always written before the record that names it.
/// </summary>
internal sealed class AttachmentStore(Blobs blobs)
{
    public async Task<Attachment> Keep(AttachmentFolder folder, Upload upload)
    {
        var attachment = Attachment.New(upload.Type);
        await Put(folder, attachment, upload.Content);
        return attachment;
    }

    /// <summary>Keeps a file under a name of one's own, over one that is there.</summary>
    public Task Put(AttachmentFolder folder, Attachment attachment, byte[] content) => BlobOf(folder, attachment).UploadAsync(
        BinaryData.FromBytes(content), new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = attachment.ContentType } });

    /// <summary>Whether the folder holds the file.</summary>
    public async Task<bool> Has(AttachmentFolder folder, Attachment attachment) => await BlobOf(folder, attachment).ExistsAsync();

    /// <summary>The file's bytes; null when it is gone.</summary>
    public async Task<byte[]?> Read(AttachmentFolder folder, Attachment attachment)
    {
        try
        {
            return (await BlobOf(folder, attachment).DownloadContentAsync()).Value.Content.ToArray();
        }
        catch (RequestFailedException failure) when (failure.Status == StatusNotFound)
        {
            return null;
        }
    }

    /// <summary>The files of a container that were kept before a moment, by the record in whose folder they lie.</summary>
    public async IAsyncEnumerable<(AttachmentFolder Folder, Attachment File)> KeptBefore(string container, DateTimeOffset moment)
    {
        await foreach (BlobItem blob in blobs[container].GetBlobsAsync())
        {
            if (blob.Properties.LastModified >= moment || blob.Name.Split('/') is not [var record, var file]) continue;
            if (Attachment.TryParse(file, out Attachment? attachment)) yield return (new AttachmentFolder(container, record), attachment);
        }
    }

    public Task Remove(AttachmentFolder folder, Attachment attachment) => BlobOf(folder, attachment).DeleteIfExistsAsync();

    private const int StatusNotFound = 404;

    private BlobClient BlobOf(AttachmentFolder folder, Attachment attachment) =>
        blobs[folder.Container].GetBlobClient(folder.BlobOf(attachment));
}
