using System.Net;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Workbooks;
using LinyingTalent.Talents;
using LinyingTalent.Talents.Import;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Platform.Workbooks;
using LinyingTalent.Tests.Programme;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Tests.Talents.Import;

/// <summary>Talents from a workbook: every row previewed, the right ones kept as previewed, all taken back once.</summary>
public sealed class TalentImportTests
{
    private static readonly Division[] Villages = [.. DivisionRegistry.Linying.VillagesIn(DivisionCode.Parse(Kept.Taichen)).Take(3)];

    [Fact]
    public async Task Import_RowsOfAllSorts_KeepsTheRightOnesAsPreviewedAndTakesThemBackOnce()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("township-204");
        await office.Entered("talents", Kept.Village, ("person", "欧阳田生"), ("telephone", UnassignedNumbers.Mobile(1)), ("trade", "Planting"), ("years", "12"), ("consent", "yes"));

        Seen preview = await Upload(office, await Workbook(
            Row("孟耕田", 2), Row("白雨禾", 3), Row("白雨禾", 3), Row("秦青山", 4, ("consent", "否")), Row("江晓渔", 5, ("trade", "炼金")), Row("薄无村", 6, ("village", "无此村")),
            Row("史老师", 7, ("identity", "11010519491231002")), Row("欧阳田", 1), Row("顾春兰", 3, ("years", "9"))));

        preview.Text.ShouldContain("将登记 2 人");
        preview.Text.ShouldContain("有 6 行不能导入");
        preview.Text.ShouldContain("没有本人同意不能登记");
        preview.Text.ShouldContain("没有找到“无此村”");
        preview.Text.ShouldContain("与第 3 行完全相同");
        preview.Text.ShouldContain("可能是同一人");
        preview.Page.QuerySelectorAll("table.data tbody tr").Length.ShouldBe(9);
        preview.Page.QuerySelector("table.data a[href^='/programme/talents/']").ShouldNotBeNull("who is in the registry can be looked at");
        (await office.CountOf("/programme/talents")).ShouldBe(1, "a preview keeps nothing");

        Seen done = await office.SendForm(preview);
        await county.Pass(TimeSpan.FromMinutes(1));
        done = await office.Get(done.Path);
        done.Text.ShouldContain("已登记 2 人，另有 6 行未导入");
        (await office.SendForm(preview)).Path.ShouldBe(done.Path, "the same form again is no second import");
        await county.Pass(TimeSpan.FromMinutes(1));
        Seen list = await office.Get("/programme/talents");
        foreach (string name in (string[])["孟耕田", "白雨禾", "欧阳田生"]) list.Text.ShouldContain(name);
        list.Page.QuerySelectorAll("table.data tbody tr").Length.ShouldBe(3);
        (await office.Get("/programme/talents?count=talents.all")).Text.ShouldContain("为 3 人");

        // Whoever was corrected since stays.
        string corrected = list.Page.QuerySelectorAll("table.data tbody a").First(link => link.TextContent.Contains("孟耕田")).GetAttribute("href")!;
        await office.Send(corrected + "/correct", ("years", "20"), ("reason", "本人更正"));
        Seen undone = await office.SendForm(done with { Path = done.Path + "/undo" }, ("reason", "名单有误"));
        await county.Pass(TimeSpan.FromMinutes(1));
        undone = await office.Get(done.Path);
        undone.Text.ShouldContain("整批已撤回：名单有误。其中 1 人");
        (await office.Get("/programme/talents?count=talents.all")).Text.ShouldContain("为 2 人");
        (await office.SendForm(done with { Path = done.Path + "/undo" }, ("reason", "再撤"))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Commit_AfterTheRegistryChanged_ShowsThePreviewAnewAndKeepsNothing()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("township-204");
        Seen preview = await Upload(office, await Workbook(Row("孟耕田", 2), Row("白雨禾", 3)));
        await office.Entered("talents", Kept.Village, ("person", "孟耕田"), ("telephone", UnassignedNumbers.Mobile(2)), ("trade", "Planting"), ("years", "12"), ("consent", "yes"));

        Seen again = await office.SendForm(preview);

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("将登记 1 人");
        await county.Pass(TimeSpan.FromMinutes(1));
        (await office.CountOf("/programme/talents")).ShouldBe(1);
    }

