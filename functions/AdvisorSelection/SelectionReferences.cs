using System.Globalization;
using System.Text.Json.Serialization;
using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AdvisorSelection;

/// <summary>Where a case stands, as the process needs to know it: ids and moments, nothing personal.</summary>
/// <param name="Step">Null when the proposal was refused, so that there is no case.</param>
/// <param name="Due">UTC; until when the step's office has to act.</param>
/// <param name="InRank">The numbers of the candidates who may be invited, best first.</param>
/// <param name="Consulted">The departments that have been asked and have not answered.</param>
internal sealed record Standing(
    string Case, SelectionStep? Step, int Turn, DateTime? Due, int Places, IReadOnlyList<int> InRank, IReadOnlyList<OpinionReference> Consulted)
{
    public static Standing Of(Selection selection) => new(
        selection.Id.ToString(), selection.Step, selection.Turn, selection.Due?.At.UtcDateTime, selection.Places, [.. selection.InRank],
        [.. selection.Opinions.Where(opinion => selection.Step == SelectionStep.Review && opinion.State == OpinionState.Asked)
            .Select(opinion => OpinionReference.Of(selection, opinion))]);

    public static Standing None(string caseId) => new(caseId, null, 0, null, 0, [], []);
}

/// <param name="RemindAt">UTC.</param>
/// <param name="Until">UTC.</param>
internal sealed record OpinionReference(string Case, int Turn, string Department, DateTime RemindAt, DateTime Until)
{
    [JsonIgnore]
    public CaseId Id => CaseId.Parse(Case);

    [JsonIgnore]
    public string Instance => Instances.Opinion(Case, Turn, Department);

    public static OpinionReference Of(Selection selection, Opinion opinion) => new(
        selection.Id.ToString(), selection.Turn, opinion.Department, opinion.RemindAt.UtcDateTime, opinion.Until.At.UtcDateTime);
}

/// <summary>A department's time as it is now: a new holiday notice may have moved it.</summary>
/// <param name="RemindAt">UTC.</param>
/// <param name="Until">UTC.</param>
internal sealed record OpinionTime(DateTime RemindAt, DateTime Until);

internal sealed record OpinionSubmission(OpinionReference Opinion, string Key);

internal sealed record TurnReference(string Case, int Turn);

internal sealed record InvitationReference(string Case, int Candidate)
{
    [JsonIgnore]
    public CaseId Id => CaseId.Parse(Case);
}

/// <summary>An invitation as its process needs to know it.</summary>
/// <param name="RemindAt">UTC; the next reminder, null when none is to come.</param>
/// <param name="AnswerBy">UTC.</param>
internal sealed record Letter(InvitationState State, DateTime? RemindAt, DateTime AnswerBy)
{
    public static Letter Of(Invitation invitation) => new(
        invitation.State, invitation.RemindAt is [var next, ..] ? next.UtcDateTime : null, invitation.AnswerBy.At.UtcDateTime);
}

internal sealed record ReminderReference(InvitationReference Invitation, DateTime Day);

internal sealed record AnswerReference(InvitationReference Invitation, string Key);

internal sealed record IssueReference(InvitationReference Invitation, string Number);

/// <param name="Ends">UTC; tells one end of a case's notices from another.</param>
internal sealed record NoticeReference(string Case, DateTime Ends);

/// <summary>What the filling of the places needs to know.</summary>
/// <param name="ToNotice">Whether somebody has still to be made known.</param>
/// <param name="ToInvite">The candidates to invite now, best first.</param>
/// <param name="NoticeEnds">UTC; when the notice that ends first ends; null while none runs.</param>
/// <param name="Objections">How many wait for an answer: no notice ends before.</param>
internal sealed record PlacesStanding(bool ToNotice, IReadOnlyList<int> ToInvite, DateTime? NoticeEnds, int Objections)
{
    public static PlacesStanding Of(Selection selection) => new(
        selection.ToNotice().Count > 0, selection.ToInvite(), selection.Running() is [var first, ..] ? first.Ends.At.UtcDateTime : null,
        selection.OpenObjections());
}

/// <summary>The instance IDs of the processes: from the business key, so that a second start finds the first.</summary>
internal static class Instances
{
    public static string Selection(CaseId id) => $"selection-{id}";

    public static string Opinion(string caseId, int turn, string department) => string.Create(CultureInfo.InvariantCulture, $"opinion-{caseId}-{turn}-{department}");

    public static string Invitation(string caseId, int candidate) => $"invitation-{caseId}-{candidate}";
}
