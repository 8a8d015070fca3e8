using AngleSharp.Dom;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.AdvisorSelection.Campaigns.Board;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Tests.Journeys;

/// <summary>The county's board, held against the rows.</summary>
internal static class CountedBoard
{
    private static readonly DivisionCode Linying = DivisionCode.Parse("411122000000");

    /// <summary>Every number equals the cases counted from the rows, and leads to just these.</summary>
    /// <returns>How many numbers were followed.</returns>
    public static async Task<int> EqualsTheRows(County county)
    {
        Person office = await county.Person("county");
        Seen board = await office.Get("/selections/board");
        List<Selection> rows = await county.Get<SelectionTable>().In(Linying).Select(stored => stored.State).ToListAsync(TestContext.Current.CancellationToken);
        ILookup<DivisionCode, Selection> byVillage = rows.ToLookup(row => row.Id.Division);
        DivisionCode[] villages = [.. DivisionRegistry.Linying.VillagesIn(Linying).Select(village => village.Code)];
        int followed = 0;
        foreach (IElement link in board.Page.QuerySelectorAll("td.number a"))
        {
            string href = link.GetAttribute("href")!;
            string[] parts = href.Split('/');
            BoardCell cell = BoardCell.Read(parts[^1]).ShouldNotBeNull();
            string[] counted =
            [
                .. villages.Where(DivisionCode.Parse(parts[^2]).Contains).Where(village => cell.Column == BoardColumn.NotBegun
                    ? !byVillage[village].Any()
                    : byVillage[village].Any(row => row.Step.ToString() == cell.Column.ToString() && (!cell.OverdueOnly || row.Due!.At < county.Clock.GetUtcNow())))
                    .Select(DivisionRegistry.Linying.PathName),
            ];
            int.Parse(string.Concat(link.TextContent.Where(char.IsAsciiDigit)), null).ShouldBe(counted.Length, href);
            (await Listed(office, href)).ShouldBe(counted, ignoreOrder: false, href);
            followed++;
        }

        board.Page.QuerySelectorAll("tr.total td")[^1].TextContent.Trim().ShouldBe($"{villages.Length}");
        return followed;
    }

    private static async Task<List<string>> Listed(Person office, string path)
    {
        List<string> titles = [];
        for (string? next = path; next is not null;)
        {
            Seen list = await office.Get(next);
            titles.AddRange(list.Page.QuerySelectorAll("tbody th").Select(title => title.TextContent.Trim()));
            next = list.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return titles;
    }
}
