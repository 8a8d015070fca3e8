using System.Globalization;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Workbooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LinyingTalent.Tests.Platform.Lists;

public sealed class ListOfTests
{
    internal sealed record Row(int Number, string Name, string Town, DateOnly? Due);

    private static readonly Row[] Rows =
    [
        new(1, "陈庄", "south", new(2026, 3, 1)), new(2, "白坡", "north", null), new(3, "Chen ２ 号", "south", new(2026, 1, 1)), new(4, "赵湾", "east", new(2026, 2, 1)),
    ];

    internal static ListOf<Row> Shape { get; } = new("/rows", () => FormTexts.Broken)
    {
        Filters =
        [
            new TextFilter<Row>("q", () => FormTexts.Broken, row => row.Name),
            new ChoiceFilter<Row>("town", () => FormTexts.Broken, row => row.Town, row => row.Town),
        ],
        Columns =
        [
            new("name", () => FormTexts.Broken, row => row.Name),
            new("due", () => FormTexts.Broken, row => row.Due),
            new("number", () => FormTexts.Broken, row => row.Number) { OnlyExported = true, Sorts = false },
        ],
    };

    [Theory]
    [InlineData("", new[] { 1, 2, 3, 4 })]
    [InlineData("?sort=name", new[] { 2, 1, 3, 4 })]
    [InlineData("?sort=-due", new[] { 1, 4, 3, 2 })]
    [InlineData("?sort=due", new[] { 3, 4, 1, 2 })]
    [InlineData("?town=south", new[] { 1, 3 })]
    [InlineData("?q=2号", new int[0])]
    [InlineData("?q=２ 号", new[] { 3 })]
    [InlineData("?q=chEN", new[] { 3 })]
    [InlineData("?q=号 chen&town=south&sort=-name", new[] { 3 })]
    public void Read_Query_FiltersAndSorts(string query, int[] numbers)
    {
        if (query == "?sort=name") numbers = [.. Rows.OrderBy(row => (CellValue)row.Name).Select(row => row.Number)];
        Numbers(Read(query)).ShouldBe(numbers);
    }

    [Theory]
    [InlineData("?sort=salary")]
    [InlineData("?sort=number")]
    [InlineData("?sort=--name")]
    [InlineData("?sort=name&sort=due")]
    [InlineData("?page=0")]
    [InlineData("?page=9999")]
    [InlineData("?page=-1")]
    [InlineData("?page=99999999999999999999")]
    [InlineData("?size=1000000")]
    [InlineData("?size=x&page=y")]
    [InlineData("?town=west")]
    [InlineData("?town=south&town=east")]
    [InlineData("?q=%00%09")]
    [InlineData("?unknown=1")]
    public void Read_QueryThatMakesNoSense_CountsAsNotAsked(string query) => Numbers(Read(query)).ShouldBe([1, 2, 3, 4]);

    [Fact]
    public void Read_ManyRows_ShowsOnePage()
    {
        Row[] many = [.. Enumerable.Range(1, 367).Select(i => new Row(i, $"第{i}村", "t", null))];

        ListView<Row> last = Read("?page=8", many);

        last.Frame.Pages.ShouldBe(8);
        Numbers(last).ShouldBe(Enumerable.Range(351, 17));
        Numbers(Read("?page=9", many)).ShouldBe(Enumerable.Range(351, 17));
        Numbers(Read("?size=20&page=2", many)).ShouldBe(Enumerable.Range(21, 20));
    }

    /// <summary>Rows that are kept from one answer to the next: what is chosen in them is looked for once, and yet shown in each reader's language.</summary>
    [Fact]
    public void Read_RowsThatAreKept_OffersChoicesInEachLanguage()
    {
        int looked = 0;
        var shape = new ListOf<Row>("/rows", () => FormTexts.Broken)
        {
            Filters = [new ChoiceFilter<Row>("town", () => FormTexts.Broken, row => row.Town, row => { looked++; return Languages.IsEnglish(CultureInfo.CurrentUICulture) ? row.Town : $"{row.Town}镇"; })],
            Columns = [new("name", () => FormTexts.Broken, row => row.Name)],
        };
        var kept = new ListRows<Row>(Rows);
        CultureInfo before = CultureInfo.CurrentUICulture;
        try
        {
            Offered(Languages.Chinese).ShouldBe(["east镇", "north镇", "south镇"]);
            Offered(Languages.English).ShouldBe(["east", "north", "south"]);
            int once = looked;
            Offered(Languages.Chinese).ShouldBe(["east镇", "north镇", "south镇"]);
            looked.ShouldBe(once);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }

        IEnumerable<string> Offered(CultureInfo language)
        {
            CultureInfo.CurrentUICulture = language;
            return shape.Read(kept, new QueryCollection()).Frame.Inputs[0].Options!.Select(option => option.Text);
        }
    }

    [Fact]
    public async Task ToSheet_FilteredAndSorted_IsExactlyThatOnAllPages()
    {
        Row[] many = [.. Enumerable.Range(1, 200).Select(i => new Row(i, i % 2 == 0 ? "双" : "单", "t", null))];

        ListView<Row> list = Read("?q=双&sort=-name&page=2&format=xlsx", many);

        list.IsExport.ShouldBeTrue();
        List<IReadOnlyList<CellValue>> rows = await list.ToSheet().Rows.ToListAsync(TestContext.Current.CancellationToken);
        rows.Select(row => (int)row[2].Number).ShouldBe(Enumerable.Range(1, 100).Select(i => i * 2));
    }

    [Fact]
    public void Hrefs_KeepWhatWasAsked()
    {
        ListFrame frame = Read("?q=a b&sort=-name&size=20", [.. Enumerable.Range(1, 60).Select(i => new Row(i, "a b", "t", null))]).Frame;

        frame.HrefOfPage(2).ShouldBe("/rows?q=a%20b&sort=-name&size=20&page=2");
        frame.HrefOf(frame.Heads[0]).ShouldBe("/rows?q=a%20b&sort=name&size=20");
        frame.HrefOf(frame.Heads[1]).ShouldBe("/rows?q=a%20b&sort=due&size=20");
        frame.ExportHref.ShouldBe("/rows?q=a%20b&sort=-name&size=20&format=xlsx");
        Read("").Frame.HrefOfPage(1).ShouldBe("/rows");
    }

    private static ListView<Row> Read(string query, Row[]? rows = null) =>
        Shape.Read(rows ?? Rows, new QueryCollection(QueryHelpers.ParseQuery(query)));

    private static IEnumerable<int> Numbers(ListView<Row> list) => list.Rows.Select(row => row.Number);
}
