namespace LinyingTalent.Tests.Journeys;

public sealed class SelectionJourneyTests
{
    private const int Deaths = 20;

    [Fact]
    public async Task Selection_ThreeVillagesSideBySide_EndWithThreeValidCertificates()
    {
        await using County county = await County.StartAsync(campaign: false);
        await new SelectionJourney(county.Person, county.Pass).Run();
        await county.RecordHistories();
    }

    [Fact]
    public async Task Selection_KilledAtTwentyRandomMoments_EndsTheSame()
    {
        await using MortalCounty county = await MortalCounty.StartAsync(Deaths);
        await new SelectionJourney(county.Person, county.Pass).Run();
        county.Deaths.ShouldBe(Deaths);
    }
}
