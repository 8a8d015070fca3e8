using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Tests.AdvisorSelection;

public sealed class DecisionsTests
{
    [Fact]
    public void Withdraw_BeforeTheAnalysis_EndsTheCaseWithItsReason()
    {
        Selection withdrawn = Given.Proposed().After(new Withdraw(1, "整批导入有误"));

        withdrawn.Step.ShouldBe(SelectionStep.Withdrawn);
        withdrawn.Ended.ShouldBeTrue();
        withdrawn.Due.ShouldBeNull();
    }

    [Fact]
    public void Withdraw_AfterTheAnalysis_IsTooLate() =>
        Given.Analysed().Refuses(new Withdraw(1, "整批导入有误")).ShouldBe(new StepOutOfOrder(SelectionStep.Review));

    [Fact]
    public void Open_ThreePeople_WaitsForTheTownship()
    {
        Selection selection = Given.Proposed();
        selection.Step.ShouldBe(SelectionStep.Analyse);
        selection.Due!.At.ShouldBe(Given.Now.AddDays(5));
    }

    [Fact]
    public void Open_NobodyPutForward_IsRefused() => Open(Given.Proposal()).ShouldBe(new NobodyProposed());

    [Fact]
    public void Open_VillageHasThreeAdvisors_RefusesAFourth() =>
        Open(Given.ThreePeople, Given.Facts(servingHere: 3)).ShouldBe(new TooManyAdvisors(3, 2, 3));

    [Fact]
    public void Open_CandidateServesAnotherVillage_IsRefusedByName() =>
        Open(Given.ThreePeople, Given.Facts(serving: new() { ["person-钱禾"] = "窝城村" })).ShouldBe(new ServesElsewhere("钱禾", "窝城村"));

    [Fact]
    public void Open_NameTheFontLacks_NamesTheCharacter() =>
        Open(Given.Proposal(Given.Person(1, "赵䶮")), Given.Facts(unprintable: "䶮")).ShouldBe(new NameCannotBePrinted("赵䶮", "䶮"));

    [Fact]
    public void Open_SamePersonTwice_IsRefused() =>
        Open(Given.Proposal(Given.Person(1, "赵田"), Given.Person(2, "赵田"))).ShouldBe(new SamePersonTwice("赵田", "赵田"));

    [Fact]
    public void Open_WhileAnotherSelectionRuns_IsRefused() =>
        Open(Given.ThreePeople, Given.Facts(running: "411122204210-2025-1")).ShouldBe(new SelectionIsRunning("411122204210-2025-1"));

    [Fact]
    public void Open_WhileNoCampaignIsOpen_IsRefused() =>
        Open(Given.ThreePeople, Given.Facts() with { Terms = null }).ShouldBe(new NoCampaignIsOpen());

    [Fact]
    public void Open_InACampaign_KeepsItsTerms() => Given.Proposed().Terms.ShouldBe(Given.Terms);

    [Fact]
    public void ConfirmAnalysis_RanksAndGoesToTheCounty()
    {
        Selection selection = Given.Analysed();
        selection.Step.ShouldBe(SelectionStep.Review);
        selection.InRank.ShouldBe([2, 1, 3]);
    }

    [Fact]
    public void ConfirmAnalysis_NobodyEligible_IsRefused() =>
        Given.Proposed(Given.Proposal(Given.Person(1, "赵田", age: 17))).Refuses(new ConfirmAnalysis(1, "")).ShouldBe(new NobodyEligible());

    [Fact]
    public void ConfirmAnalysis_SentTwice_SecondIsOutOfOrder() =>
        Given.Analysed().Refuses(new ConfirmAnalysis(1, "同意")).ShouldBe(new StepOutOfOrder(SelectionStep.Review));

    [Fact]
    public void Review_BeforeAnalysis_IsOutOfOrder() =>
        Given.Proposed().Refuses(new Approve(1, 1, "同意")).ShouldBe(new StepOutOfOrder(SelectionStep.Analyse));

