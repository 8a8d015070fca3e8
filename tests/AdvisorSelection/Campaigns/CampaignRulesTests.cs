using LinyingTalent.AdvisorSelection.Campaigns;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.AdvisorSelection.Campaigns;

public sealed class CampaignRulesTests
{
    private static readonly CaseId Id = new(DivisionCode.Parse("411122000000"), 2026, 1);
    private static readonly DateOnly First = new(2026, 3, 2), Last = new(2026, 3, 31);

    [Fact]
    public void Open_NoOther_IsOpenFromItsFirstDayToTheEndOfItsLast()
    {
        Campaign campaign = Open(Id).Next.ShouldNotBeNull();
        campaign.StateAt(Beginning(First).AddTicks(-1)).ShouldBe(CampaignState.Planned);
        campaign.StateAt(Beginning(First)).ShouldBe(CampaignState.Open);
        campaign.StateAt(Beginning(Last.AddDays(1)).AddTicks(-1)).ShouldBe(CampaignState.Open);
        campaign.StateAt(Beginning(Last.AddDays(1))).ShouldBe(CampaignState.Over);
    }

    [Theory]
    [InlineData("2026-03-31", "2026-04-10", true)]
    [InlineData("2026-02-01", "2026-03-02", true)]
    [InlineData("2026-03-10", "2026-03-11", true)]
    [InlineData("2026-02-01", "2026-04-30", true)]
    [InlineData("2026-04-01", "2026-04-30", false)]
    [InlineData("2026-02-01", "2026-03-01", false)]
    public void Open_WindowOverAnothers_IsRefused(string first, string last, bool refused)
    {
        Campaign other = Open(Id with { Number = 2 }, DateOnly.Parse(first, null), DateOnly.Parse(last, null)).Next!;
        Open(Id, others: other).Refusal.ShouldBe(refused ? new CampaignsOverlap(other.Name, other.First, other.Last) : null);
    }

    [Fact]
    public void Open_OtherWasEndedEarly_IsNotInTheWay()
    {
        Campaign other = Open(Id with { Number = 2 }).Next!;
        Campaign ended = CampaignRules.On(other, new CloseCampaign("口径有变"), Given.Now.AddHours(-1)).Next!;
        Open(Id, others: ended).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Close_WhileOpen_EndsItAtThatMomentWithTheReason()
    {
        Campaign closed = CampaignRules.On(Open(Id).Next!, new CloseCampaign("口径有变"), Given.Now).Next.ShouldNotBeNull();
        closed.ClosedWhy.ShouldBe("口径有变");
        closed.StateAt(Given.Now.AddTicks(-1)).ShouldBe(CampaignState.Open);
        closed.StateAt(Given.Now).ShouldBe(CampaignState.Closed);
    }

    [Fact]
    public void Close_TwiceOrAfterTheEnd_IsRefused()
    {
        Campaign campaign = Open(Id).Next!;
        Campaign closed = CampaignRules.On(campaign, new CloseCampaign("口径有变"), Given.Now).Next!;
        CampaignRules.On(closed, new CloseCampaign("再次"), Given.Now.AddDays(1)).Refusal.ShouldBe(new CampaignHasEnded());
        CampaignRules.On(campaign, new CloseCampaign("太晚"), Beginning(Last.AddDays(1))).Refusal.ShouldBe(new CampaignHasEnded());
    }

    [Fact]
    public void Open_NumberThatIsTaken_IsRefused() =>
        CampaignRules.On(Open(Id).Next!, new OpenCampaign("又一批", First, Last, Given.Terms), Given.Now).Refusal.ShouldBe(new CampaignExists("411122-2026-1"));

    [Theory]
    [InlineData("411122-2026-1", true)]
    [InlineData("411122-2026-01", false)]
    [InlineData("411122000000-2026-1", false)]
    [InlineData("411122-2026", false)]
    [InlineData("41112x-2026-1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TryParse_AsPeopleWriteIt_IsItsNumber(string? text, bool good)
    {
        CampaignNumber.TryParse(text, out CaseId id).ShouldBe(good);
        if (good) CampaignNumber.Of(id).ShouldBe(text);
    }

    private static DateTimeOffset Beginning(DateOnly day) => ShanghaiTime.At(day, TimeOnly.MinValue);

    private static CampaignDecision Open(CaseId id, DateOnly? first = null, DateOnly? last = null, params Campaign[] others) =>
        CampaignRules.Open(id, new OpenCampaign("2026年度村级发展顾问选聘", first ?? First, last ?? Last, Given.Terms), others, Given.Now);
}
