using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Records;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Platform.Attachments;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Envoys;

public sealed class EnvoyTests
{
    [Fact]
    public async Task Action_CountsOnceTheCountyAcceptedIt_WithAPhotograph()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county"), township = await county.Person("township-204");
        string envoy = await Envoy(office);
        string action = await township.Entered("service-actions", Kept.Village, ("opened", "2026-01-20"), ("what", "讲解冬剪"), ("envoy", envoy), ("occasion", "KeyDate"));
        await township.Advanced(action, "confirmed", "2026-01-20", ("confirmer", "村支书"));
        (await township.Get(action)).Page.QuerySelector("a[href$='/step']").ShouldBeNull("to accept is the county's");

        Seen bare = await office.Advance(action, "accepted", "2026-02-01", ("effect", "80"), ("satisfaction", "90"));
        bare.Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        bare.Text.ShouldContain("没有现场照片的服务不能认定");
        (await office.Get("/programme/service-actions?count=service_actions.2026")).Text.ShouldContain("为 0 次");

        await township.SendFiles(await township.Get(action + "/correct"), [("reason", "补照片")], ("picture", "田头.jpg", Files.Picture(60, 40)));
        await office.Advanced(action, "accepted", "2026-02-01", ("effect", "80"), ("satisfaction", "90"));
        (await office.Get("/programme/service-actions?count=service_actions.2026")).Text.ShouldContain("为 1 次");
        Seen scores = await office.Get("/programme/envoys/scores?year=2026");
        scores.Text.ShouldContain("吴专家");
        scores.Text.ShouldContain("39", Case.Sensitive, "5 of 60 for one of twelve actions, 16 of 20 and 18 of 20");
    }

    [Fact]
    public async Task Photo_OfAService_IsLookedInto_ShownToStaffOfTheDivision_AndOnNoPublicPage()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county"), township = await county.Person("township-204"), anyone = await county.Person();
        (string, string)[] service = [("division", Kept.Village), ("opened", "2026-01-20"), ("what", "讲解冬剪"), ("envoy", await Envoy(office)), ("occasion", "KeyDate")];
        Seen form = await township.Get("/programme/service-actions/new");
        (await township.SendFiles(form, service, ("picture", "田头.jpg", Files.Pdf))).ErrorOf("picture").ShouldNotBeEmpty("a PDF that calls itself a picture");
        (await township.CountOf("/programme/service-actions")).ShouldBe(0);

        // The picture is good, a field is not: the form comes back and carries the picture along.
        Seen again = await township.SendFiles(form, [.. service, ("what", "")], ("picture", "田头.jpg", Files.Picture(60, 40)));
        again.ErrorOf("what").ShouldNotBeEmpty();
        Seen kept = await township.SendForm(again, ("what", "讲解冬剪"));
        string picture = kept.Page.QuerySelector("main img[src*='/files/']")!.GetAttribute("src")!;

        using HttpResponseMessage shown = await township.Fetch(picture);
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        foreach (string account in (string[])["township-108", $"village-{Kept.OtherVillage}"])
            (await (await county.Person(account)).Fetch(picture)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound, account);
        (await township.Fetch(picture.Replace(picture.Split('/')[^1], new string('0', 32) + ".jpg", StringComparison.Ordinal))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        string name = picture.Split('/')[^1].Split('.')[0];
        foreach (string page in (string[])["/open/service-actions", "/api/records/service-actions", $"/api/records/service-actions/{Kept.IdOf(kept.Path)}"])
        {
            string text = await (await anyone.Fetch(page)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            text.ShouldContain("讲解冬剪");
            text.ShouldNotContain(name);
            text.ShouldNotContain("照片");
        }
    }

    [Fact]
    public async Task Photo_Replaced_IsSweptAway_AndTheNewOneStays()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county"), township = await county.Person("township-204");
        Seen first = await township.SendFiles(
            await township.Get("/programme/service-actions/new"),
            [("division", Kept.Village), ("opened", "2026-01-20"), ("what", "讲解冬剪"), ("envoy", await Envoy(office)), ("occasion", "KeyDate")], ("picture", "a.png", Files.Picture(60, 40)));
        string before = first.Page.QuerySelector("main img[src*='/files/']")!.GetAttribute("src")!;
        Seen second = await township.SendFiles(await township.Get(first.Path + "/correct"), [("reason", "换一张清楚的")], ("picture", "b.png", Files.Picture(80, 40)));
        string after = second.Page.QuerySelector("main img[src*='/files/']")!.GetAttribute("src")!;
        after.ShouldNotBe(before);
        second.Text.ShouldContain("现场照片「图片");

        IReadOnlyCollection<Attachment> used = await county.Get<RecordFiles>().UsedBy(Kept.IdOf(first.Path));
        used.Select(file => file.FileName).ShouldBe([after.Split('/')[^1]], "what a record names no longer is swept away at night");
        (await township.Fetch(before)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await township.Fetch(after)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Team_ASecondOneOfASector_IsRefused()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        await Envoy(office);
        (await office.Enter("sector-teams", Kept.Linying, ("name", "另一团队"), ("sector", "Agriculture"), ("since", "2021-01-01"))).ErrorOf("sector").ShouldContain("已经有一支团队");
    }

    private static async Task<string> Envoy(Person office)
    {
        string team = Kept.IdOf(await office.Entered("sector-teams", Kept.Linying, ("name", "农业技术团队"), ("sector", "Agriculture"), ("since", "2021-01-01")));
        return Kept.IdOf(await office.Entered(
            "envoys", Kept.Linying, ("person", "吴专家"), ("team", team), ("telephone", "15400000088"), ("workplace", "县农技站"), ("joined", "2021-02-01")));
    }
}
