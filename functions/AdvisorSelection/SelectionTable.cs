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

    protected override void AddColumns(TableEntity row, Selection state)
    {
        row["Step"] = state.Step.ToString();
        row["Due"] = state.Due?.At;
    }
}
