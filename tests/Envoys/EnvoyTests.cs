using LinyingTalent.Tests.Journeys;
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
        bare.ErrorOf("photo").ShouldContain("没有现场照片");
        (await office.Get("/programme/service-actions?count=service_actions.2026")).Text.ShouldContain("为 0 次");

        await office.Advanced(action, "accepted", "2026-02-01", ("photo", "yes"), ("effect", "80"), ("satisfaction", "90"));
        (await office.Get("/programme/service-actions?count=service_actions.2026")).Text.ShouldContain("为 1 次");
        Seen scores = await office.Get("/programme/envoys/scores?year=2026");
        scores.Text.ShouldContain("吴专家");
        scores.Text.ShouldContain("39", Case.Sensitive, "5 of 60 for one of twelve actions, 16 of 20 and 18 of 20");
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
