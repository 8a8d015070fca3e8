using System.Globalization;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds.Replay;

/// <summary>
/// The chains of the rounds' histories: a partition a round, a row <c>e|00001</c> an entry with its text and hash, a row <c>s|2026-03-02</c> a
/// seal. Rows are added and never changed.
/// </summary>
internal sealed class SealTable(Tables tables)
{
    private const string Name = "RoundSeals";
    private const string EntryPrefix = "e|";
    private const string SealPrefix = "s|";

    // A transaction holds 100 rows, and the seal goes with the last of its entries.
    private const int AtOnce = 99;

    private TableClient Table => tables[Name];

    public async Task<IReadOnlyList<ChainedEntry>> Entries(CaseId round) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(round.ToString(), EntryPrefix)).Select(row => new ChainedEntry(
            int.Parse(row.RowKey[EntryPrefix.Length..], CultureInfo.InvariantCulture), row.GetString("Text"), row.GetString("Hash"))).ToListAsync();

    public async Task<IReadOnlyList<DailySeal>> Seals(CaseId round) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(round.ToString(), SealPrefix)).Select(row => new DailySeal(
            StoredDay.Read(row.RowKey[SealPrefix.Length..]), row.GetInt32("Last")!.Value, row.GetString("Head"), row.GetString("Hash"))).ToListAsync();

    /// <summary>
    /// Adds entries, and the seal after the last of them. What breaks off in between is gone on with by the next night; of two that do it at once
    /// one wins, and the other stops.
    /// </summary>
    public async Task Add(CaseId round, IReadOnlyList<ChainedEntry> entries, DailySeal seal)
    {
        string partition = round.ToString();
        ChainedEntry[][] parts = [.. entries.Chunk(AtOnce)];
        try
        {
            foreach (ChainedEntry[] part in parts)
            {
                IEnumerable<TableEntity> rows = part.Select(entry => new TableEntity(partition, RowOf(entry)) { ["Text"] = entry.Text, ["Hash"] = entry.Hash });
                if (part == parts[^1]) rows = rows.Append(ToRow(partition, seal));
                await Table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
            }

            // All entries were there: only their seal was missing.
            if (parts.Length == 0) await Table.AddEntityAsync(ToRow(partition, seal));
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // Another run of the same night was first.
        }
    }

    private static string RowOf(ChainedEntry entry) => string.Create(CultureInfo.InvariantCulture, $"{EntryPrefix}{entry.Sequence:D5}");

    private static TableEntity ToRow(string partition, DailySeal seal) =>
        new(partition, SealPrefix + StoredDay.Write(seal.Day)) { ["Last"] = seal.Last, ["Head"] = seal.Head, ["Hash"] = seal.Hash };
}
