using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Administration.Delegations;

/// <summary>Nobody stands in for themselves.</summary>
internal sealed record StandsInForOneself() : Refusal(RefusalKind.Invalid, DelegationTexts.StandsInForOneself);

/// <summary>The person already has somebody for some of those days.</summary>
internal sealed record AlreadyDelegated(string Absent, string Delegate, DateOnly From, DateOnly Through)
    : Refusal(RefusalKind.Conflict, DelegationTexts.AlreadyDelegated(Absent, Delegate, From, Through));

/// <summary>Whoever should stand in is away on some of those days.</summary>
internal sealed record DelegateIsAway(string Name, DateOnly From, DateOnly Through)
    : Refusal(RefusalKind.Conflict, DelegationTexts.DelegateIsAway(Name, From, Through));

/// <summary>Whoever is to be away stands in for somebody on some of those days, and what was entrusted is not passed on.</summary>
internal sealed record StandsInForOther(string Name, string Absent, DateOnly From, DateOnly Through)
    : Refusal(RefusalKind.Conflict, DelegationTexts.StandsInForOther(Name, Absent, From, Through));

/// <summary>It was ended, or its last day has passed.</summary>
internal sealed record DelegationIsOver() : Refusal(RefusalKind.Gone, DelegationTexts.IsOver);

/// <summary>Who may stand in for whom and when: pure.</summary>
internal static class DelegationRules
{
    /// <summary>Why a new delegation is refused; null when it is not.</summary>
    public static Refusal? WhyNot(Delegation asked, IEnumerable<Delegation> all)
    {
        if (asked.Absent == asked.Delegate) return new StandsInForOneself();
        foreach (Delegation other in all.Where(asked.Overlaps))
        {
            if (other.Absent == asked.Absent) return new AlreadyDelegated(other.AbsentName, other.DelegateName, other.From, other.Through);
            if (other.Absent == asked.Delegate) return new DelegateIsAway(other.AbsentName, other.From, other.Through);
            if (other.Delegate == asked.Absent) return new StandsInForOther(other.DelegateName, other.AbsentName, other.From, other.Through);
        }

        return null;
    }
}
