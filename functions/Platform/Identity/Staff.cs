using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Platform.Identity;

/// <summary>A role for a division and all below it.</summary>
/// <param name="Department">The department's id, for <see cref="Role.Department"/> and for no other role.</param>
internal sealed record Grant(Role Role, DivisionCode Division, string? Department = null)
{
    public string? Department { get; } = Role == Role.Department == Department is not null
        ? Department
        : throw new ArgumentException($"A grant of the role {Role} with the department '{Department}'.", nameof(Department));
}

/// <summary>A person with an account, with the roles that our staff table gives: the sign-in only says who somebody is.</summary>
internal sealed record Staff(string Id, string Name, string? Email, IReadOnlyList<Grant> Grants)
{
    /// <summary>Whether the account may sign in. One that may not stays: the history names it.</summary>
    public bool Active { get; init; } = true;

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

    /// <summary>Whether this person answers for a department in the division of the record.</summary>
    public bool SpeaksFor(string department, DivisionCode record) =>
        Grants.Any(grant => grant.Department == department && grant.Division.Contains(record));

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
