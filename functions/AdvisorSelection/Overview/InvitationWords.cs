using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Overview;

internal static class InvitationWords
{
    public static Phrase Of(InvitationState state) => state switch
    {
        InvitationState.Open => OverviewTexts.InvitationOpen,
        InvitationState.Accepted => OverviewTexts.InvitationAccepted,
        InvitationState.Declined => OverviewTexts.InvitationDeclined,
        InvitationState.Lapsed => OverviewTexts.InvitationLapsed,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word."),
    };
}
