using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Analyse;

/// <summary>The township confirms the comparison, or gives the proposal back to the village.</summary>
internal static class AnalyseForm
{
    public const string Confirm = "confirm";
    public const string Return = "return";

    public static IReadOnlyList<FormOption> Decisions => [new(Confirm, AnalyseTexts.Confirm), new(Return, AnalyseTexts.Return)];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static SelectionCommand? Read(FormInput input)
    {
        string? decision = input.Choice("decision", AnalyseTexts.Decision, Decisions);
        string? remark = input.Required("remark", AnalyseTexts.Remark, 500, manyLines: true);
        int? turn = input.Seen();
        return input.Errors.Count > 0 ? null : decision == Confirm ? new ConfirmAnalysis(turn!.Value, remark!) : new Return(turn!.Value, remark!);
    }
}
