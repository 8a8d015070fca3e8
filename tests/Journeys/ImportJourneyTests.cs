using System.Net;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.AdvisorSelection.Import;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Tests.AdvisorSelection.Import;
using LinyingTalent.Tests.Architecture;
using LinyingTalent.Tests.Platform.Workbooks;

namespace LinyingTalent.Tests.Journeys;

/// <summary>A township's proposals from a workbook: previewed, committed once, taken back once.</summary>
public sealed class ImportJourneyTests
{
    private static readonly Division[] Villages = [.. DivisionRegistry.Linying.VillagesIn(DivisionCode.Parse("411122204000")).Take(4)];

    [Fact]
    public async Task Import_Township_IsPreviewedCommittedOnceAndTakenBackOnce()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("township-204");
        Seen preview = await Upload(office, await Filled.Workbook(
            Row(0, "陈志远", 1), Row(0, "周雨禾", 2), Row(0, "周雨禾", 2), Row(1, "吴建国", 3), Row(2, "郑晓麦", 4, ("identity", "11010519491231002")),
            Row(2, "冯立秋", 5), Filled.Row("", "无此村", "褚田生", 6), Row(3, "卫长青", 7, (ProposalSheet.Consent, "否"))));

        preview.Text.ShouldContain("将为 3 个村提交申报，共 4 名拟聘对象");
        preview.Text.ShouldContain("有 3 行不能导入");
        preview.Text.ShouldContain("有 1 行与前面的行完全相同，已合并");
        preview.Text.ShouldContain("I 列：");
        preview.Text.ShouldContain("在您的辖区内没有找到“无此村”");

        Seen done = await office.SendForm(preview);
        done.Path.ShouldBe("/imports/411122204000-2026-1");
        done.Text.ShouldContain("已提交 3 个村的申报，共 4 名拟聘对象");
        (await office.SendForm(preview)).Path.ShouldBe(done.Path);
        (await Cases(county)).Select(selection => selection.Proposal.Candidates.Count).ShouldBe([2, 1, 1]);

        // One is analysed before the office takes its workbook back.
        await office.Confirm($"/selections/{Villages[1].Code}-2026-1");
        Seen form = await office.Get(done.Path);
        Seen undone = await office.SendForm(form with { Path = done.Path + "/undo" }, ("reason", "名单有误"));
        undone.Text.ShouldContain("撤回");
        await county.Pass(TimeSpan.FromMinutes(2));
        (await Cases(county)).Select(selection => selection.Step).ShouldBe([SelectionStep.Withdrawn, SelectionStep.Review, SelectionStep.Withdrawn]);
        Seen after = await office.Get(done.Path);
        after.Text.ShouldContain("整批已撤回：名单有误");
        after.Page.QuerySelector("form[action$=undo]").ShouldBeNull();
        (await office.SendForm(form with { Path = done.Path + "/undo" }, ("reason", "再撤一次"), ("_key", new string('a', 32)))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    // The template opened in LibreOffice 7.4, filled in (numbers as numbers, a line break, blanks, a small x) and saved there.
    [Fact]
    public async Task Import_WorkbookSavedByLibreOffice_IsPreviewedAndCommittedLikeOurs()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("township-204");
        Seen preview = await Upload(office, await File.ReadAllBytesAsync(
            Path.Combine(Repository.Root, "tests", "AdvisorSelection", "Import", "LibreOffice.xlsx"), TestContext.Current.CancellationToken));
        preview.Text.ShouldContain("将为 3 个村提交申报，共 3 名拟聘对象");
        await office.SendForm(preview);
        List<Selection> cases = await Cases(county);
        cases.Select(selection => selection.Candidate(1).Name).ShouldBe(["陈志远", "周雨禾", "吴建国"], ignoreOrder: true);
        cases.ShouldAllBe(selection => selection.Proposal.Needs.Contains('\n') && selection.Candidate(1).Years == 8);
    }

    [Fact]
    public async Task Import_PersonWhoIsACandidateAlready_IsRefusedWithTheReason()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("township-204");
        await office.SendForm(await Upload(office, await Filled.Workbook(Row(0, "陈志远", 1))));

        Seen preview = await Upload(office, await Filled.Workbook(
            Row(1, "陈志远", 1, ("telephone", UnassignedNumbers.Mobile(9))), Row(1, "周雨禾", 2, ("telephone", UnassignedNumbers.Mobile(1))), Row(0, "吴建国", 3)));

