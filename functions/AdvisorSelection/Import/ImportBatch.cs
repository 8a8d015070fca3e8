using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;
namespace LinyingTalent.AdvisorSelection.Import;

internal enum ImportStep
{
    /// <summary>The villages' proposals are being handed in.</summary>
    HandingIn,

    /// <summary>All are handed in.</summary>
    Done,

    /// <summary>They are being taken back.</summary>
    Undoing,

    /// <summary>All that could be are taken back.</summary>
    Undone,
}

/// <summary>A workbook that was committed.</summary>
/// <param name="Id">Of the township or county that uploaded it, a year and a number.</param>
/// <param name="Refused">How many rows were left out.</param>
/// <param name="UndoReason">Why the whole was taken back; null when it was not.</param>
internal sealed record ImportBatch(
    CaseId Id, string Preview, string By, DateTimeOffset At, int Villages, int People, int Refused, ImportStep Step = ImportStep.HandingIn, int Sequence = 1,
    string? UndoReason = null)
{
    /// <summary>Under which its villages are kept: the import's number is not known yet when they are written.</summary>
    [JsonIgnore]
    public string Upload => $"{Id.Division}-{Preview}";
}

/// <summary>What an office asks of an import.</summary>
[JsonDerivedType(typeof(CommitImport), nameof(CommitImport))]
[JsonDerivedType(typeof(UndoImport), nameof(UndoImport))]
internal abstract record ImportCommand;

/// <param name="Digest">Of what the office saw in the preview.</param>
internal sealed record CommitImport(string Preview, string Digest) : ImportCommand;

internal sealed record UndoImport(string Reason) : ImportCommand;

/// <summary>It was taken back before, or is still being handed in.</summary>
internal sealed record CannotUndo() : Refusal(RefusalKind.Conflict, ImportTexts.CannotUndo);

/// <summary>The imports: a partition each, see <see cref="CaseTable{TState}"/>.</summary>
internal sealed class ImportTable(Tables tables) : CaseTable<ImportBatch>(tables, "Imports")
{
    /// <summary>The import of a preview; null when it was not committed.</summary>
    public async Task<CaseId?> Of(DivisionCode division, string preview) =>
        (await Batches(division)).Find(batch => batch.Preview == preview)?.Id;

    /// <summary>The import that the submission with this key began; null for none.</summary>
    public async Task<CaseId?> Begun(DivisionCode division, string key)
    {
        foreach (ImportBatch batch in await Batches(division))
            if (await Happened(batch.Id, key)) return batch.Id;
        return null;
    }

    /// <summary>The id that the division's next import of the year gets.</summary>
    public async Task<CaseId> NextId(DivisionCode division, int year) => new(
        division, year, (await Batches(division)).Where(batch => batch.Id.Year == year).Select(batch => batch.Id.Number).DefaultIfEmpty().Max() + 1);

    protected override void AddColumns(TableEntity row, ImportBatch state) => row["Step"] = state.Step.ToString();

    private Task<List<ImportBatch>> Batches(DivisionCode division) =>
        In(division).Select(stored => stored.State).Where(batch => batch.Id.Division == division).ToListAsync().AsTask();
}

/// <summary>The keys of what an import does in its villages: from upload and village, so that a repeat counts once.</summary>
internal static class ImportKeys
{
    public static IdempotencyKey OfProposal(string upload, DivisionCode village) => Of($"{upload}/{village}/propose");

    public static IdempotencyKey OfWithdrawal(string upload, DivisionCode village) => Of($"{upload}/{village}/withdraw");

    private static IdempotencyKey Of(string text) =>
        IdempotencyKey.TryParse(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)), out IdempotencyKey key, out _)
            ? key
            : throw new InvalidOperationException("Sixteen bytes are a key.");
}
