using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds.Nominate;

/// <summary>A nomination's form: a draft that somebody saved, or what it was handed in as.</summary>
/// <param name="Record">32 hexadecimal digits, from the form.</param>
/// <param name="Sealed">What was typed, encrypted; empty once it was handed in.</param>
/// <param name="Nonce">From which the draft's link is derived.</param>
/// <param name="Files">The names of the files that it carries.</param>
internal sealed record NominationForms(CaseId Round, string Record, string Sealed, string Nonce, string Files, bool HandedIn);

/// <summary>The forms of nominations: a partition for each round, a row for each form.</summary>
internal sealed class FormTable(Tables tables)
{
    private const string Name = "NominationForms";

    /// <summary>The drafts.</summary>
    public static SealedRows Sealed { get; } = new(Name, place => NominateForm.Owner(place.Row.RowKey, NominateForm.Draft));

    private TableClient Table => tables[Name];

    public async Task<NominationForms?> Find(CaseId round, string record)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(round.ToString(), record);
        return row.HasValue
            ? new NominationForms(
                round, record, row.Value!.GetString("Sealed"), row.Value!.GetString("Nonce"), row.Value!.GetString("Files"), row.Value!.GetBoolean("HandedIn") ?? false)
            : null;
    }

    public Task Keep(NominationForms form) => Table.UpsertEntityAsync(
        new TableEntity(form.Round.ToString(), form.Record)
        {
            ["Sealed"] = form.Sealed,
            ["Nonce"] = form.Nonce,
            ["Files"] = form.Files,
            ["HandedIn"] = form.HandedIn,
        }, TableUpdateMode.Replace);

    /// <summary>The files that a form carries, by the name of its folder.</summary>
    public async Task<IReadOnlyCollection<Attachment>> FilesOf(string folder)
    {
        if (folder.LastIndexOf('-') is not (> 0 and var dash) || !CaseId.TryParse(folder[..dash], out CaseId round)) return [];
        return await Find(round, folder[(dash + 1)..]) is { } form
            ? [.. form.Files.Split('|').Select(name => Attachment.TryParse(name, out Attachment? file) ? file : null).OfType<Attachment>()] : [];
    }
}
