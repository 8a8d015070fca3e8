using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds;

/// <summary>The rounds: a partition each, see <see cref="CaseTable{TState}"/>. Nominations, scores and rankings have tables of their own.</summary>
internal sealed class RoundTable(Tables tables) : CaseTable<Round>(tables, TableName)
{
    public const string TableName = "Rounds";

    /// <summary>A county's rounds, the latest first.</summary>
    public async Task<IReadOnlyList<Round>> Of(DivisionCode county) =>
        [.. (await In(county).Select(stored => stored.State).ToListAsync()).OrderByDescending(round => round.Opened).ThenByDescending(round => round.Id.Number)];

    /// <summary>The id that the county's next round of the year gets.</summary>
    public async Task<CaseId> NextId(DivisionCode county, int year) => new(
        county, year, (await Of(county)).Where(round => round.Id.Year == year).Select(round => round.Id.Number).DefaultIfEmpty().Max() + 1);

    protected override void AddColumns(TableEntity row, Round state)
    {
        row["Step"] = state.Step.ToString();
        row["Until"] = state.Until;
    }
}