    [Fact]
    public void Review_PageFromBeforeTheCorrection_IsStale()
    {
        Selection corrected = Given.Analysed().After(new Return(2, "缺少材料")).After(new CorrectProposal(3, Given.ThreePeople)).After(new ConfirmAnalysis(4, ""));
        corrected.Refuses(new Approve(2, 1, "同意")).ShouldBe(new PageIsStale());
    }

    [Fact]
    public void Return_ThenCorrect_ComesBackToTheTownshipWithTheNewProposal()
    {
        Selection returned = Given.Analysed().After(new Return(2, "请补充孙麦的意愿"));
        returned.Step.ShouldBe(SelectionStep.Correct);
        returned.ToCorrect.ShouldBe("请补充孙麦的意愿");

        Selection corrected = returned.After(new CorrectProposal(3, Given.Proposal(Given.Person(1, "李谷"))));
        corrected.Step.ShouldBe(SelectionStep.Analyse);
        corrected.Proposal.Candidates.ShouldHaveSingleItem().Name.ShouldBe("李谷");
        corrected.Ranking.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Approve_MorePlacesThanAskedFor_IsRefused(int places) =>
        Given.Analysed().Refuses(new Approve(2, places, "同意")).ShouldBe(new TooManyPlaces(places, 2));

    [Fact]
    public void Refuse_EndsTheSelection() => Given.Analysed().After(new Refuse(2, "条件不成熟")).Ended.ShouldBeTrue();

    [Fact]
    public void Answer_InTime_IsTaken()
    {
        Given.InvitedBest().After(new Answer(2, Accepts: true, null)).InvitationOf(2)!.State.ShouldBe(InvitationState.Accepted);
        Given.InvitedBest().After(new Answer(2, Accepts: false, "工作忙")).InvitationOf(2)!.State.ShouldBe(InvitationState.Declined);
    }

    [Fact]
    public void Answer_Twice_SecondIsGone() =>
        Given.InvitedBest().After(new Answer(2, Accepts: true, null)).Refuses(new Answer(2, Accepts: false, null)).ShouldBe(new AlreadyAnswered());

    [Fact]
    public void Answer_AfterTheDeadlineThoughTheTimerIsLate_IsGone()
    {
        Selection invited = Given.InvitedBest();
        DateTimeOffset deadline = invited.InvitationOf(2)!.AnswerBy.At;
        invited.Refuses(new Answer(2, Accepts: true, null), now: deadline.AddSeconds(1)).ShouldBe(new InvitationExpired());
        invited.After(new Answer(2, Accepts: true, null), now: deadline).InvitationOf(2)!.State.ShouldBe(InvitationState.Accepted);
    }

    [Fact]
    public void Answer_ByWhoWasNotInvited_IsAbsent() => Given.InvitedBest().Refuses(new Answer(1, Accepts: true, null)).ShouldBe(new NotInvited());

    [Fact]
    public void Answer_AcceptedElsewhereMeanwhile_IsRefused() =>
        Given.InvitedBest().Refuses(new Answer(2, Accepts: true, null), Given.Facts(serving: new() { ["person-钱禾"] = "窝城村" }))
            .ShouldBe(new ServesElsewhere("钱禾", "窝城村"));

    [Fact]
    public void Close_WithACertificate_IsAppointedElseUnfilled()
    {
        Selection certified = Given.InvitedBest().After(new Answer(2, Accepts: true, null)).After(new Certify(2, Given.Certificate));
        certified.After(new Close()).Step.ShouldBe(SelectionStep.Appointed);
        Given.InvitedBest().After(new Lapse(2)).After(new Close()).Step.ShouldBe(SelectionStep.Unfilled);
    }

    private static Refusal? Open(Proposal proposal, SelectionFacts? facts = null) =>
        Decisions.Open(Given.Id, new ProposeCandidates(proposal), facts ?? Given.Facts(), Given.Now).Refusal;
}
