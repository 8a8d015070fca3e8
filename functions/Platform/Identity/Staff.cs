using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Platform.Identity;

/// <summary>A role for a division and all below it.</summary>
internal sealed record Grant(Role Role, DivisionCode Division);

/// <summary>A person with an account, with the roles that our staff table gives: the sign-in only says who somebody is.</summary>
internal sealed record Staff(string Id, string Name, string? Email, IReadOnlyList<Grant> Grants)
{
    public Actor AsActor => new(Id, Name);

    /// <summary>
    /// The one place that decides: whether this person has one of the roles for a division that contains the record's.
    /// </summary>
    public bool May(DivisionCode record, params ReadOnlySpan<Role> roles)
    {
        foreach (Grant grant in Grants)
            if (roles.Contains(grant.Role) && grant.Division.Contains(record)) return true;
        return false;
    }

    /// <summary>The divisions for which this person holds one of the roles.</summary>
    public IEnumerable<DivisionCode> DivisionsAs(params Role[] roles) =>
        Grants.Where(grant => roles.Contains(grant.Role)).Select(grant => grant.Division).Distinct();

    public bool Has(params ReadOnlySpan<Role> roles)
    {
        foreach (Grant grant in Grants)
            if (roles.Contains(grant.Role)) return true;
        return false;
    }
}
