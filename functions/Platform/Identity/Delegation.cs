using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Platform.Identity;

/// <summary>代理: somebody is away, and another one has their roles from the first day to the last, both included. It ends by itself.</summary>
/// <param name="Id">The key of the form that it came with.</param>
/// <param name="Absent">The account of whoever is away.</param>
/// <param name="Delegate">The account of whoever stands in.</param>
/// <param name="By">Who entered it: the absent person, or an administrator.</param>
internal sealed record Delegation(
    string Id, DivisionCode County, string Absent, string AbsentName, string Delegate, string DelegateName, DateOnly From, DateOnly Through, string Reason,
    Actor By, DateTimeOffset At)
{
    /// <summary>Who ended it before its last day; null for one that was left to end by itself.</summary>
    public Actor? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public bool HoldsOn(DateOnly day) => EndedBy is null && From <= day && day <= Through;

    /// <summary>Whether both hold on some day.</summary>
    public bool Overlaps(Delegation other) => EndedBy is null && other.EndedBy is null && From <= other.Through && other.From <= Through;
}
