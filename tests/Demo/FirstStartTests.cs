using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.Demo;

public sealed class FirstStartTests
{
    private static readonly DivisionCode Linying = DivisionCode.Parse("411122000000");

    [Fact]
    public async Task Start_InDevelopment_HasTheMadeUpStaff()
    {
        await using County county = await County.StartAsync(campaign: false);
        (await county.Get<StaffTable>().All()).Select(person => person.Id).ShouldContain("county");
    }

    // On Azure the program has no arguments: what keeps made-up people out of a county's records must not be one.
    [Fact]
    public async Task Start_InEarnest_HasTheNamedAdministratorAlone()
    {
        await using County county = await County.StartAsync(campaign: false, InEarnest(administrator: "u-1"));
        (await county.Get<StaffTable>().All()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            person => person.Id.ShouldBe("u-1"), person => person.Grants.ShouldBe([new Grant(Role.Administrator, Linying)]));
    }

    [Fact]
    public async Task Start_InEarnestWithoutAdministrator_HasNobodyWhoMightBeAnyone()
    {
        await using County county = await County.StartAsync(campaign: false, InEarnest(administrator: ""));
        (await county.Get<StaffTable>().All()).ShouldBeEmpty();
    }

    private static Dictionary<string, string?> InEarnest(string administrator) => new()
    {
        ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Production",
        ["Site:Administrator"] = administrator,
    };
}
