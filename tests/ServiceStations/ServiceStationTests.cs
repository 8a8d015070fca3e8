using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.ServiceStations;

public sealed class ServiceStationTests
{
    private static readonly (string, string)[] Station = [("name", "服务站"), ("site", "镇政府一楼"), ("contact", "赵田生"), ("since", "2022-01-01")];

    [Fact]
    public async Task Station_ASecondOneInATownship_IsRefusedUntilTheFirstIsWithdrawn()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        string first = await township.Entered("service-stations", Kept.Taichen, Station);
        (await township.Enter("service-stations", Kept.Taichen, Station)).ErrorOf("division").ShouldContain("已经有一个服务站");
        (await township.CountOf("/programme/service-stations")).ShouldBe(1);
        await township.Send($"{first}/withdraw", ("reason", "撤并"));
        await township.Entered("service-stations", Kept.Taichen, Station);
    }

    [Fact]
    public async Task Problem_Solved_SaysByWhomAndHow_AndCounts()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204"), village = await county.Person($"village-{Kept.Village}");
        string station = Kept.IdOf(await township.Entered("service-stations", Kept.Taichen, Station));
        string problem = await village.Entered(
            "problems", Kept.Village, ("opened", "2026-02-01"), ("question", "辣椒烂根"), ("station", station), ("trade", "Planting"), ("asker", "钱种田"));
        (await village.Advance(problem, "solved", "2026-02-03")).ErrorOf("solver").ShouldNotBeEmpty("who solved it has to be said");
        await village.Advanced(problem, "solved", "2026-02-03", ("solver", "县农技站"), ("solution", "换用高垄栽培，雨后排水。"));
        (await township.Get("/programme/problems?count=problems_solved.2026")).Text.ShouldContain("县农技站");
        (await township.Get(problem)).Text.ShouldContain("换用高垄栽培");
    }

    [Fact]
    public async Task Problem_Assigned_IsTheTownshipsToDo()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204"), village = await county.Person($"village-{Kept.Village}");
        string station = Kept.IdOf(await township.Entered("service-stations", Kept.Taichen, Station));
        string problem = await village.Entered(
            "problems", Kept.Village, ("opened", "2026-02-01"), ("question", "辣椒烂根"), ("station", station), ("trade", "Planting"), ("asker", "钱种田"));
        Seen form = await village.Get($"{problem}/step?to=assigned");
        form.Page.QuerySelector("[name=stage]")!.GetAttribute("value").ShouldBe("solved", "a village is offered its own steps only");
        await township.Advanced(problem, "assigned", "2026-02-02", ("assignee", "农技员"));
    }
}