        preview.Text.ShouldContain($"此人已是临颍县 陈庄乡 {Villages[0].Name}正在进行的选聘中的拟聘对象");
        preview.Text.ShouldContain("此联系电话已登记在");
        preview.Text.ShouldContain("正在进行");
        preview.Page.QuerySelector("form[method=post] button[type=submit]").ShouldBeNull();
    }

    [Fact]
    public async Task Commit_AfterSomethingChanged_ShowsThePreviewAnewAndStoresNothing()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("township-204"), other = await county.Person("county");
        Seen preview = await Upload(office, await Filled.Workbook(Row(0, "陈志远", 1), Row(1, "周雨禾", 2)));
        await other.SendForm(await Upload(other, await Filled.Workbook(Row(0, "吴建国", 3))));

        Seen again = await office.SendForm(preview);

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("预览之后情况有了变化");
        (await Cases(county)).ShouldHaveSingleItem();
        Seen committed = await office.SendForm(again);
        committed.Text.ShouldContain("已提交 1 个村的申报");
    }

    [Fact]
    public async Task Upload_Hostile_GetsASentenceAndNothingIsStored()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("township-204");
        (byte[] File, string Says)[] uploads =
        [
            ([], "请选择要上传的"),
            ("name,number"u8.ToArray(), "不是 Excel 工作簿"),
            (new byte[(5 * 1024 * 1024) + 1], "超过 5 MB"),
            (ByHand.Workbook(new string(' ', 60 * 1024 * 1024)), "解压后过大"),
            (ByHand.Workbook("<row r=\"1\"><c r=\"A1\"><f>1</f><v>1</v></c></row>"), "是公式"),
            (ByHand.Workbook(ByHand.Row(1, "姓名")), "表头应为"),
            (await Filled.Workbook(), "只有表头"),
        ];
        foreach ((byte[] file, string says) in uploads)
        {
            Seen answer = await Upload(office, file);
            answer.Status.ShouldBe(HttpStatusCode.BadRequest, says);
            answer.ErrorOf("workbook").ShouldContain(says);
        }

        (await county.Get<Blobs>()["imports"].GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task Preview_OfSomebodyElseOrTooOld_IsNotThere()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("township-204"), neighbour = await county.Person("township-108"), village = await county.Person("village-411122204201");
        Seen preview = await Upload(office, await Filled.Workbook(Row(0, "陈志远", 1)));

        (await neighbour.Get(preview.Path)).Status.ShouldBe(HttpStatusCode.Gone);
        (await neighbour.Get("/imports/previews/" + new string('0', 32))).Status.ShouldBe(HttpStatusCode.Gone);
        (await village.Get("/imports")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await village.Get(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        Seen done = await office.SendForm(preview);
        (await neighbour.Get(done.Path)).Status.ShouldBe(HttpStatusCode.NotFound);

        Seen second = await Upload(office, await Filled.Workbook(Row(1, "周雨禾", 2)));
        county.Clock.Advance(TimeSpan.FromHours(25));
        Person nextDay = await county.Person("township-204");
        (await nextDay.Get(second.Path)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Stored_BetweenPreviewAndCommit_IsNothingReadable()
    {
        await using County county = await County.StartAsync();
        await Upload(await county.Person("township-204"), await Filled.Workbook(Row(0, "陈志远", 1)));

        Blobs blobs = county.Get<Blobs>();
        await foreach (var blob in blobs["imports"].GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            string content = (await blobs["imports"].GetBlobClient(blob.Name).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString();
            content.ShouldNotContain("陈志远");
            content.ShouldNotContain(Filled.Identity(1));
        }
    }

    private static string[] Row(int village, string name, int seed, params (string Field, string Text)[] changes) =>
        Filled.Row("陈庄乡", Villages[village].Name, name, seed, changes);

    private static async Task<Seen> Upload(Person person, byte[] file) =>
        await person.SendFiles(await person.Get("/imports"), [], ("workbook", "proposals.xlsx", file));

    private static async Task<List<Selection>> Cases(County county)
    {
        await county.Processes.WhenIdleAsync();
        SelectionTable selections = county.Get<SelectionTable>();
        return await selections.In(DivisionCode.Parse("411122000000")).Select(stored => stored.State).ToListAsync(TestContext.Current.CancellationToken);
    }
}
