using System.Net;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Platform.Records.Track;

public sealed class TrackTests
{
    [Fact]
    public async Task Track_NumberAndDigits_TellHowFarTheCaseHasCome_AndNothingElse()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204"), anyone = await county.Person();
        string path = await township.Entered("green-cases", Kept.Village, ("applicant", "东方老板"), ("telephone", "15400007788"), ("matter", "办营业执照"), ("opened", "2026-02-24"));
        await township.Advanced(path, "handled", "2026-02-25", ("note", "内部意见"));
        (await township.Get(path)).Text.ShouldContain("受理编号");

        Seen found = await anyone.Send("/track", ("number", Kept.IdOf(path)), ("digits", "7788"));

        found.Status.ShouldBe(HttpStatusCode.OK, found.Text);
        found.Text.ShouldContain("部门办理");
        foreach (string secret in (string[])["东方", "内部意见", "办营业执照"]) found.Text.ShouldNotContain(secret);
        string wrong = (await anyone.Send("/track", ("number", Kept.IdOf(path)), ("digits", "7789"))).ErrorOf("number");
        wrong.ShouldContain("没有找到");
        (await anyone.Send("/track", ("number", "411122204201-0000000000"), ("digits", "7788"))).ErrorOf("number").ShouldBe(wrong);
        (await anyone.Send("/track", ("number", "什么"), ("digits", "1"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
