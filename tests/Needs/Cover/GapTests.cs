using LinyingTalent.Needs;
using LinyingTalent.Needs.Cover;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Talents;
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

    [Fact]
    public void Of_ATalentsSecondTrade_CoversToo_InTheirTownshipAlone()
    {
        KeptRecord[] needs = [Need("411122204201", 1, Trade.Planting), Need("411122204201", 2, Trade.Planting), Need("411122204202", 3, Trade.Breeding), Need("411122108201", 4, Trade.Breeding)];
        TalentSeen[] talents = [new(new RecordId(DivisionCode.Parse("411122204205"), "0123456789"), "多面手", Trade.Crafts, Trade.Breeding, 5)];

        Gap.Of(needs, talents).Select(gap => (gap.Village.ToString(), gap.Trade)).ShouldBe(
            [("411122108201", Trade.Breeding), ("411122204201", Trade.Planting)], "in the order of the villages, one for each trade");
        Gap.Of(needs, []).Count.ShouldBe(3);
    }

    private static KeptRecord Need(string village, int number, Trade trade) => new(
        new RecordId(DivisionCode.Parse(village), $"000000000{number}"), NeedKinds.Needs.Name, new Dictionary<string, string> { [NeedKinds.TradeOf.Key] = $"{trade}" }, 1, default);

    private static int Row(Seen page) => page.Page.QuerySelectorAll($"tr[id='{Kept.Village}'] td a").Length;
}
