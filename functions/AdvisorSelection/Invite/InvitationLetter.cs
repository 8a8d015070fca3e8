using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Documents;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.AdvisorSelection.Invite;

/// <summary>邀请函: the sentences of the letter to an invited person, in one place for whoever may change them.</summary>
internal static class InvitationLetter
{
    private const string Note = "本函按党政机关公文信函格式排印，正文以思源宋体代仿宋体；未使用电子印章，以县人才办登记为准。";

    public static OfficialLetter Of(Selection selection, Invitation invitation, DivisionRegistry divisions)
    {
        DivisionCode village = selection.Id.Division;
        string township = NameOf(village.Township!.Value), county = NameOf(village.County), place = NameOf(village);
        string trades = string.Join("、", selection.Proposal.Trades.Select(trade => TradeWords.Of(trade).In(Languages.Chinese)));
        DateTimeOffset until = invitation.AnswerBy.At.ToOffset(ShanghaiTime.Offset);
        string hour = string.Create(CultureInfo.InvariantCulture, $"{ShanghaiTime.Write(DateOnly.FromDateTime(until.DateTime), Languages.Chinese)}{until.Hour}时");
        return new OfficialLetter(
            $"{county}人才工作领导小组办公室", "关于聘请担任村级发展顾问的邀请函", $"{selection.Candidate(invitation.Candidate).Name}同志：",
            [
                $"经{place}村民委员会推荐、{township}党委政府分析研判、{county}人才办审查核定，诚邀您担任{county}{township}{place}村级发展顾问，聘期{selection.Terms.TermYears}年，自接受邀请之日起计算。",
                $"{place}当前盼望得到{trades}方面的指导。受聘后，请您结合实际到村走访，为该村发展出谋划策、牵线搭桥。",
                $"请您于{hour}前答复：可以打开随函发送的链接在线答复，也可以书面、当面或者电话告知{township}党委政府，由其代为登记。到期未答复的，视为不能受聘，将邀请下一位人选。",
                "特此函邀，盼复。",
            ],
            ShanghaiTime.DateOf(invitation.Sent), [Note]);

        string NameOf(DivisionCode code) => divisions.Find(code)!.Name;
    }
}
