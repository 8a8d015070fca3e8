using LinyingTalent.AwardRounds;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.AwardRounds;

public sealed class RoundDemoTests
{
    [Fact]
    public async Task HandIn_Twice_LeavesThreeRoundsAndTheirPeople()
    {
        await using County county = await County.StartAsync(campaign: false);
        var demo = county.Get<RoundDemo>();
        await demo.HandIn();
        await demo.HandIn();
        Round scoring = (await county.Get<RoundTable>().Find(CaseId.Parse("411122000000-2026-1")))!.State;
        scoring.Pool.Count.ShouldBe(6);
        scoring.Recommended.Count.ShouldBe(3);
        Seen gallery = await (await county.Person()).Get("/honours");
        gallery.Text.ShouldContain("柳青禾");
        gallery.Text.ShouldContain("临颍荣字");
    }
}
