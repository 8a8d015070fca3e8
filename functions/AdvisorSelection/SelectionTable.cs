using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AdvisorSelection;

/// <summary>The selections: a partition a case, see <see cref="CaseTable{TState}"/>.</summary>
internal sealed class SelectionTable(Tables tables) : CaseTable<Selection>(tables, TableName)
{
    public const string TableName = "Selections";

    /// <summary>The id that the village's next case of the year gets.</summary>
    public async Task<CaseId> NextId(DivisionCode village, int year)
    {
        int last = await In(village).Where(selection => selection.Id.Year == year).Select(selection => selection.Id.Number).DefaultIfEmpty().MaxAsync();
        return new CaseId(village, year, last + 1);
    }

    /// <summary>Where the cases of a division and all below it stand, in the order of their keys: without their contents, so that a county's are few bytes.</summary>
    public IAsyncEnumerable<SelectionSummary> Summaries(DivisionCode division) =>
        Rows(division, [nameof(TableEntity.PartitionKey), nameof(SelectionSummary.Step), nameof(SelectionSummary.Due), nameof(SelectionSummary.Campaign)])
            .Select(row => new SelectionSummary(
                CaseId.Parse(row.PartitionKey), Enum.Parse<SelectionStep>(row.GetString(nameof(SelectionSummary.Step))),
                row.GetDateTimeOffset(nameof(SelectionSummary.Due)), row.GetString(nameof(SelectionSummary.Campaign))));

    /// <summary>The cases of a county whose candidates are being made known.</summary>
    public IAsyncEnumerable<Selection> UnderNotice(DivisionCode county) =>
        Where(county, TableClient.CreateQueryFilter($"Step eq {nameof(SelectionStep.Notice)}")).Select(stored => stored.State);

    /// <summary>The cases of a county at the steps that end by themselves: notices and invitations.</summary>
    public IAsyncEnumerable<Selection> HandledByProcess(DivisionCode county) =>
        Where(county, TableClient.CreateQueryFilter($"(Step eq {nameof(SelectionStep.Notice)} or Step eq {nameof(SelectionStep.Invite)})")).Select(stored => stored.State);

    protected override void AddColumns(TableEntity row, Selection state)
    {
        row["Campaign"] = state.Terms.Campaign;
        row["Step"] = state.Step.ToString();
        row["Due"] = state.Due?.At;
    }
}

/// <summary>Where a case stands.</summary>
/// <param name="Due">Until when the step's office has to act; null once nobody has to.</param>
/// <param name="Campaign">The number of the campaign in which it was proposed.</param>
internal sealed record SelectionSummary(CaseId Id, SelectionStep Step, DateTimeOffset? Due, string Campaign)
{
    public bool Ended => Step.IsEnd();
}
