using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Consult;

/// <summary>No objection, or an objection with its reason.</summary>
internal static class OpinionForm
{
    public const string NoObjection = "none";
    public const string Objection = "objection";

    public static IReadOnlyList<FormOption> Options => [new(NoObjection, OpinionTexts.NoObjection), new(Objection, OpinionTexts.Objection)];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static GiveOpinion? Read(FormInput input, string department)
    {
        string? opinion = input.Choice("opinion", OpinionTexts.Opinion, Options);
        string? reason = input.Optional("reason", OpinionTexts.Reason, 1000, manyLines: true);
        if (opinion == Objection && reason is "") input.Refuse("reason", OpinionTexts.ReasonMissing);
        int? turn = input.Seen();
        return input.Errors.Count > 0 || turn is null ? null : new GiveOpinion(turn.Value, department, opinion == Objection, reason!);
    }
}
