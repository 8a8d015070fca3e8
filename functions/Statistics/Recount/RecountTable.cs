using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Statistics.Recount;

/// <summary>A cell of the figures that is not what the records add up to.</summary>
/// <param name="Cell">Figure, subject and month.</param>
internal sealed record Difference(string Kind, DivisionCode Division, string Cell, decimal Kept, decimal Counted);

/// <summary>A recount: how many records, and what was not the same.</summary>
/// <param name="By">Who asked for it; the process for the night's.</param>
internal sealed record RecountRun(DateTimeOffset At, Actor By, int Records, IReadOnlyList<Difference> Differences)
{
    /// <summary>Why the differences of the run before were set right; null for a run that only counted.</summary>
    public string? Settled { get; init; }
}

/// <summary>The recounts: partition = county, row = <c>run|moment</c>. Rows are added and never changed.</summary>
internal sealed class RecountTable(Tables tables)
{
    private const string Prefix = "run|";

    // A row holds a run whole; what is more wrong than this is told by its first places.
    private const int MostDifferences = 150;

    private TableClient Table => tables["Recounts"];

    /// <summary>The recounts of a county, the latest first.</summary>
    public async Task<IReadOnlyList<RecountRun>> All(DivisionCode county) => [.. (await Table.QueryAsync<TableEntity>(Keys.Prefix(county.CountyDigits, Prefix))
        .Select(row => JsonSerializer.Deserialize<RecountRun>(row.GetString("Run"), CaseJson.Options)!).ToListAsync()).AsEnumerable().Reverse()];

    public async Task<RecountRun?> Last(DivisionCode county) => (await All(county)) is [var last, ..] ? last : null;

    public Task Keep(DivisionCode county, RecountRun run) => Table.UpsertEntityAsync(
        new TableEntity(county.CountyDigits, Prefix + run.At.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture))
        {
            ["Run"] = JsonSerializer.Serialize(run with { Differences = [.. run.Differences.Take(MostDifferences)] }, CaseJson.Options),
        });
}
