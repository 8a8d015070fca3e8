using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection;

/// <summary>What can happen to a selection. Each becomes one line of its timeline.</summary>
internal abstract record SelectionEvent
{
    /// <summary>What fills the placeholders of the event's sentence.</summary>
    public virtual IReadOnlyList<string> Arguments => [];

    /// <summary>What the person gave as the reason.</summary>
    public virtual string? Why => null;
}

internal sealed record Proposed(CaseId Id, DateTimeOffset At, Proposal Proposal, SelectionTerms Terms, Deadline AnalyseBy) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Names.Of(Proposal.Candidates)];
}

/// <param name="Changes">Who was given another rank than was computed, from which to which and why; empty when nobody was.</param>
/// <param name="Opinions">The departments that are asked now.</param>
/// <param name="DaysLeft">Working days that the township had left.</param>
internal sealed record Analysed(
    IReadOnlyList<Assessment> Ranking, string Remark, Deadline ReviewBy, IReadOnlyList<Opinion> Opinions, int DaysLeft, string Order, string Changes)
    : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Order, Changes];

    public override string Why => Remark;
}

/// <param name="DaysLeft">Working days that the office had left: its clock stands until the correction is there.</param>
internal sealed record Returned(string Reason, Deadline CorrectBy, int DaysLeft) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Names.Number(DaysLeft)];

    public override string Why => Reason;
}

/// <param name="Days">Working days that the township has now: what it had left.</param>
internal sealed record Corrected(Proposal Proposal, Deadline AnalyseBy, int Days) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Names.Of(Proposal.Candidates), Names.Number(Days)];
}

internal sealed record OpinionGiven(string Department, bool Objects, string Reason, DateTimeOffset Given) : SelectionEvent
{
    public const string Objection = "objection";

    public override IReadOnlyList<string> Arguments => [Department, Objects ? Objection : ""];

    public override string Why => Reason;
}

internal sealed record DepartmentReminded(string Department) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Department];
}

/// <summary>A department did not answer in time.</summary>
internal sealed record DepartmentSilent(string Department) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Department];
}

/// <summary>督办: the office above has been told that the step is late.</summary>
internal sealed record Escalated(SelectionStep Late, Role To) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Late.ToString(), To.ToString()];
}

internal sealed record Approved(int Places, string Reason, string OverObjection) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Names.Number(Places)];

    public override string Why => Reason;
}

internal sealed record Refused(string Reason) : SelectionEvent
{
    public override string Why => Reason;
}

internal sealed record Withdrawn(string Reason) : SelectionEvent
{
    public override string Why => Reason;
}

internal sealed record Invited(int Candidate, string Name, DateTimeOffset Sent, string Nonce, Deadline AnswerBy, IReadOnlyList<DateTimeOffset> RemindAt) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Name];
}

/// <summary>Somebody was reminded: the candidate of an invitation, or (candidate 0) the office whose step it is.</summary>
internal sealed record Reminded(int Candidate, string Name) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Name];
}

internal sealed record Accepted(int Candidate, string Name, DateTimeOffset Answered, RecordedAnswer? Recorded, string? Reason) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => Names.Answered(Name, Recorded);

    public override string? Why => Reason;
}

internal sealed record Declined(int Candidate, string Name, DateTimeOffset Answered, RecordedAnswer? Recorded, string? Reason) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => Names.Answered(Name, Recorded);

    public override string? Why => Reason;
}

/// <summary>An invitation was not answered in time.</summary>
internal sealed record Lapsed(int Candidate, string Name) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Name];
}

/// <summary>A deadline was counted again by a new holiday notice: the office's (candidate 0) or that of an invitation.</summary>
/// <param name="RemindAt">The reminders of the invitation that are still to come.</param>
internal sealed record Recounted(int Candidate, string Name, Deadline Before, Deadline After, IReadOnlyList<DateTimeOffset> RemindAt) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments =>
        [Name, StoredDay.Write(ShanghaiTime.DateOf(Before.At)), StoredDay.Write(ShanghaiTime.DateOf(After.At))];
}

/// <summary>A department's deadline was counted again by a new holiday notice.</summary>
internal sealed record OpinionRecounted(string Department, Deadline Before, Deadline After, DateTimeOffset RemindAt) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments =>
        [Department, StoredDay.Write(ShanghaiTime.DateOf(Before.At)), StoredDay.Write(ShanghaiTime.DateOf(After.At))];
}

/// <summary>The time to answer an objection was counted again by a new holiday notice.</summary>
internal sealed record ObjectionRecounted(int Number, Deadline Before, Deadline After) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments =>
        [Names.Number(Number), StoredDay.Write(ShanghaiTime.DateOf(Before.At)), StoredDay.Write(ShanghaiTime.DateOf(After.At))];
}

internal sealed record Certified(int Candidate, string Name, IssuedCertificate Certificate) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Name, Certificate.Number];
}

internal sealed record Closed(int Appointed, int Places) : SelectionEvent
{
    public override IReadOnlyList<string> Arguments => [Names.Number(Appointed), Names.Number(Places)];
}

internal static class Names
{
    public static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> Answered(string name, RecordedAnswer? recorded) =>
        recorded is null ? [name] : [name, recorded.Way.ToString(), StoredDay.Write(recorded.On)];

    public static string Of(IEnumerable<Candidate> candidates) => string.Join("、", candidates.Select(candidate => candidate.Name));
}
