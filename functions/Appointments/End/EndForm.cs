using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Appointments.End;

/// <summary>How an appointment ends early, and why.</summary>
internal static class EndForm
{
    private const string Resign = "resign";
    private const string Dismiss = "dismiss";

    public static IReadOnlyList<FormOption> Ways(bool mayDismiss) =>
    [
        new(Resign, EndTexts.Resign, EndTexts.ResignHint),
        .. mayDismiss ? [new FormOption(Dismiss, EndTexts.Dismiss, EndTexts.DismissHint)] : Array.Empty<FormOption>(),
    ];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static TenureCommand? Read(FormInput input, bool mayDismiss)
    {
        string? way = input.Choice("way", EndTexts.How, Ways(mayDismiss));
        string? reason = input.Required("reason", EndTexts.Reason, 500, manyLines: true);
        return input.Errors.Count > 0 ? null : way == Resign ? new ResignAppointment(reason!) : new DismissAdvisor(reason!);
    }
}
