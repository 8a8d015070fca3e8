using System.Net;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.People;
using LinyingTalent.Tests.AdvisorSelection;

namespace LinyingTalent.Tests.Journeys;

public sealed class NoticeJourneyTests
{
    private const string Village = "411122204201";
    private const string Case = Village + "-2026-1";

    [Fact]
    public async Task Notice_ObjectionUpheld_NextInRankIsMadeKnownAndInvitedAfterItsOwnTime()
    {
        await using County county = await Approved();
        Person anyone = await county.Person(), office = await county.Person("county");
        Seen notice = await anyone.Get("/notices/" + Case);
        notice.Text.ShouldContain("赵*生");
        notice.Text.ShouldContain("2026年3月9日 18:00");
        notice.Text.ShouldNotContain("赵田生");
        notice.Text.ShouldNotContain("钱*苗");
        (await anyone.Get("/notices")).Text.ShouldContain("赵*生");
        (await anyone.Get("/notices?q=查无此村")).Text.ShouldNotContain("赵*生");

        Seen objected = await anyone.Send($"/notices/{Case}/object",
            ("candidate", "1"), ("text", "该同志长期不在本村居住，与申报情况不符。"), ("name", "吴明理"), ("telephone", UnassignedNumbers.Mobile(77)));
        objected.Text.ShouldContain("第 1 号");
        objected.Text.ShouldContain("核查中");
        objected.Text.ShouldNotContain("吴明理");
        objected.Text.ShouldNotContain("长期不在本村");

        // Its time passes, but nobody is invited while an objection is open.
        await county.Pass(TimeSpan.FromDays(8));
        office = await county.Person("county");
        (await office.Get("/selections/" + Case)).Text.ShouldContain("县人才办答复 1 件异议");
        (await office.Get("/")).Text.ShouldContain("核查并答复第 1 号异议");
        Seen original = await office.Get($"/selections/{Case}/objections/1");
        original.Text.ShouldContain("吴明理");
        original.Text.ShouldContain("长期不在本村");
        (await office.Send($"/selections/{Case}/objections/1", ("finding", "upheld"), ("reason", "经核查属实"))).Text.ShouldContain("取消 赵田生 的拟聘资格");

        await county.Pass(TimeSpan.FromMinutes(1));
        Seen anew = await anyone.Get("/notices/" + Case);
        anew.Text.ShouldContain("钱*苗");
        anew.Text.ShouldNotContain("赵*生");
        anew.Text.ShouldContain("属实，已取消拟聘资格");
        (await (await county.Person("county")).Get("/selections/" + Case)).Text.ShouldNotContain("发出邀请 钱");

        await county.Pass(TimeSpan.FromDays(8));
        office = await county.Person("county");
        (await office.Get("/selections/" + Case)).Text.ShouldContain("向 钱禾苗 发出邀请");
        Seen over = await anyone.Get("/notices/" + Case);
        over.Text.ShouldContain("公示已结束");
        over.Text.ShouldNotContain("钱*苗");
        (await anyone.Get($"/notices/{Case}/object")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("candidate", "9")]
    [InlineData("text", "太短了")]
    [InlineData("name", "")]
    [InlineData("telephone", "12345")]
    public async Task Object_FieldThatCannotBeUsed_SaysSoBesideItAndKeepsTheRest(string field, string value)
    {
        await using County county = await Approved();
        Seen again = await (await county.Person()).Send($"/notices/{Case}/object",
            [("candidate", "1"), ("text", "该同志长期不在本村居住，与申报情况不符。"), ("name", "吴明理"), ("telephone", UnassignedNumbers.Mobile(77)), (field, value)]);
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.ErrorOf(field).Length.ShouldBeGreaterThan(field == "candidate" ? -1 : 0);
        if (field != "text") again.Text.ShouldContain("长期不在本村");
        (await (await county.Person()).Get("/notices/" + Case)).Text.ShouldContain("尚未收到异议");
    }

    [Fact]
    public async Task Notice_CaseThatHoldsNone_IsAbsent()
    {
        await using County county = await County.StartAsync();
        await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        Person anyone = await county.Person();
        (await anyone.Get("/notices/" + Case)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await anyone.Get($"/notices/{Case}/object")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await anyone.Get("/notices")).Text.ShouldContain("目前没有正在公示的人选");
    }

    private static async Task<County> Approved()
    {
        County county = await County.StartAsync(campaign: false);
        await county.HasCampaign(Given.Terms with { Notice = new NoticeTerms(5, "0395-0000000") });
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生", "钱禾苗");
        await (await county.Person("township-204")).Confirm(selection);
        await (await county.Person("county")).Approve(selection);
        await county.Pass(TimeSpan.FromMinutes(1));
        return county;
    }
}
