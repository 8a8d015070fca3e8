using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection;

internal enum OpinionState
{
    /// <summary>The department has been asked and has not answered.</summary>
    Asked,

    NoObjection,

    Objection,

    /// <summary>The department said nothing in time; this blocks nothing.</summary>
    Silent,
}

/// <summary>征求意见: what a department says of the candidates before the county decides.</summary>
/// <param name="Department">The department's id.</param>
/// <param name="RemindAt">When the department is reminded if it has not answered.</param>
/// <param name="Reason">What the department wrote; for the decider's eyes.</param>
internal sealed record Opinion(
    string Department, Deadline Until, DateTimeOffset RemindAt,
    OpinionState State = OpinionState.Asked, string Reason = "", DateTimeOffset? Given = null);
