using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Notices.Reply;

/// <summary>The county says what it found.</summary>
internal static class ReplyForm
{
    private const string Upheld = "upheld";
    private const int LongText = 1000;

    public static IReadOnlyList<FormOption> Findings =>
        [new("not-upheld", ReplyTexts.NotUpheld), new(Upheld, ReplyTexts.Upheld, ReplyTexts.UpheldHint)];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static AnswerObjection? Read(FormInput input, int number)
    {
        string? finding = input.Choice("finding", ReplyTexts.Finding, Findings);
        string? reason = input.Required("reason", ReplyTexts.Reason, LongText, manyLines: true);
        return input.Errors.Count > 0 ? null : new AnswerObjection(number, finding == Upheld, reason!);
    }
}
