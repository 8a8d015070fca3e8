using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>
/// The campaigns: a partition each, see <see cref="CaseTable{TState}"/>. What a campaign owes to the villages of a township lies in a
/// partition of that township's (its code, the year and the number), so that no transaction grows with the county.
/// </summary>
internal sealed class CampaignTable(Tables tables) : CaseTable<Campaign>(tables, TableName)
{
    public const string TableName = "Campaigns";

    // A transaction holds 100 rows; one of them is the mark that it was written.
    private const int AtOnce = 90;

    private readonly Tables tables = tables;

    /// <summary>A county's campaigns, the latest window first.</summary>
    public async Task<IReadOnlyList<Campaign>> Of(DivisionCode division) =>
        [.. (await In(division.County).Select(stored => stored.State).ToListAsync())
            .OrderByDescending(campaign => campaign.First).ThenByDescending(campaign => campaign.Id.Number)];

    /// <summary>The campaign in which a village of the county could propose at a moment; null for none.</summary>
    public async Task<Campaign?> OpenAt(DivisionCode division, DateTimeOffset moment) =>
        (await Of(division)).FirstOrDefault(campaign => campaign.StateAt(moment) == CampaignState.Open);

    /// <summary>The id that the county's next campaign of the year gets.</summary>
    public async Task<CaseId> NextId(DivisionCode county, int year) => new(
        county, year, (await Of(county)).Where(campaign => campaign.Id.Year == year).Select(campaign => campaign.Id.Number).DefaultIfEmpty().Max() + 1);

    /// <summary>
    /// Owes something to villages of a township, each once however often it is said. All villages of the township are given in the
    /// same order every time; for some <paramref name="word"/> has nothing.
    /// </summary>
    /// <param name="telling">What is told: tells it from what the same villages are told at another time.</param>
    /// <returns>The partition in which the debt lies.</returns>
    public async Task<string> Owe(
        CaseId campaign, DivisionCode township, string telling, DateTimeOffset at, IReadOnlyList<Office> offices, Func<Office, Notification?> word)
    {
        string partition = (campaign with { Division = township }).ToString();
        foreach ((int part, Office[] some) in offices.Chunk(AtOnce).Index())
        {
            List<TableTransactionAction> rows = [new(TableTransactionActionType.Add, new TableEntity(partition, $"told|{telling}|{part}"))];
            rows.AddRange(some.Select(office => (office, notification: word(office))).Where(pair => pair.notification is not null)
                .Select(pair => new TableTransactionAction(TableTransactionActionType.Add,
                    Outbox.ToRow(partition, $"{telling}-{pair.office.Division}", at, pair.notification!))));
            try
            {
                await tables[TableName].SubmitTransactionAsync(rows);
            }
            catch (TableTransactionFailedException failure) when (failure.Status == 409)
            {
                // The mark is there: this part was written before, by an attempt that did not come to its end.
            }
        }

        return partition;
    }

    protected override void AddColumns(TableEntity row, Campaign state)
    {
        row["First"] = StoredDay.Write(state.First);
        row["Last"] = StoredDay.Write(state.Last);
    }
}
