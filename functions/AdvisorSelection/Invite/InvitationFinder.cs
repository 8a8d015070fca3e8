using System.Globalization;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Secrets;

namespace LinyingTalent.AdvisorSelection.Invite;

/// <summary>Finds the invitation that a link leads to. Whoever holds no right token learns nothing: not even whether such a case exists.</summary>
internal sealed class InvitationFinder(SelectionTable selections, LinkTokens tokens)
{
    public async Task<(Selection Selection, Invitation Invitation)?> Find(string id, string candidate, string token) =>
        CaseId.TryParse(id, out CaseId caseId) && (await selections.Find(caseId))?.State is { } selection
            && In(selection, candidate) is { } invitation && tokens.Opens(token, Links.Invitation(caseId, invitation.Candidate), invitation.Nonce)
            ? (selection, invitation)
            : null;

    /// <summary>The invitation of a candidate whose number came from outside; null where there is none.</summary>
    public static Invitation? In(Selection selection, string candidate) =>
        int.TryParse(candidate, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? selection.InvitationOf(number) : null;
}
