using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.AwardRounds.Honours;

/// <summary>荣誉: somebody who won a round.</summary>
/// <param name="To">The last day on which it holds; null where it holds for good.</param>
/// <param name="Removed">Why it was taken away; null while it stands.</param>
/// <param name="Unit">Whether a unit holds it.</param>
internal sealed record Honour(
    CaseId Round, string Nomination, string Name, DivisionCode Village, Trade Trade, string Title, string Occasion, DateOnly From, DateOnly? To,
    IssuedCertificate Certificate, Removal? Removed = null, bool Unit = false)
{
    public HonourState StateOn(DateOnly day) => Removed is not null ? HonourState.Removed : day > To ? HonourState.Expired : HonourState.Valid;
}

internal enum HonourState
{
    Valid,
    Expired,
    Removed,
}

/// <summary>What an honour is taken away for. Named in advance, so that nobody loses one for another reason.</summary>
internal enum RemovalGround
{
    /// <summary>弄虚作假</summary>
    Falsified,

    /// <summary>违法违纪</summary>
    Violation,

    /// <summary>生产安全、质量等责任事故</summary>
    Accident,

    /// <summary>本人放弃</summary>
    Renounced,
}

/// <param name="Key">The idempotency key of the form: the same form again is the same removal.</param>
internal sealed record Removal(RemovalGround Ground, string Reason, DateOnly On, Actor By, string Key = "");

/// <summary>The honours: a partition for each round, a row for each winner.</summary>
internal sealed class HonourTable(Tables tables)
{
    private const string Name = "Honours";

    private TableClient Table => tables[Name];

    /// <summary>Keeps an honour; one that is there stays as it is.</summary>
    public async Task Keep(Honour honour)
    {
        try
        {
            await Table.AddEntityAsync(ToRow(honour));
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // It was kept before by an attempt that did not come to its end.
        }
    }

    public async Task<(Honour State, ETag Version)?> Find(NominationId id)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(id.Round.ToString(), id.ToString());
        return row.HasValue ? (FromRow(row.Value!), row.Value!.ETag) : null;
    }

    /// <summary>The honours of a round, at most as many as it had places.</summary>
    public IAsyncEnumerable<Honour> Of(CaseId round) =>
        Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {round.ToString()}")).Select(FromRow);

    /// <summary>Writes a change; false when another one came between.</summary>
    public async Task<bool> TryChange(Honour next, ETag seen)
    {
        try
        {
            await Table.UpdateEntityAsync(ToRow(next), seen, TableUpdateMode.Replace);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            return false;
        }
    }

    private static TableEntity ToRow(Honour honour) =>
        new(honour.Round.ToString(), honour.Nomination) { ["Honour"] = JsonSerializer.Serialize(honour, CaseJson.Options) };

    private static Honour FromRow(TableEntity row) => JsonSerializer.Deserialize<Honour>(row.GetString("Honour"), CaseJson.Options)!;
}
