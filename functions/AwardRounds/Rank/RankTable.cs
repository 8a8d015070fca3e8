using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds.Rank;

/// <summary>A place with whom it is for.</summary>
/// <param name="Cadre">Whether it is a leading cadre's.</param>
/// <param name="Unit">Whether it is a unit's: then the rank is among units.</param>
internal sealed record RankedNomination(Place Place, string Name, DivisionCode Village, bool Cadre = false, bool Unit = false)
{
    public static RankedNomination Of(Place place, Nominee nominee) => new(place, nominee.Name, nominee.Village, nominee.Cadre, nominee.IsUnit);
}

/// <summary>
/// The rankings: a partition for each time that a round's was computed, a row <c>p|00001</c> a place of a person, <c>u|00001</c> of a unit. Never changed.
/// </summary>
internal sealed class RankTable(Tables tables)
{
    public const int PageSize = 50;
    private const string Name = "Rankings";
    private const string Persons = "p|";
    private const string Units = "u|";
    private const string Summary = "summary";
    private const string UnitSummary = "unit-summary";
    private const int AtOnce = 100;

    private TableClient Table => tables[Name];

    /// <summary>Keeps a ranking; written again it is the same.</summary>
    public async Task Keep(CaseId round, int edition, bool units, IEnumerable<RankedNomination> places, RankSummary summary)
    {
        string partition = PartitionOf(round, edition);
        foreach (RankedNomination[] some in places.Chunk(AtOnce))
            await Table.SubmitTransactionAsync(some.Select(place => new TableTransactionAction(TableTransactionActionType.UpsertReplace,
                new TableEntity(partition, RowOf(units, place.Place.Rank)) { ["Place"] = JsonSerializer.Serialize(place, CaseJson.Options) })));
        await Table.UpsertEntityAsync(
            new TableEntity(partition, units ? UnitSummary : Summary) { ["Summary"] = JsonSerializer.Serialize(summary, CaseJson.Options) }, TableUpdateMode.Replace);
    }

    /// <summary>Places of persons or of units after a rank, best first.</summary>
    public IAsyncEnumerable<RankedNomination> After(CaseId round, int edition, bool units, int rank) =>
        Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(
            $"PartitionKey eq {PartitionOf(round, edition)} and RowKey gt {RowOf(units, rank)} and RowKey lt {(units ? Units : Persons) + ":"}"))
            .Select(row => JsonSerializer.Deserialize<RankedNomination>(row.GetString("Place"), CaseJson.Options)!);

    public async Task<RankSummary> SummaryOf(CaseId round, int edition, bool units) => JsonSerializer.Deserialize<RankSummary>(
        (await Table.GetEntityAsync<TableEntity>(PartitionOf(round, edition), units ? UnitSummary : Summary)).Value.GetString("Summary"), CaseJson.Options)!;

    private static string PartitionOf(CaseId round, int edition) => string.Create(CultureInfo.InvariantCulture, $"{round}|{edition:D3}");

    private static string RowOf(bool units, int rank) => string.Create(CultureInfo.InvariantCulture, $"{(units ? Units : Persons)}{rank:D5}");
}

/// <summary>What a ranking says beside its places.</summary>
/// <param name="Unranked">How many have no place, for want of a quorum.</param>
internal sealed record RankSummary(int Unranked, int Ties, Adjustment Adjustment)
{
    public int Ranked { get; init; }
}
