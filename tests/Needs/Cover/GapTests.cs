using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Needs.Cover;

public sealed class GapTests
{
    [Fact]
    public async Task Gaps_OfOpenNeeds_AreThoseForWhichTheTownshipHasNobody()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person village = await county.Person($"village-{Kept.Village}"), office = await county.Person("county");
        (string, string)[] need = [("opened", "2026-03-01"), ("what", "缺人"), ("people", "1")];
        string planting = await village.Entered("needs", Kept.Village, [.. need, ("trade", "Planting")]);
        await village.Entered("needs", Kept.Village, [.. need, ("trade", "Law")]);
        Row(await office.Get("/needs/gaps")).ShouldBe(2);

        (string, string)[] talent = [("person", "皇甫种田"), ("telephone", "15400004321"), ("trade", "Planting"), ("second", ""), ("years", "5"), ("consent", "yes")];
        await office.Entered("talents", Kept.Village, talent);
        Row(await office.Get("/needs/gaps")).ShouldBe(2, "who did not agree to be seen covers nothing");
        await office.Entered("talents", "411122204202", [.. talent, ("consent-needs", "yes")]);
        Row(await office.Get("/needs/gaps")).ShouldBe(1);

        Seen township = await (await county.Person("township-108")).Get("/needs/gaps");
        township.Text.ShouldContain("没有缺口");
        await village.Advanced(planting, "covered", "2026-03-02", ("by", "皇甫种田"));
        (await office.Get("/programme/needs?count=needs_covered.2026")).Text.ShouldContain("为 1 条");
    }

    private static int Row(Seen page) => page.Page.QuerySelectorAll($"tr[id='{Kept.Village}'] td a").Length;
}
