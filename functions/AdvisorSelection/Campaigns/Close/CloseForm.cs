using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.AdvisorSelection.Campaigns.Close;

internal static class CloseForm
{
    private const int LongText = 500;

    /// <returns>Null when the reason is missing or too long; the sentence stands beside it.</returns>
    public static CloseCampaign? Read(FormInput input) =>
        input.Required("reason", CloseTexts.Reason, LongText, manyLines: true) is { } reason ? new CloseCampaign(reason) : null;
}
