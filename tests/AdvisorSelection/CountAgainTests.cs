using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.AdvisorSelection;

public sealed class CountAgainTests
{
    private static Deadline Later(Deadline deadline) => deadline with { At = deadline.At.AddDays(1), Provisional = false };

    [Fact]
    public void CountAgain_OfficesDeadlineMoves_IsTheNewOneAndTheOfficeIsToldBoth()
    {
        Selection before = Given.Proposed();
        Deadline later = Later(before.Due!);
        var happened = (Recounted)Decisions.On(before, new CountAgain(0), Given.Facts(recounted: later), Given.Now).Event!;
        Selection after = before.Apply(happened);
        (after.Due, after.Turn, after.Step).ShouldBe((later, before.Turn, before.Step));
        Notification told = SelectionNotices.For(after, happened).ShouldHaveSingleItem();
        (told.Template, told.Arguments[1], told.Arguments[2]).ShouldBe(("DeadlineMoved", before.Due!.At.ToString("O"), later.At.ToString("O")));
    }

    [Fact]
    public void CountAgain_SameDayNowFirm_IsNotedAndNobodyIsTold()
    {
        Selection before = Given.Proposed() with { Due = Given.Proposed().Due! with { Provisional = true } };
        Deadline firm = before.Due! with { Provisional = false };
        var happened = (Recounted)Decisions.On(before, new CountAgain(0), Given.Facts(recounted: firm), Given.Now).Event!;
        before.Apply(happened).Due!.Provisional.ShouldBeFalse();
        SelectionNotices.For(before, happened).ShouldBeEmpty();
    }

    [Fact]
    public void CountAgain_NothingMoves_IsRefused()
    {
        Given.Proposed().Refuses(new CountAgain(0)).ShouldBe(new CountsTheSame());
        Given.InvitedBest().Refuses(new CountAgain(2)).ShouldBe(new CountsTheSame());
        Given.Approved().Refuses(new CountAgain(0)).ShouldBe(new CountsTheSame());
    }

    [Fact]
    public void CountAgain_Invitation_MovesItsRemindersToo()
    {
        Selection before = Given.InvitedBest();
        Invitation open = before.InvitationOf(2)!;
        Selection after = before.After(new CountAgain(2), Given.Facts(recounted: Later(open.AnswerBy)));
        after.InvitationOf(2)!.AnswerBy.ShouldBe(Later(open.AnswerBy));
        after.InvitationOf(2)!.RemindAt.ShouldBe(open.RemindAt.Select(moment => moment.AddDays(1)));
    }

    [Fact]
    public void CountAgain_AfterTheFirstReminder_KeepsOnlyTheLast()
    {
        Selection before = Given.InvitedBest().After(new RemindInvited(2));
        Invitation open = before.InvitationOf(2)!;
        open.RemindAt.ShouldHaveSingleItem();
        before.After(new CountAgain(2), Given.Facts(recounted: Later(open.AnswerBy))).InvitationOf(2)!.RemindAt.ShouldBe([open.RemindAt[0].AddDays(1)]);
    }

    [Fact]
    public void CountAgain_AnsweredInvitation_IsRefused() =>
        Given.InvitedBest().After(new Answer(2, Accepts: false, null)).Refuses(new CountAgain(2)).ShouldBe(new AlreadyAnswered());

    [Fact]
    public void CountAgain_OpinionStillAwaited_MovesWithItsReminderAndTheDepartmentIsToldBoth()
    {
        Selection before = Given.Consulted();
        Opinion asked = before.OpinionOf("agriculture")!;
        Deadline later = Later(asked.Until);
        var happened = (OpinionRecounted)Decisions.On(before, new CountOpinionAgain(before.Turn, "agriculture"), Given.Facts(recounted: later), Given.Now).Event!;
        Selection after = before.Apply(happened);
        (after.OpinionOf("agriculture")!.Until, after.OpinionOf("agriculture")!.RemindAt).ShouldBe((later, asked.RemindAt.AddDays(1)));
        after.OpinionOf("organization").ShouldBe(before.OpinionOf("organization"));
        Notification told = SelectionNotices.For(after, happened).ShouldHaveSingleItem();
        (told.Template, told.Arguments[1], told.Arguments[2]).ShouldBe(("OpinionDateMoved", later.At.ToString("O"), asked.Until.At.ToString("O")));
    }

    [Fact]
    public void CountAgain_OpinionAlreadyRemindedOf_IsNotRemindedTwice()
    {
        Selection before = Given.Consulted();
        Opinion asked = before.OpinionOf("agriculture")!;
        var happened = (OpinionRecounted)Decisions.On(
            before, new CountOpinionAgain(before.Turn, "agriculture"), Given.Facts(recounted: Later(asked.Until)), asked.RemindAt.AddHours(1)).Event!;
        happened.RemindAt.ShouldBe(asked.RemindAt);
    }

    [Fact]
    public void CountAgain_OpinionGivenOrOfAnotherTurn_IsRefused()
    {
        Selection before = Given.Consulted();
        SelectionFacts facts = Given.Facts(recounted: Later(before.OpinionOf("agriculture")!.Until));
        before.Refuses(new CountOpinionAgain(before.Turn + 1, "agriculture"), facts).ShouldBe(new PageIsStale());
        before.After(new GiveOpinion(before.Turn, "agriculture", Objects: false, "")).Refuses(new CountOpinionAgain(before.Turn, "agriculture"), facts).ShouldBe(new OpinionIsIn());
    }

    [Fact]
    public void Invite_BothRemindersOnOneDay_AreOne()
    {
        SelectionFacts facts = Given.Facts() with { Policy = Given.Policy with { RemindDaysBefore = [2, 2] } };
        Given.Approved().After(new InviteCandidate(2, "nonce"), facts).InvitationOf(2)!.RemindAt.ShouldHaveSingleItem();
    }
}
