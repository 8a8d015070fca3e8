using System.Text.Json.Serialization;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.AdvisorSelection;

/// <summary>
/// What a village hands in. Four things are known before anyone is put forward: the villagers' needs, the village's situation,
/// the organisation's wish, and each person's own wish (the county's own description of the procedure).
/// </summary>
/// <param name="Trades">The needs in the trades' vocabulary, for the comparison.</param>
/// <param name="Places">How many advisors the village asks for, 1 to 3.</param>
internal sealed record Proposal(
    string Needs, IReadOnlyList<Trade> Trades, string Situation, string OrganisationWish, int Places, IReadOnlyList<Candidate> Candidates);

/// <summary>拟聘对象: a person put forward.</summary>
/// <param name="Number">From 1, the candidate's place in the proposal.</param>
/// <param name="Person">The keyed hash of the identity number: the same person has the same value everywhere.</param>
/// <param name="SealedIdentity">The identity number, encrypted.</param>
/// <param name="SealedTelephone">The telephone number, encrypted.</param>
/// <param name="Years">Years of experience in the trades stated.</param>
/// <param name="DaysPerMonth">Days a month that the person promises the village.</param>
/// <param name="Wish">The person's own wish, in their words.</param>
/// <param name="Photo">Lies in the case's folder, see <see cref="ProposalFiles"/>; null where none was sent.</param>
/// <param name="Curriculum">The same.</param>
/// <param name="Talent">The id of the record in the registry of talents from which the person was put forward; null where they were entered here.</param>
internal sealed record Candidate(
    int Number, string Person, string Name, DateOnly Born, string SealedIdentity, string SealedTelephone, string? Email,
    CandidateKind Kind, IReadOnlyList<Trade> Trades, int Years, bool Roots, int DaysPerMonth, string Wish, bool Consents,
    Attachment? Photo = null, Attachment? Curriculum = null, string? Talent = null)
{
    [JsonIgnore]
    public IEnumerable<Attachment> Files => new[] { Photo, Curriculum }.OfType<Attachment>();
}

/// <summary>Whose ciphertext it is: one that is moved to another case or person does not decrypt there.</summary>
internal static class Sealed
{
    public static string Identity(CaseId id, string person) => $"{id}/{person}/identity";

    public static string Telephone(CaseId id, string person) => $"{id}/{person}/telephone";

    /// <summary>The candidates' numbers in the states of the cases.</summary>
    public static SealedRows Rows { get; } = new(SelectionTable.TableName, place =>
    {
        CaseId id = CaseId.Parse(place.Row.PartitionKey);
        string person = place.Text(place.Holder, nameof(Candidate.Person).ToLowerInvariant());
        return string.Equals(place.Name, nameof(Candidate.SealedIdentity), StringComparison.OrdinalIgnoreCase) ? Identity(id, person) : Telephone(id, person);
    });
}

/// <summary>The circles that advisors come from, by the county's own description.</summary>
internal enum CandidateKind
{
    RespectedCadre,
    Entrepreneur,
    RetiredTeacher,
    ProsperousHousehold,
    AwayFromHome,
    ReturningStudent,
}

internal enum InvitationState
{
    Open,
    Accepted,
    Declined,
    Lapsed,
}

/// <summary>An invitation to one candidate. Its link's token is derived from the nonce and the site's secret, and is not stored.</summary>
/// <param name="Recorded">How the person answered when an office recorded it; null for an answer by the link.</param>
/// <param name="Certificate">The certificate of appointment that followed; null before.</param>
internal sealed record Invitation(
    int Candidate, DateTimeOffset Sent, Deadline AnswerBy, IReadOnlyList<DateTimeOffset> RemindAt, string Nonce,
    InvitationState State = InvitationState.Open, DateTimeOffset? Answered = null, RecordedAnswer? Recorded = null,
    IssuedCertificate? Certificate = null);

internal enum AnswerWay
{
    Paper,
    Telephone,
    InPerson,
}

/// <summary>An answer that an office recorded on the person's behalf.</summary>
/// <param name="On">The day on which the person gave it.</param>
internal sealed record RecordedAnswer(AnswerWay Way, DateOnly On);

/// <summary>What the comparison says of one candidate.</summary>
/// <param name="Eligibility">Each rule with its id and whether it is met.</param>
/// <param name="Points">Each criterion with what it gave and why; they add up to <see cref="Total"/>.</param>
/// <param name="Change">How the township changed the computed rank; null where it did not.</param>
internal sealed record Assessment(
    int Candidate, IReadOnlyList<EligibilityResult> Eligibility, IReadOnlyList<CriterionPoints> Points, RankChange? Change = null)
{
    public bool Eligible => Eligibility.All(result => result.Met);

    public decimal Total => Points.Sum(points => points.Given);
}

/// <summary>The township gave a candidate another rank than was computed.</summary>
internal sealed record RankChange(int Computed, int Given, string Reason);

/// <param name="Rule">The rule's id; its sentence and source stand in the table of rules.</param>
/// <param name="Arguments">What the candidate has, and the figure it was compared with.</param>
internal sealed record EligibilityResult(string Rule, bool Met, IReadOnlyList<string> Arguments);

/// <param name="Criterion">Its name is the text <c>Criterion.{Criterion}</c>, its reason <c>Criterion.{Criterion}.Why</c>.</param>
internal sealed record CriterionPoints(string Criterion, decimal Given, decimal Of, IReadOnlyList<string> Arguments);
