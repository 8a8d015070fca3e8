using LinyingTalent.AdvisorSelection;
using LinyingTalent.AdvisorSelection.Record;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Tests.AdvisorSelection.Record;

/// <summary>The invitation was sent on 2 March 2026.</summary>
public sealed class RecordFormTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);

    [Fact]
    public void Read_AnswerByTelephone_SaysHowAndWhen() =>
        Read(Typed("accept", "Telephone", "2026-03-03")).ShouldBe(new Answer(2, true, "", new RecordedAnswer(AnswerWay.Telephone, new DateOnly(2026, 3, 3))));

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-05")]
    [InlineData("2026-02-30")]
    [InlineData("")]
    public void Read_DayBeforeTheInvitationOrToComeOrNone_IsRefusedBesideIt(string on)
    {
        FormInput input = Typed("accept", "Paper", on);
        Read(input).ShouldBeNull();
        input.ErrorOf("on").ShouldNotBeNull();
    }

    [Fact]
    public void Read_NoWay_IsRefusedBesideIt()
    {
        FormInput input = Typed("accept", "Carrier pigeon", "2026-03-03");
        Read(input).ShouldBeNull();
        input.ErrorOf("way").ShouldNotBeNull();
    }

    [Fact]
    public void Answer_RecordedByTheTownship_StandsInTheTimelineWithItsWay()
    {
        var command = new Answer(2, Accepts: false, "年底才回乡", new RecordedAnswer(AnswerWay.Paper, new DateOnly(2026, 3, 3)));
        SelectionEvent happened = Decisions.On(Given.InvitedBest(), command, Given.Facts(), Given.Now).Event!;
        SelectionWords.What(new HistoryEntry(1, Given.Now, new Actor("t", "陈乡办"), nameof(Declined), happened.Arguments, happened.Why))
            .ToString().ShouldBe("钱禾 谢绝邀请（书面答复，答复日期 2026年3月3日，乡镇代为登记）");
        Given.InvitedBest().After(command).InvitationOf(2)!.Recorded.ShouldBe(command.Recorded);
    }

    [Fact]
    public void Answer_RecordedAfterThePersonAnsweredByTheLink_IsGone() =>
        Given.InvitedBest().After(new Answer(2, Accepts: true, null))
            .Refuses(new Answer(2, Accepts: false, null, new RecordedAnswer(AnswerWay.Paper, new DateOnly(2026, 3, 3)))).ShouldBe(new AlreadyAnswered());

    private static Answer? Read(FormInput input) => RecordForm.Read(input, Given.InvitedBest().InvitationOf(2)!, Today);

    private static FormInput Typed(string answer, string way, string on) =>
        new(KeyValuePair.Create("answer", answer), KeyValuePair.Create("way", way), KeyValuePair.Create("on", on));
}
