using AngleSharp.Dom;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Tests.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LinyingTalent.Tests.Platform.Lists;

public sealed class ListPanelTests
{
    [Fact]
    public async Task Show_SortedList_SaysSoAtItsHeading()
    {
        IDocument page = await Show("?sort=-name");

        IElement head = page.QuerySelectorAll("thead th")[0];
        head.GetAttribute("aria-sort").ShouldBe("descending");
        head.QuerySelector("a")!.GetAttribute("href").ShouldBe("/rows?sort=name");
        page.QuerySelectorAll("thead th")[^1].GetAttribute("aria-sort").ShouldBeNull();
    }

    [Fact]
    public async Task Show_FilterForm_IsAGetThatKeepsWhatWasAsked()
    {
        IDocument page = await Show("?town=south&sort=-name");

        IElement form = page.QuerySelector("form.list-filters[method=get][action='/rows']").ShouldNotBeNull();
        form.QuerySelector("select[name=town] option[selected]")!.GetAttribute("value").ShouldBe("south");
        form.QuerySelector("select[name=sort] option[selected]")!.GetAttribute("value").ShouldBe("-name");
        form.QuerySelector("a[href='/rows']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Show_ManyPages_OffersNeighboursFirstAndLast()
    {
        IDocument page = await Show("?page=5", Many(500));

        page.QuerySelectorAll(".pages > *").Select(part => part.Says()).ShouldBe(["上一页", "1", "…", "3", "4", "5", "6", "7", "…", "10", "下一页"]);
        page.QuerySelector(".pages [aria-current=page]")!.Says().ShouldBe("5");
        page.QuerySelector(".list-count p")!.Says().ShouldBe("共 500 条第 5 / 10 页");
        page.QuerySelector(".list-export")!.GetAttribute("href").ShouldBe("/rows?format=xlsx");
    }

    /// <summary>On a telephone one wants to see the list, and the fields after it.</summary>
    [Fact]
    public async Task Show_Rows_ALinkLeadsToTheFields()
    {
        IDocument page = await Show("");

        page.QuerySelector(page.QuerySelector(".list-narrow")!.GetAttribute("href")!).ShouldBe(page.QuerySelector("form.list-filters"));
    }

    [Fact]
    public async Task Show_NothingMatches_SaysSoAndKeepsTheForm()
    {
        IDocument page = await Show("?q=无此村");

        page.QuerySelector(".empty")!.Says().ShouldBe("没有符合条件的记录，请调整或清除筛选条件。");
        page.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe("无此村");
        page.QuerySelector("table").ShouldBeNull();
    }

    [Fact]
    public async Task Show_NoRowsAtAll_SaysWhatThePageSays()
    {
        IDocument page = await Show("", []);

        page.QuerySelector(".empty")!.Says().ShouldBe("没有。");
        page.QuerySelector("form").ShouldBeNull();
    }

    private static ListOfTests.Row[] Many(int rows) => [.. Enumerable.Range(1, rows).Select(i => new ListOfTests.Row(i, "名", i % 2 == 0 ? "south" : "north", null))];

    private static Task<IDocument> Show(string query, ListOfTests.Row[]? rows = null) => Rendered.Part<ListPanel>(
        ("Frame", ListOfTests.Shape.Read(rows ?? Many(10), new QueryCollection(QueryHelpers.ParseQuery(query))).Frame), ("Empty", "没有。"));
}
