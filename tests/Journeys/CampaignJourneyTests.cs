using System.Net;
using Azure.Data.Tables;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.AdvisorSelection.Campaigns;
using LinyingTalent.Appointments;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Tests.Journeys;

public sealed class CampaignJourneyTests
{
    private const string Village = "411122204201", Other = "411122108201";
    private const string Campaign = "/campaigns/411122-2026-1";
    private static readonly DivisionCode Linying = DivisionCode.Parse("411122000000");

    [Fact]
    public async Task Campaign_FromOpeningToEarlyEnd_TellsWhomItConcernsOnce()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person village = await county.Person("village-" + Village), office = await county.Person("county");
        Seen tooEarly = await village.Get($"/villages/{Village}/propose");
        tooEarly.Status.ShouldBe(HttpStatusCode.Conflict);
        tooEarly.Text.ShouldContain("目前没有正在受理申报的选聘批次");

        Seen opened = await office.Send("/campaigns/open", ("places", "2"), ("term", "2"), ("telephone", UnassignedNumbers.Mobile(1)));
        opened.Text.ShouldContain("申报中");
        await county.Pass(TimeSpan.FromMinutes(1));
        (await Owed(county, CampaignTelling.Opened)).ShouldBe(367 + 16);
        (await village.Get("/")).Text.ShouldContain("提出拟聘对象（2026年度村级发展顾问选聘）");

        // Whoever proposed keeps the campaign's figures, has no task any more, and is not reminded.
        await village.Propose(Village, "赵田生");
        (await village.Get("/")).Text.ShouldNotContain("提出拟聘对象");
        Selection selection = (await county.Get<SelectionTable>().In(DivisionCode.Parse(Village)).SingleAsync(TestContext.Current.CancellationToken)).State;
        (selection.Terms.Campaign, selection.Terms.PlacesPerVillage, selection.Terms.TermYears).ShouldBe(("411122-2026-1", 2, 2));
        await county.Pass(TimeSpan.FromDays(25));
        (await Owed(county, CampaignTelling.Reminder)).ShouldBe(366);

        office = await county.Person("county");
        (await office.Send(Campaign + "/close", ("reason", ""))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await office.Send(Campaign + "/close", ("reason", "县里统一调整部署"))).Text.ShouldContain("县里统一调整部署");
        await county.Pass(TimeSpan.FromMinutes(1));
        (await Owed(county, CampaignTelling.Closed)).ShouldBe(366);
        (await (await county.Person("village-" + Other)).Get($"/villages/{Other}/propose")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.Get(Campaign + "/close")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("places", "4", "places")]
    [InlineData("term", "0", "term")]
    [InlineData("trades", "50", "trades")]
    [InlineData("last", "2026-01-01", "last")]
    [InlineData("last", "2027-12-31", "last")]
    [InlineData("name", "", "name")]
    [InlineData("notice-days", "4", "notice-days")]
    [InlineData("telephone", "", "telephone")]
    public async Task Open_FieldOutsideItsLimit_SaysSoBesideItAndKeepsTheRest(string field, string value, string wrong)
    {
        await using County county = await County.StartAsync(campaign: false);
        Seen again = await (await county.Person("county")).Send("/campaigns/open", ("full-days", "6"), ("telephone", UnassignedNumbers.Mobile(1)), (field, value));
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.ErrorOf(wrong).ShouldNotBeEmpty();
        again.Page.QuerySelector("#full-days")!.GetAttribute("value").ShouldBe("6");
        (await county.Get<CampaignTable>().Of(Linying)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_WhileAnotherIsOpen_IsRefusedByName()
    {
        await using County county = await County.StartAsync();
        Seen refused = await (await county.Person("county")).Send("/campaigns/open", ("name", "又一批"), ("telephone", UnassignedNumbers.Mobile(1)));
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("与本批次重叠");
    }

    [Fact]
    public async Task Board_EveryNumber_IsTheCasesCountedFromTheRows()
    {
        await using County county = await County.StartAsync();
        foreach ((string place, string name) in new[] { (Village, "赵田生"), (Other, "孙麦香"), ("411122102201", "周立春") })
            await (await county.Person("village-" + place)).Propose(place, name);
        await (await county.Person("township-204")).Confirm($"/selections/{Village}-2026-1");
        await (await county.Person("township-108")).Send($"/selections/{Other}-2026-1/analyse", ("decision", "return"), ("remark", "请补充村情"));
        await county.Pass(TimeSpan.FromDays(12));

        (await CountedBoard.EqualsTheRows(county)).ShouldBeGreaterThan(24);
        (await (await county.Person("township-108")).Get("/selections/board")).Page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await (await county.Person("township-108")).Get(Campaign + "/board/411122204000/review")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task WholeCampaign_AllVillages_EndsWithTheCertificatesThatItsCasesSay()
    {
        await using County county = await County.StartAsync(campaign: false, WholeCampaign.Settings);
        await new WholeCampaign(county).Run(underway: () => CountedBoard.EqualsTheRows(county));

        (await CountedBoard.EqualsTheRows(county)).ShouldBeGreaterThan(24);
        CancellationToken now = TestContext.Current.CancellationToken;
        List<Selection> cases = await county.Get<SelectionTable>().In(Linying).Select(stored => stored.State).ToListAsync(now);
        cases.Count.ShouldBe(367);
        string?[] appointed = [.. WholeCampaign.Villages.Select(village => village.Appointed)];
        foreach ((VillageInCampaign village, Selection selection) in WholeCampaign.Villages.Zip(cases.OrderBy(selection => selection.Id.Division.ToString(), StringComparer.Ordinal)))
        {
            selection.Id.ToString().ShouldBe(village.Case);
            selection.Step.ShouldBe(village.Appointed is null ? SelectionStep.Unfilled : SelectionStep.Appointed, village.ToString());
        }

        List<Certificate> certificates = await county.Get<CertificateTable>().In(Linying).ToListAsync(now);
        certificates.Select(certificate => certificate.Name).Order().ShouldBe(appointed.OfType<string>().Order());
        certificates.Select(certificate => certificate.Id.Serial).Order().ShouldBe(Enumerable.Range(1, certificates.Count));
        (await county.Get<AppointmentTable>().In(Linying).CountAsync(now)).ShouldBe(certificates.Count);
    }

    private static async Task<int> Owed(County county, CampaignTelling telling)
    {
        string from = $"outbox|{telling}-", to = $"outbox|{telling}.";
        return await county.Get<Tables>()[CampaignTable.TableName]
            .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey ge {from} and RowKey lt {to}")).CountAsync();
    }
}
