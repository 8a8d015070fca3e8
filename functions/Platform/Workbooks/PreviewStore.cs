using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>A workbook that was read and is not committed yet.</summary>
/// <param name="Purpose">What it was uploaded for: an id of one import is none of another.</param>
/// <param name="By">The account that uploaded it: nobody else sees it.</param>
internal sealed record UploadedSheet(string Purpose, string By, DivisionCode Scope, DateTimeOffset At, IReadOnlyList<UploadedRow> Lines)
{
    public IReadOnlyList<ReadRow> Rows => [.. Lines.Select(line => new ReadRow(line.Number, [.. line.Cells.Select(cell => (CellValue)cell)]))];

    public static UploadedSheet Of(string purpose, string by, DivisionCode scope, DateTimeOffset at, IEnumerable<ReadRow> rows) =>
        new(purpose, by, scope, at, [.. rows.Select(row => new UploadedRow(row.Number, [.. row.Cells.Select((_, column) => row[column])]))]);
}

internal sealed record UploadedRow(int Number, IReadOnlyList<string> Cells);

/// <summary>Uploaded workbooks between preview and commit: encrypted blobs under an id that nobody can guess, gone after a day.</summary>
internal sealed class PreviewStore(Blobs blobs, PersonalDataCipher cipher, TimeProvider time)
{
    private const string Container = "imports";

    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);

    private BlobContainerClient Previews => blobs[Container];

    /// <returns>The preview's id.</returns>
    public async Task<string> Keep(UploadedSheet sheet)
    {
        string id = IdempotencyKey.Create().ToString();
        string sealedSheet = cipher.Encrypt(JsonSerializer.Serialize(sheet, CaseJson.Options), OwnerOf(id));
        await Previews.GetBlobClient(id).UploadAsync(new BinaryData(Encoding.ASCII.GetBytes(sealedSheet)));
        return id;
    }

    /// <summary>Whether a text from outside can be a preview's id at all.</summary>
    public static bool IsId(string id) => IdempotencyKey.TryParse(id, out IdempotencyKey key, out _) && key.ToString() == id;

    /// <summary>The workbook under this id; null when there is none, or not any more.</summary>
    public async Task<UploadedSheet?> Find(string purpose, string id)
    {
        if (!IsId(id)) return null;
        try
        {
            BlobDownloadResult blob = await Previews.GetBlobClient(id).DownloadContentAsync();
            string sheet = cipher.Decrypt(Encoding.ASCII.GetString(blob.Content), OwnerOf(id));
            return JsonSerializer.Deserialize<UploadedSheet>(sheet, CaseJson.Options) is { } found && found.Purpose == purpose && found.At + Lifetime > time.GetUtcNow() ? found : null;
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    public Task Remove(string id) => Previews.DeleteBlobIfExistsAsync(id);

    /// <summary>What was uploaded and never committed is personal data without a purpose.</summary>
    [Function("Imports_Sweep")]
    public async Task Sweep([TimerTrigger("0 30 * * * *")] TimerInfo timer)
    {
        DateTimeOffset before = time.GetUtcNow() - Lifetime;
        await foreach (BlobItem blob in Previews.GetBlobsAsync())
            if (blob.Properties.LastModified < before) await Remove(blob.Name);
    }

    private static string OwnerOf(string id) => $"{Container}/{id}";
}
