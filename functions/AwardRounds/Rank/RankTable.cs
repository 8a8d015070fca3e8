using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds.Rank;

/// <summary>A place with whom it is for.</summary>
/// <param name="Cadre">Whether it is a leading cadre's.</param>
internal sealed record RankedNomination(Place Place, string Name, DivisionCode Village, bool Cadre = false)
{
    public static RankedNomination Of(Place place, Nominee nominee) => new(place, nominee.Name, nominee.Village, nominee.Cadre);
}

/// <summary>The rankings: a partition for each time that a round's was computed, a row <c>p|00001</c> a place. Never changed.</summary>
internal sealed class RankTable(Tables tables)
{
    public const int PageSize = 50;
    private const string Name = "Rankings";
    private const string Prefix = "p|";
    private const string Summary = "summary";
    private const int AtOnce = 100;

    private TableClient Table => tables[Name];

    /// <summary>Keeps a ranking; written again it is the same.</summary>
    public async Task Keep(CaseId round, int edition, IEnumerable<RankedNomination> places, RankSummary summary)
    {
        string partition = PartitionOf(round, edition);
        foreach (RankedNomination[] some in places.Chunk(AtOnce))
            await Table.SubmitTransactionAsync(some.Select(place => new TableTransactionAction(TableTransactionActionType.UpsertReplace,
                new TableEntity(partition, RowOf(place.Place.Rank)) { ["Place"] = JsonSerializer.Serialize(place, CaseJson.Options) })));
        await Table.UpsertEntityAsync(
            new TableEntity(partition, Summary) { ["Summary"] = JsonSerializer.Serialize(summary, CaseJson.Options) }, TableUpdateMode.Replace);
    }

    /// <summary>Places after a rank, best first.</summary>
    public IAsyncEnumerable<RankedNomination> After(CaseId round, int edition, int rank) =>
        Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(
            $"PartitionKey eq {PartitionOf(round, edition)} and RowKey gt {RowOf(rank)} and RowKey lt {Prefix + ":"}"))
            .Select(row => JsonSerializer.Deserialize<RankedNomination>(row.GetString("Place"), CaseJson.Options)!);

    public async Task<RankSummary> SummaryOf(CaseId round, int edition) => JsonSerializer.Deserialize<RankSummary>(
        (await Table.GetEntityAsync<TableEntity>(PartitionOf(round, edition), Summary)).Value.GetString("Summary"), CaseJson.Options)!;

    private static string PartitionOf(CaseId round, int edition) => string.Create(CultureInfo.InvariantCulture, $"{round}|{edition:D3}");

    private static string RowOf(int rank) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{rank:D5}");
}

/// <summary>What a ranking says beside its places.</summary>
/// <param name="Unranked">How many have no place, for want of a quorum.</param>
internal sealed record RankSummary(int Unranked, int Ties, Adjustment Adjustment);
