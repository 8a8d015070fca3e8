using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Youth;

public sealed class YouthTests
{
    [Fact]
    public async Task Member_WithoutConsentOrInTwoBranches_IsRefused()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string first = await Branch(office, "农业分会"), second = await Branch(office, "电商分会");
        (string, string)[] member = [("person", "郑青年"), ("telephone", "15400000099"), ("workplace", "家庭农场"), ("joined", "2024-05-04")];
        (await office.Enter("youth-members", Kept.Taichen, [.. member, ("branch", first)])).ErrorOf("consent").ShouldContain("没有本人同意");
        (await office.CountOf("/programme/youth-members")).ShouldBe(0);
        await office.Entered("youth-members", Kept.Taichen, [.. member, ("branch", first), ("consent", "yes")]);
        (await office.Enter("youth-members", Kept.Taichen, [.. member, ("branch", second), ("consent", "yes")])).ErrorOf("telephone").ShouldContain("一人只能加入一个分会");
        (await office.CountOf("/programme/youth-members")).ShouldBe(1);
    }

    [Fact]
    public async Task Activity_Planned_CountsOnceItsAttendanceIsThere()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        (string, string)[] activity = [("title", "直播助农"), ("branch", await Branch(office, "电商分会")), ("day", "2026-03-08"), ("site", "县电商园")];
        (await office.Enter("youth-activities", Kept.Linying, [.. activity, ("attended", "30")])).ErrorOf("attended").ShouldContain("才举行");
        string path = await office.Entered("youth-activities", Kept.Linying, activity);
        (await office.Get("/programme/youth-activities?count=youth_activities.2026")).Text.ShouldContain("为 0 次");
        await county.Pass(TimeSpan.FromDays(7));
        office = await county.Person("county");
        await office.Send($"{path}/correct", ("attended", "30"), ("reason", "活动已举行"));
        (await office.Get("/programme/youth-activities?count=youth_activities.2026")).Text.ShouldContain("为 1 次");
    }

    [Fact]
    public async Task Branch_Renamed_IsShownByItsNewNameInTheListOfMembers()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string branch = await Branch(office, "电商分会");
        await office.Entered("youth-members", Kept.Taichen, ("person", "郑青年"), ("telephone", "15400000099"), ("workplace", "家庭农场"), ("joined", "2024-05-04"), ("branch", branch), ("consent", "yes"));
        (await office.Get("/programme/youth-members")).Text.ShouldContain("电商分会");

        await office.Send($"/programme/youth-branches/{branch}/correct", ("name", "直播分会"), ("reason", "更名"));

        Seen list = await office.Get("/programme/youth-members");
        list.Text.ShouldContain("直播分会");
        list.Text.ShouldNotContain("电商分会");
    }

    private static async Task<string> Branch(Person office, string name) =>
        Kept.IdOf(await office.Entered("youth-branches", Kept.Linying, ("name", name), ("field", "青年"), ("since", "2021-05-04")));
}
