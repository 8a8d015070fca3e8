using System.Net;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Secrets;
using UglyToad.PdfPig;

namespace LinyingTalent.Tests.Journeys;

/// <summary>The invitation as a letter, and an answer that the township records.</summary>
public sealed class RecordedAnswerTests
{
    private const string Village = "411122204201";

    [Fact]
    public async Task Record_AnswerByTelephone_CountsAndSaysWhoRecordedIt()
    {
        await using County county = await County.StartAsync();
        string selection = await Invited(county);
        Person township = await county.Person("township-204");
        Seen recorded = await township.Send($"{selection}/invitations/1", ("answer", "accept"), ("way", "Telephone"), ("on", "2026-03-02"));

        recorded.Text.ShouldContain("赵田生 接受邀请（电话答复，答复日期 2026年3月2日，乡镇代为登记）");
        recorded.Text.ShouldContain("电话答复，乡镇代为登记");
        await county.Pass(TimeSpan.FromMinutes(1));
        (await township.Get(selection)).Text.ShouldContain("向 赵田生 颁发聘书");
    }

    [Fact]
    public async Task Record_AfterThePersonAnswered_IsGone_AndTheOtherWayRound()
    {
        await using County county = await County.StartAsync();
        string selection = await Invited(county);
        Person township = await county.Person("township-204"), invited = await county.Person();
        Seen form = await township.Get($"{selection}/invitations/1");
        Seen link = await invited.Get(await LinkOf(county));
        await invited.SendForm(link, ("answer", "decline"));
        (await township.SendForm(form, ("answer", "accept"), ("way", "Paper"), ("on", "2026-03-02"))).Status.ShouldBe(HttpStatusCode.Gone);
        (await township.Get($"{selection}/invitations/1")).Status.ShouldBe(HttpStatusCode.Gone);
        (await township.Get(selection)).Text.ShouldContain("赵田生 谢绝邀请");
    }

    [Fact]
    public async Task Record_DayToCome_IsRefusedBesideTheField()
    {
        await using County county = await County.StartAsync();
        string selection = await Invited(county);
        Seen seen = await (await county.Person("township-204")).Send($"{selection}/invitations/1", ("answer", "accept"), ("way", "Paper"), ("on", "2026-03-20"));
        seen.Status.ShouldBe(HttpStatusCode.BadRequest);
        seen.ErrorOf("on").ShouldNotBeEmpty();
        (await (await county.Person("township-108")).Get($"{selection}/invitations/1")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Letter_ByTheLinkAndForTheTownship_IsTheSamePdf()
    {
        await using County county = await County.StartAsync();
        string selection = await Invited(county);
        string link = await LinkOf(county);
        byte[] own = await (await county.Person()).Download(link + "/letter.pdf");
        own.ShouldBe(await (await county.Person("township-204")).Download($"{selection}/invitations/1/letter.pdf"));
        using PdfDocument pdf = PdfDocument.Open(own);
        pdf.GetPage(1).Text.ShouldContain("赵田生同志");
        (await (await county.Person("township-108")).Get($"{selection}/invitations/1/letter.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await county.Person()).Get(link[..^1] + (link[^1] == 'A' ? 'B' : 'A') + "/letter.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Invited(County county)
    {
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        await (await county.Person("county")).Approve(selection);
        await county.Processes.WhenIdleAsync();
        return selection;
    }

    private static async Task<string> LinkOf(County county)
    {
        Selection selection = (await county.Get<SelectionTable>().Find(CaseId.Parse(Village + "-2026-1")))!.State;
        string path = Links.Invitation(selection.Id, 1);
        return $"{path}/{county.Get<LinkTokens>().Of(path, selection.InvitationOf(1)!.Nonce)}";
    }
}
