using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Review;

/// <summary>The county approves, refuses, or gives the proposal back to the village.</summary>
internal static class ReviewForm
{
    public const string Approve = "approve";
    public const string Refuse = "refuse";
    public const string Return = "return";

    public static IReadOnlyList<FormOption> Decisions =>
        [new(Approve, ReviewTexts.Approve), new(Return, ReviewTexts.Return), new(Refuse, ReviewTexts.Refuse)];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static SelectionCommand? Read(FormInput input, Selection selection)
    {
        string? decision = input.Choice("decision", ReviewTexts.Decision, Decisions);
        int? places = decision == Approve ? input.Whole("places", ReviewTexts.Places, 1, 3) : null;
        string? overObjection = decision == Approve ? input.Optional("over-objection", ReviewTexts.OverObjection, 500, manyLines: true) : "";
        if (decision == Approve && selection.HasObjection && overObjection is "") input.Refuse("over-objection", new ObjectionUnanswered().Sentence);
        string? reason = input.Required("reason", ReviewTexts.Reason, 500, manyLines: true);
        int? turn = input.Seen();
        if (input.Errors.Count > 0 || turn is null) return null;
        return decision switch
        {
            Approve => new AdvisorSelection.Approve(turn.Value, places!.Value, reason!, overObjection!),
            Return => new AdvisorSelection.Return(turn.Value, reason!),
            _ => new AdvisorSelection.Refuse(turn.Value, reason!),
        };
    }
}