    [Fact]
    public async Task Preview_OfSomebodyElse_IsNone()
    {
        await using County county = await County.StartAsync(campaign: false);
        Seen preview = await Upload(await county.Person("township-204"), await Workbook(Row("孟耕田", 2)));

        Seen other = await (await county.Person("township-108")).Get(preview.Path);

        other.Status.ShouldBe(HttpStatusCode.Gone);
        other.Text.ShouldNotContain("孟耕田");
        (await (await county.Person("township-108")).SendForm(preview)).Text.ShouldNotContain("孟耕田");
        (await (await county.Person("county")).Get(preview.Path.Replace("/talents/import/", "/imports/previews/", StringComparison.Ordinal))).Text.ShouldNotContain("孟耕田");
    }

    [Fact]
    public async Task Import_MessageLost_IsWrittenWhenTheClockLooks()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("township-204");
        Seen preview = await Upload(office, await Workbook(Row("孟耕田", 2)));

        // The batch as a crash leaves it: its row is written, its message never was.
        string id = preview.Path.Split('/')[^1];
        var batch = new TalentBatch(id, DivisionCode.Parse(Kept.Taichen), new LinyingTalent.Platform.Cases.Actor("township-204", "陈乡办"), county.Clock.GetUtcNow(), 1, 0, TalentBatch.Bits(new HashSet<int> { 2 }));
        await county.Get<TalentBatchTable>().Begin(batch);
        (await office.Get(preview.Path)).Text.ShouldContain("正在登记");

        await county.Pass(TimeSpan.FromMinutes(6));
        using (IServiceScope scope = county.Get<IServiceScopeFactory>().CreateScope())
            await scope.ServiceProvider.GetRequiredService<TalentBatches>().SendAgain(new Microsoft.Azure.Functions.Worker.TimerInfo());
        await county.Pass(TimeSpan.FromMinutes(1));

