using System.Net;
using LinyingTalent.Tests.AdvisorSelection;

namespace LinyingTalent.Tests.Journeys;

/// <summary>征求意见、计时、督办: departments side by side on the real engine, on a clock that the test moves.</summary>
public sealed class ConsultationJourneyTests
{
    private const string Village = "411122204201";
    private const string Selection = "/selections/" + Village + "-2026-1";
    private const string Agriculture = Selection + "/opinions/agriculture";
    private const string Organization = Selection + "/opinions/organization";

    [Fact]
    public async Task Opinions_OneObjectsAndOneIsSilent_TheCountyDecidesAfterBothAndAnswersTheObjection()
    {
        await using County county = await Consulted();
        Person office = await county.Person("county"), farmers = await county.Person("department-agriculture");
        (await office.Approve(Selection)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await farmers.Get("/")).Text.ShouldContain("请就拟聘对象回复意见");

        Seen given = await farmers.Send(Agriculture, ("opinion", "objection"), ("reason", "涉及土地纠纷"));
        given.Text.ShouldContain("有异议");
        (await farmers.Get("/")).Text.ShouldNotContain("请就拟聘对象回复意见");
        (await office.Approve(Selection)).Text.ShouldContain("县委组织部");

        // The township sees that a department answered, not what it said.
        Seen township = await (await county.Person("township-204")).Get(Selection);
        township.Text.ShouldContain("收到县农业农村局的意见");
        township.Text.ShouldNotContain("涉及土地纠纷");

        await county.Pass(TimeSpan.FromDays(4));
        office = await county.Person("county");
        Seen page = await office.Get(Selection);
        page.Text.ShouldContain("提醒县委组织部回复意见");
        page.Text.ShouldContain("县委组织部逾期未回复意见");
        page.Text.ShouldContain("涉及土地纠纷");
        (await (await county.Person("department-organization")).Get(Organization)).Text.ShouldContain("逾期未回复");

        Seen unanswered = await office.Approve(Selection);
        unanswered.Status.ShouldBe(HttpStatusCode.BadRequest);
        unanswered.ErrorOf("over-objection").ShouldNotBeEmpty();
        Seen approved = await office.Send(
            Selection + "/review", ("decision", "approve"), ("places", "1"), ("reason", "同意"), ("over-objection", "纠纷已经调解结案"));
        approved.Text.ShouldContain("县人才办核定");
        approved.Text.ShouldContain("纠纷已经调解结案");
    }

    [Fact]
    public async Task Opinion_TwiceTooLateOrByWhoWasNotAsked_IsRefused()
    {
        await using County county = await Consulted();
        Person farmers = await county.Person("department-agriculture"), organizers = await county.Person("department-organization");
        (await farmers.Get(Organization)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await farmers.Get(Selection)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await organizers.Send(Organization, ("opinion", "objection"))).ErrorOf("reason").ShouldNotBeEmpty();

        Seen opened = await farmers.Get(Agriculture), late = await organizers.Get(Organization);
        await farmers.SendForm(opened, ("opinion", "none"));
        (await farmers.SendForm(await organizers.Get(Organization) with { Path = Agriculture }, ("opinion", "none"))).Status
            .ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Conflict, HttpStatusCode.Forbidden);
        await county.Pass(TimeSpan.FromDays(4));
        (await (await county.Person("department-organization")).SendForm(late, ("opinion", "none"))).Status
            .ShouldBeOneOf(HttpStatusCode.Gone, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden);
        (await (await county.Person("county")).Get(Selection)).Text.ShouldContain("县农业农村局回复：无异议");
    }

    [Fact]
    public async Task Analyse_LateForDays_IsRemindedAndThenPassedUpInWorkingTime()
    {
        await using County county = await County.StartAsync();
        await (await county.Person("village-" + Village)).Propose(Village, "赵田生");

        // Opened on Monday 2 March: five working days end on Monday 9 March, two more whole ones on Wednesday 11 March.
        await county.Pass(TimeSpan.FromDays(9));
        (await (await county.Person("county")).Get("/")).Text.ShouldNotContain("督办");
        await county.Pass(TimeSpan.FromDays(1.5));
        Person office = await county.Person("county");
        (await office.Get("/")).Text.ShouldContain("督办：分析研判逾期");
        Seen page = await office.Get(Selection);
        page.Text.ShouldContain("分析研判逾期，已提请县人才办督办");
        page.Text.ShouldContain("2026年3月12日 08:00");

        Seen confirmed = await (await county.Person("township-204")).Confirm(Selection);
        confirmed.Text.ShouldContain("乡镇完成分析研判");
        (await office.Get("/")).Text.ShouldNotContain("督办：分析研判");
    }

    [Fact]
    public async Task Return_WhileTheVillageCorrects_TheClockStands()
    {
        await using County county = await County.StartAsync();
        await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await county.Pass(TimeSpan.FromDays(2));
        Person township = await county.Person("township-204");
        (await township.Send(Selection + "/analyse", ("decision", "return"), ("remark", "请补充村情"))).Text.ShouldContain("暂停计算，补正后乡镇剩余 3 个工作日");
        await county.Pass(TimeSpan.FromDays(5));

        // Wednesday 4 March to Monday 9 March: three working days from there end on Thursday 12 March.
        Seen corrected = await (await county.Person("village-" + Village)).Send(Selection + "/correct", ("situation", "全村 320 户"));
        corrected.Text.ShouldContain("恢复计算期限，乡镇剩余 3 个工作日");
        corrected.Text.ShouldContain("2026年3月12日 18:00");
    }

    [Fact]
    public async Task Analyse_OrderChangedWithReasons_IsShownAsChangedToTheCounty()
    {
        await using County county = await County.StartAsync();
        await (await county.Person("village-" + Village)).Propose(Village, "赵田生", "钱禾苗");
        Person township = await county.Person("township-204");
        Seen tie = await township.Send(Selection + "/analyse", ("decision", "confirm"), ("remark", "同意"), ("rank-2", "1"));
        tie.Status.ShouldBe(HttpStatusCode.BadRequest);
        tie.ErrorOf("rank-2").ShouldContain("第 1 名已排给赵田生");

        await township.Send(Selection + "/analyse", ("decision", "confirm"), ("remark", "同意"),
            ("rank-1", "2"), ("reason-1", "常年在外"), ("rank-2", "1"), ("reason-2", "群众公认"));
        Seen review = await (await county.Person("county")).Get(Selection + "/review");
        review.Text.ShouldContain("系统排序第 2，乡镇调整为第 1");
        review.Text.ShouldContain("群众公认");
        (await (await county.Person("village-" + Village)).Get(Selection)).Text.ShouldContain("钱禾苗 2→1（群众公认）");
    }

    private static async Task<County> Consulted()
    {
        County county = await County.StartAsync(campaign: false);
        await county.HasCampaign(Given.Terms with { Departments = ["organization", "agriculture"] });
        await (await county.Person("village-" + Village)).Propose(Village, "赵田生", "钱禾苗");
        await (await county.Person("township-204")).Confirm(Selection);
        await county.Processes.WhenIdleAsync();
        return county;
    }
}
