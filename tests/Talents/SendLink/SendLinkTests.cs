using System.Net;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Talents.SendLink;

public sealed class SendLinkTests
{
    [Fact]
    public async Task Send_TalentEnteredByAnOffice_OpensTheirOwnPageUntilAnotherIsSent()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county"), somebody = await county.Person();
        string path = await office.Entered("talents", Kept.Village, ("person", "欧阳田生"), ("telephone", "15400001234"), ("trade", "Planting"), ("years", "12"), ("consent", "yes"));
        string send = (await office.Get(path)).Page.QuerySelector("a[href^='/talents/send-link/']").ShouldNotBeNull().GetAttribute("href")!;
        (await office.Get(send)).Text.ShouldContain("154****1234");

        (await office.Send(send)).Path.ShouldBe(path);
        await county.Pass(TimeSpan.FromMinutes(1));
        string first = await office.LinkTo("/talents/own/");
        Seen outbox = await office.Get("/outbox");
        outbox.Text.ShouldContain("人才库本人链接");
        outbox.Text.ShouldNotContain("欧阳田生", Case.Sensitive, "messages are kept, and hold no name in full");
        (await somebody.Get(first)).Text.ShouldContain("欧阳田生");
        (await office.Get(path)).Text.ShouldContain("发送本人链接");
        (await somebody.Send(first + "/correct", ("years", "13"))).Text.ShouldContain("13 年");

        await county.Pass(TimeSpan.FromMinutes(5));
        await office.Send(send);
        await county.Pass(TimeSpan.FromMinutes(1));
        (await somebody.Get(first)).Status.ShouldBe(HttpStatusCode.NotFound, "a new link makes the old one worthless");
        (await somebody.Get(await office.LinkTo("/talents/own/"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Send_TalentOfAnotherTownship_IsNoPage()
    {
        await using County county = await County.StartAsync(campaign: false);
        string path = await (await county.Person("county")).Entered("talents", Kept.Village, ("person", "欧阳田生"), ("telephone", "15400001234"), ("trade", "Planting"), ("years", "12"), ("consent", "yes"));
        (await (await county.Person("township-108")).Get($"/talents/send-link/{Kept.IdOf(path)}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
