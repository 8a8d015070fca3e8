using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;

namespace LinyingTalent.Tests.AdvisorSelection;

/// <summary>征求意见: two departments are asked, with three days to answer.</summary>
public sealed class ConsultingTests
{
    [Fact]
    public void ConfirmAnalysis_DepartmentsConsulted_AsksEach()
    {
        Selection selection = Given.Consulted();
        selection.Opinions.Select(opinion => (opinion.Department, opinion.State, opinion.Until.At))
            .ShouldBe([("organization", OpinionState.Asked, Given.Now.AddDays(3)), ("agriculture", OpinionState.Asked, Given.Now.AddDays(3))]);
        selection.Due!.At.ShouldBe(Given.Now.AddDays(5));
    }

    [Fact]
    public void Decide_WhileAnOpinionIsAwaited_IsRefusedByName()
    {
        Selection selection = Given.Consulted().After(Says("organization"));
        var outstanding = new OpinionsOutstanding(DepartmentRegistry.Shipped["agriculture"].ToString());
        selection.Refuses(new Approve(2, 1, "同意")).ShouldBe(outstanding);
        selection.Refuses(new Refuse(2, "不同意")).ShouldBe(outstanding);
        selection.After(new Return(2, "请补充材料")).Step.ShouldBe(SelectionStep.Correct);
    }

    [Fact]
    public void Approve_OneAnsweredAndOneSilent_IsAllowed() =>
        Given.Consulted().After(Says("organization")).After(new RecordSilence(2, "agriculture")).After(new Approve(2, 1, "同意")).Step.ShouldBe(SelectionStep.Invite);

    [Fact]
    public void Approve_OverAnObjection_NeedsAnAnswerToIt()
    {
        Selection selection = Given.Consulted().After(Says("organization")).After(Objects("agriculture"));
        selection.Refuses(new Approve(2, 1, "同意")).ShouldBe(new ObjectionUnanswered());
        Selection approved = selection.After(new Approve(2, 1, "同意", "已核实"));
        approved.Step.ShouldBe(SelectionStep.Invite);
        approved.OverObjection.ShouldBe("已核实");
    }

    [Fact]
    public void GiveOpinion_NotConsulted_IsAbsent() => Given.Consulted().Refuses(Says("tax")).ShouldBe(new NotConsulted());

    [Fact]
    public void GiveOpinion_Twice_SecondIsRefused() =>
        Given.Consulted().After(Says("organization")).Refuses(Objects("organization")).ShouldBe(new OpinionIsIn());

    [Fact]
    public void GiveOpinion_AfterTheDeadlineThoughTheTimerIsLate_IsGone()
    {
        Selection selection = Given.Consulted();
        DateTimeOffset until = selection.Opinions[0].Until.At;
        selection.Refuses(Says("organization"), now: until.AddSeconds(1)).ShouldBe(new OpinionTooLate());
        selection.After(Says("organization"), now: until).OpinionOf("organization")!.State.ShouldBe(OpinionState.NoObjection);
        selection.After(new RecordSilence(2, "organization")).Refuses(Says("organization")).ShouldBe(new OpinionTooLate());
    }

    [Fact]
    public void RecordSilence_WhoHasAnswered_ChangesNothing() =>
        Given.Consulted().After(Objects("agriculture")).Refuses(new RecordSilence(2, "agriculture")).ShouldBe(new OpinionIsIn());

    [Fact]
    public void ConfirmAnalysis_AfterACorrection_AsksAnew()
    {
        Selection again = Given.Consulted().After(Objects("agriculture")).After(new Return(2, "请更换人选")).After(new CorrectProposal(3, Given.ThreePeople))
            .After(new ConfirmAnalysis(4, "同意"), Given.Facts(consulted: ["agriculture"]));
        again.Opinions.ShouldHaveSingleItem().State.ShouldBe(OpinionState.Asked);
        again.Refuses(Says("agriculture")).ShouldBe(new PageIsStale());
    }

    [Fact]
    public void VisibleHistory_WhoDoesNotDecide_LearnsThatADepartmentAnsweredAndNotWhat()
    {
        var entry = new HistoryEntry(1, Given.Now, new Actor("d", "田农办"), nameof(OpinionGiven), ["agriculture", OpinionGiven.Objection], "涉及纠纷");
        HistoryEntry shown = VisibleHistory.Of([entry], decides: false).ShouldHaveSingleItem();
        SelectionWords.What(shown).ToString().ShouldBe("收到县农业农村局的意见");
        shown.Reason.ShouldBeNull();
        VisibleHistory.Of([entry], decides: true).ShouldBe([entry]);
    }

    private static GiveOpinion Says(string department) => new(2, department, Objects: false, "");

    private static GiveOpinion Objects(string department) => new(2, department, Objects: true, "涉及纠纷");
}
