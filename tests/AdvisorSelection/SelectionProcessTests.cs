using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.AdvisorSelection;

/// <summary>The process on the real engine, on a clock that leaps.</summary>
public sealed class SelectionProcessTests
{
    private const string Village = "411122204201";

    [Fact]
    public async Task Run_OfficesSilentForThirtyDays_RemindsAndPassesUpButDecidesNothingInTheirPlace()
    {
        await using County county = await County.StartAsync();
        await (await county.Person("village-" + Village)).Propose(Village, "赵田生");

        await county.Pass(TimeSpan.FromDays(30));

        Selection selection = await Of(county);
        selection.Step.ShouldBe(SelectionStep.Analyse);
        selection.EscalatedTo.ShouldBe(LinyingTalent.Platform.Identity.Role.County);
        (await (await county.Person("township-204")).Confirm($"/selections/{Village}-2026-1")).Text.ShouldContain("乡镇完成分析研判");
    }

    [Fact]
    public async Task Run_CandidatesSilentForThirtyDays_AsksOneAfterTheOtherAndEndsUnfilled()
    {
        await using County county = await County.StartAsync();
        string path = await (await county.Person("village-" + Village)).Propose(Village, "赵田生", "钱禾苗");
        await (await county.Person("township-204")).Confirm(path);
        await (await county.Person("county")).Approve(path);

        await county.Pass(TimeSpan.FromDays(30));

        Selection selection = await Of(county);
        selection.Step.ShouldBe(SelectionStep.Unfilled);
        selection.Invitations.Select(invitation => invitation.Candidate).ShouldBe([1, 2]);
        selection.Invitations.ShouldAllBe(invitation => invitation.State == InvitationState.Lapsed);
    }

    private static async Task<Selection> Of(County county)
    {
        CaseId.TryParse(Village + "-2026-1", out CaseId id).ShouldBeTrue();
        return (await county.Get<SelectionTable>().Find(id))!.State;
    }
}
