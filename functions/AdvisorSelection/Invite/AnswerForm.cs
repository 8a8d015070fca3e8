using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Invite;

/// <summary>Yes, or no with a reason if the person wants to give one.</summary>
internal static class AnswerForm
{
    public const string Accept = "accept";
    public const string Decline = "decline";

    public static IReadOnlyList<FormOption> Options => [new(Accept, AnswerTexts.Accept), new(Decline, AnswerTexts.Decline)];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static Answer? Read(FormInput input, int candidate)
    {
        string? answer = input.Choice("answer", AnswerTexts.Answer, Options);
        string? reason = input.Optional("reason", AnswerTexts.Reason, 500, manyLines: true);
        return input.Errors.Count > 0 ? null : new Answer(candidate, answer == Accept, reason);
    }
}
