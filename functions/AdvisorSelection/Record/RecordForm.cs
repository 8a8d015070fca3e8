using LinyingTalent.AdvisorSelection.Invite;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Record;

/// <summary>What was answered, by which way and on which day.</summary>
internal static class RecordForm
{
    public static IReadOnlyList<FormOption> Answers => [new(AnswerForm.Accept, RecordTexts.Accepts), new(AnswerForm.Decline, RecordTexts.Declines)];

    public static IReadOnlyList<FormOption> Ways => [.. Enum.GetValues<AnswerWay>().Select(way => new FormOption(way.ToString(), SelectionWords.Way(way)))];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static Answer? Read(FormInput input, Invitation invitation, DateOnly today)
    {
        string? answer = input.Choice("answer", RecordTexts.Answer, Answers);
        string? way = input.Choice("way", RecordTexts.Way, Ways);
        DateOnly? on = input.Date("on", RecordTexts.On, earliest: ShanghaiTime.DateOf(invitation.Sent), latest: today);
        string? reason = input.Optional("reason", RecordTexts.Reason, 500, manyLines: true);
        return input.Errors.Count > 0
            ? null
            : new Answer(invitation.Candidate, answer == AnswerForm.Accept, reason, new RecordedAnswer(Enum.Parse<AnswerWay>(way!), on!.Value));
    }
}
