using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.Identity;

namespace LinyingTalent.Tests.AdvisorSelection;

/// <summary>The clock of an office stands while the village corrects; each office has five days, and here a day is a day.</summary>
public sealed class ClockTests
{
    [Fact]
    public void Correct_AfterTheTownshipReturned_GivesBackTheDaysLeft()
    {
        Selection returned = Given.Proposed().After(new Return(1, "请补充"), At(3));
        returned.DaysLeft.ShouldBe(new RemainingDays(2, null));
        Selection corrected = returned.After(new CorrectProposal(2, Given.ThreePeople), At(20));
        corrected.Due!.At.ShouldBe(Given.Now.AddDays(22));
    }

    [Fact]
    public void Correct_OfficeWasLate_GivesBackOneDay() =>
        Given.Proposed().After(new Return(1, "请补充"), At(9)).After(new CorrectProposal(2, Given.ThreePeople), At(20)).Due!.At.ShouldBe(Given.Now.AddDays(21));

    [Fact]
    public void Return_ByTheCounty_StopsBothClocks()
    {
        Selection returned = Given.Proposed().After(new ConfirmAnalysis(1, "同意"), At(1)).After(new Return(2, "请补充"), At(4));
        returned.DaysLeft.ShouldBe(new RemainingDays(4, 2));
        Selection corrected = returned.After(new CorrectProposal(3, Given.ThreePeople), At(10));
        corrected.Due!.At.ShouldBe(Given.Now.AddDays(14));
        corrected.After(new ConfirmAnalysis(4, "同意"), At(11)).Due!.At.ShouldBe(Given.Now.AddDays(13));
    }

    [Fact]
    public void ConfirmAnalysis_FewDaysLeftAndOpinionsAsked_LeavesADayAfterTheLastOpinion()
    {
        Selection returned = Given.Proposed().After(new ConfirmAnalysis(1, "同意"), At(1)).After(new Return(2, "请补充"), At(6));
        Selection again = returned.After(new CorrectProposal(3, Given.ThreePeople), At(10)).After(new ConfirmAnalysis(4, "同意"), At(11, "agriculture"));
        again.Due!.At.ShouldBe(Given.Now.AddDays(15));
        again.Opinions[0].Until.At.ShouldBe(Given.Now.AddDays(14));
    }

    [Fact]
    public void Escalate_LateOffice_GoesOneUpUntilTheNextStep()
    {
        Selection late = Given.Proposed().After(new Escalate(1));
        late.EscalatedTo.ShouldBe(Role.County);
        late.After(new ConfirmAnalysis(1, "同意")).EscalatedTo.ShouldBeNull();
        Given.Proposed().After(new Return(1, "请补充")).After(new Escalate(2)).EscalatedTo.ShouldBe(Role.Township);
    }

    [Fact]
    public void Escalate_CountyItself_HasNobodyAbove() =>
        Given.Analysed().Refuses(new Escalate(2)).ShouldBe(new StepOutOfOrder(SelectionStep.Review));

    private static SelectionFacts At(int day, params string[] consulted) => Given.Facts(consulted: consulted, now: Given.Now.AddDays(day));
}
