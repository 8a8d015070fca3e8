using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Visits.Confirm;

/// <summary>The village confirms a visit, or says with a reason that it did not take place so.</summary>
internal static class ConfirmForm
{
    public const string Confirm = "confirm";
    public const string Reject = "reject";

    public static IReadOnlyList<FormOption> Options => [new(Confirm, ConfirmTexts.Confirm), new(Reject, ConfirmTexts.Reject)];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static (bool Confirms, string Reason)? Read(FormInput input)
    {
        bool confirms = input.Choice("decision", ConfirmTexts.Decision, Options) == Confirm;
        string? reason = confirms
            ? input.Optional("reason", ConfirmTexts.Reason, 500, manyLines: true)
            : input.Required("reason", ConfirmTexts.Reason, 500, manyLines: true);
        return input.Errors.Count > 0 ? null : (confirms, reason!);
    }
}
