using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Teams;

public sealed class TeamTests
{
    private const string Other = "411122108000";

    [Fact]
    public async Task Member_OfTwoTeams_IsRefusedUntilThePersonHasLeftOne()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string first = await Team(office, Kept.Taichen), second = await Team(office, Other);
        string member = await office.Entered("team-members", Kept.Taichen, Member(first));

        Seen refused = await office.Enter("team-members", Other, Member(second));
        refused.ErrorOf("telephone").ShouldContain("一人只能参加一支");
        (await office.CountOf("/programme/team-members")).ShouldBe(1);

        await office.Send($"{member}/correct", ("left", "2026-02-01"), ("reason", "工作调动"));
        await office.Entered("team-members", Other, [.. Member(second), ("joined", "2026-02-02")]);
        (await office.Get("/programme/team-members?count=team_members.all")).Text.ShouldContain("为 1 人", Case.Sensitive, "whoever has left is a member no more");
        (await office.Get("/programme/team-members?count=team_members.2025")).Text.ShouldContain("为 1 人", Case.Sensitive, "and was one then");
    }

    [Fact]
    public async Task Member_WithoutConsentOrLeavingBeforeJoining_IsRefused()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string team = await Team(office, Kept.Taichen);
        (await office.Enter("team-members", Kept.Taichen, [.. Member(team), ("consent", "")])).ErrorOf("consent").ShouldContain("没有本人同意");
        (await office.Enter("team-members", Kept.Taichen, [.. Member(team), ("left", "2020-01-01")])).ErrorOf("left").ShouldContain("不能早于加入日期");
        (await office.CountOf("/programme/team-members")).ShouldBe(0);
    }

    [Fact]
    public async Task Idea_CarriedOut_BringsIncomeAndBeneficiaries()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        string team = await Team(await county.Person("county"), Kept.Taichen);
        string idea = await township.Entered("team-ideas", Kept.Village, ("opened", "2025-03-01"), ("title", "合作社统一育苗"), ("team", team), ("proposer", "周回乡"));
        await township.Advanced(idea, "adopted", "2025-03-20");
        Seen absurd = await township.Advance(idea, "done", "2025-11-01", ("income", "-3"), ("beneficiaries", "7000000"));
        absurd.ErrorOf("income").ShouldNotBeEmpty();
        absurd.ErrorOf("beneficiaries").ShouldContain("0 到 500000");
        await township.Advanced(idea, "done", "2025-11-01", ("income", "12.5"), ("beneficiaries", "240"));
        (await township.Get("/programme/team-ideas?count=collective_income_increase.2025")).Text.ShouldContain("12.5 万元");
        (await township.Get("/programme/team-ideas?count=beneficiaries.2025")).Text.ShouldContain("240 人");
    }

    [Fact]
    public async Task Visit_IsConfirmedByTheVillage_AndDoesNotCountWhenItSaysNobodyCame()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204"), village = await county.Person($"village-{Kept.Village}");
        string team = await Team(await county.Person("county"), Kept.Taichen);
        (string, string)[] visit = [("opened", "2026-02-20"), ("person", "周回乡"), ("team", team), ("day", "2026-02-18"), ("purpose", "Survey"), ("what", "看大棚")];
        (await township.Enter("return-visits", Kept.Village, [.. visit, ("day", "2026-02-21")])).ErrorOf("day").ShouldContain("不能晚于登记日期");
        string came = await township.Entered("return-visits", Kept.Village, visit), never = await township.Entered("return-visits", Kept.Village, visit);
        (await township.Get("/programme/return-visits?count=return_visits.2026")).Text.ShouldContain("为 2 次");
        (await village.Get("/")).Page.QuerySelectorAll($"main a[href='{came}/step']").Length.ShouldBe(1, "it stands on the village's work list");

        await village.Advanced(came, "confirmed", "2026-02-25");
        await village.Advanced(never, "denied", "2026-02-25");

        (await township.Get("/programme/return-visits?count=return_visits.2026")).Text.ShouldContain("为 1 次");
        (await village.Get("/")).Text.ShouldNotContain("回乡走访");
        (await (await county.Person()).Get("/open/return-visits")).Page.QuerySelectorAll("table.data tbody tr").Length.ShouldBe(1, "nor is it shown to anybody");
    }

    [Fact]
    public async Task Team_ThatHasNotComeForTooLong_StandsOnTheTownshipsWorkList()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        string team = await Team(await county.Person("county"), Kept.Taichen);
        (await township.Get("/")).Text.ShouldContain("顾问团该回乡走访了");
        (await (await county.Person("township-108")).Get("/")).Text.ShouldNotContain("该回乡走访了");

        (string, string)[] visit = [("opened", "2026-03-01"), ("person", "周回乡"), ("team", team), ("purpose", "Survey"), ("what", "看大棚")];
        await township.Entered("return-visits", Kept.Village, [.. visit, ("day", "2025-09-10")]);
        (await township.Get("/")).Text.ShouldNotContain("该回乡走访了", Case.Sensitive, "180 days from 10 September end on 9 March");
        await county.Pass(TimeSpan.FromDays(7));
        township = await county.Person("township-204");
        (await township.Get("/")).Text.ShouldContain("该回乡走访了");

        await township.Entered("return-visits", Kept.Village, [.. visit, ("day", "2026-02-27")]);
        (await township.Get("/")).Text.ShouldNotContain("该回乡走访了");
    }

    private static async Task<string> Team(Person office, string township) =>
        Kept.IdOf(await office.Entered("township-teams", township, ("name", "顾问团"), ("leader", "孙团长"), ("since", "2021-05-01")));

    private static (string, string)[] Member(string team) =>
    [
        ("person", "周回乡"), ("team", team), ("telephone", "15400000077"), ("trade", "Planting"), ("workplace", "省农科院"), ("joined", "2021-06-01"), ("consent", "yes"),
    ];
}