        (await office.Get(preview.Path)).Text.ShouldContain("已登记 1 人");
        (await office.CountOf("/programme/talents")).ShouldBe(1);
    }

    [Fact]
    public async Task Import_RowLikeSomebodyKnown_IsTakenOnceConfirmedToBeAnother_AndItsHistorySaysSo()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("township-204");
        (string, string)[] known = [("telephone", UnassignedNumbers.Mobile(1)), ("trade", "Planting"), ("years", "12"), ("consent", "yes")];
        await office.Entered("talents", Kept.Village, [("person", "欧阳田生"), ("identity", "11010519491231002X"), .. known]);
        Seen preview = await Upload(office, await Workbook(
            Row("欧阳大伟", 1), Row("孟耕田", 2), Row("孟田生", 2, ("years", "3")), Row("欧阳田生", 3, ("identity", "11010519491231002X"))));
        preview.Text.ShouldContain("将登记 1 人");
        InsistsOn(preview).ShouldBe(["2", "4"], "father and son share a telephone; the same identity number is the same person");

        Seen said = await Insist(office, preview, "2");
        said.Text.ShouldContain("将登记 2 人");
        (await Insist(office, said, "2")).Text.ShouldContain("将登记 1 人", Case.Sensitive, "taken back");
        said = await Insist(office, await Insist(office, await office.Get(preview.Path), "2"), "4");
        said.Text.ShouldContain("将登记 3 人");
        (await office.SendForm(preview)).Status.ShouldBe(HttpStatusCode.Conflict, "the page of before commits nothing that it did not show");

        Seen done = await office.SendForm(said);
        await county.Pass(TimeSpan.FromMinutes(1));
        (await office.Get(done.Path)).Text.ShouldContain("已登记 3 人，另有 1 行未导入");
        Seen list = await office.Get("/programme/talents");
        Seen son = await office.Get(list.Page.QuerySelectorAll("table.data tbody a").First(link => link.TextContent.Contains("欧阳大伟")).GetAttribute("href")!);
        son.Text.ShouldContain("经办人确认是另一个人");
        son.Text.ShouldContain("手机相同");
        son.Text.ShouldContain("陈乡办");
        Seen plain = await office.Get(list.Page.QuerySelectorAll("table.data tbody a").First(link => link.TextContent.Contains("孟耕田")).GetAttribute("href")!);
        plain.Text.ShouldNotContain("另一个人");
    }

    [Fact]
    public async Task Preview_RowLikeSomebodyOfAnotherTownship_SaysSoAndNotWhoOrWhere()
    {
        await using County county = await County.StartAsync(campaign: false);
        await (await county.Person("county")).Entered("talents", Kept.OtherVillage, ("person", "欧阳田生"), ("telephone", UnassignedNumbers.Mobile(1)), ("trade", "Planting"), ("years", "12"), ("consent", "yes"));

        Seen preview = await Upload(await county.Person("township-204"), await Workbook(Row("孟耕田", 1)));

        preview.Text.ShouldContain("县内其他地方已登记的一人");
        preview.Text.ShouldNotContain("欧阳");
        preview.Page.QuerySelector("main a[href^='/programme/talents/']").ShouldBeNull("whom this office may not read it is not led to");
        preview.Text.ShouldNotContain("窝城");
    }

    [Fact]
    public async Task Insist_OnWhoIsLikeSomebodyElseByNow_IsRefused()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("township-204");
        await office.Entered("talents", Kept.Village, ("person", "欧阳田生"), ("telephone", UnassignedNumbers.Mobile(1)), ("trade", "Planting"), ("years", "12"), ("consent", "yes"));
        Seen preview = await Upload(office, await Workbook(Row("欧阳大伟", 1, ("born", "1980-05-06"))));
        Seen said = await Insist(office, preview, "2");
        said.Text.ShouldContain("将登记 1 人");

        // Meanwhile somebody comes who is more like the row than the one it was said not to be.
        await office.Entered("talents", Kept.Village, ("person", "欧阳大伟"), ("born", "1980-05-06"), ("telephone", UnassignedNumbers.Mobile(1)), ("trade", "Planting"), ("years", "12"), ("consent", "yes"));

        (await office.SendForm(said)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.Get(preview.Path)).Text.ShouldContain("将登记 0 人");
        (await (await county.Person("township-108")).SendForm(preview with { Path = preview.Path + "/other" }, ("row", "2"))).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Import_ClosedByTheCounty_TakesNoWorkbookAndCommitsNone()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("township-204"), admin = await county.Person("admin");
        Seen form = await office.Get("/talents/import"), preview = await Upload(office, await Workbook(Row("孟耕田", 2)));
        await admin.Send("/settings/features/import", ("opening", "Never"), ("reason", "年底封账"));

        Seen closed = await office.Get("/talents/import");
        closed.Text.ShouldContain("目前暂停受理");
        closed.Page.QuerySelector("input[type=file]").ShouldBeNull();
        (await office.SendFiles(form, [], ("workbook", "talents.xlsx", await Workbook(Row("白雨禾", 3))))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.SendForm(preview)).Status.ShouldBe(HttpStatusCode.Conflict);
        await county.Pass(TimeSpan.FromMinutes(1));
        (await office.CountOf("/programme/talents")).ShouldBe(0);
    }

    private static IEnumerable<string> InsistsOn(Seen preview) => preview.Page.QuerySelectorAll("form[action*='/other'] input[name=row]").Select(input => input.GetAttribute("value")!);

    private static Task<Seen> Insist(Person person, Seen preview, string row)
    {
        AngleSharp.Dom.IElement form = preview.Page.QuerySelectorAll("form[action*='/other']").First(form => form.QuerySelector("input[name=row]")!.GetAttribute("value") == row);
        return person.SendForm(
            preview with { Path = form.GetAttribute("action")! }, [.. form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))]);
    }

    [Fact]
    public void Template_FilledIn_IsReadAgain()
    {
        IReadOnlyList<Sheet> sheets = TalentSheet.Template(Villages, DivisionRegistry.Linying);
        sheets[0].Columns.Select(column => column.Head).ShouldBe(TalentSheet.Pattern.Heads.Select(head => head.ToString()));
        sheets[0].Columns.Count(column => column.Choices is not null).ShouldBe(8);
    }

    private static Dictionary<string, string> Row(string name, int seed, params (string Field, string Text)[] changes)
    {
        var row = new Dictionary<string, string>
        {
            ["township"] = "",
            ["village"] = $"{Villages[0].Code}",
            ["person"] = name,
            ["telephone"] = UnassignedNumbers.Mobile(seed),
            ["trade"] = "种植",
            ["years"] = "8",
            ["consent"] = "是",
            ["consent-public"] = "是",
        };
        foreach ((string field, string text) in changes) row[field] = text;
        return row;
    }

    private static async Task<byte[]> Workbook(params Dictionary<string, string>[] rows)
    {
        using var memory = new MemoryStream();
        await WorkbookWriter.Write(
            memory,
            [
                new Sheet(
                    TalentSheet.Pattern.Name.In(Languages.Chinese), [.. TalentSheet.Pattern.Heads.Select(head => new SheetColumn(head.In(Languages.Chinese)))],
                    rows.Select(row => (IReadOnlyList<CellValue>)[.. TalentSheet.Fields.Select(field => field.Key).Prepend("village").Prepend("township").Select(field => (CellValue)row.GetValueOrDefault(field, ""))])
                        .ToAsyncEnumerable()),
            ],
            TestContext.Current.CancellationToken);
        return memory.ToArray();
    }

    private static async Task<Seen> Upload(Person person, byte[] file) => await person.SendFiles(await person.Get("/talents/import"), [], ("workbook", "talents.xlsx", file));
}
