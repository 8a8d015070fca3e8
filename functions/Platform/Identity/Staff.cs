using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;

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

    /// <summary>Those who are away and whom this person stands in for today.</summary>
    public IReadOnlyList<StandIn> StandsInFor { get; init; } = [];

    /// <summary>What this person may by own roles and by those of whom they stand in for.</summary>
    public IEnumerable<Grant> Held => Grants.Concat(StandsInFor.SelectMany(absent => absent.Grants));

    /// <summary>Who acts where no record's division decides; on a record ask <see cref="ActorFor"/>.</summary>
    public Actor AsActor => new(Id, Name);

    /// <summary>Who acts on a record: the person where an own role suffices, else 乙（代 甲） for the absent one whose role it is.</summary>
    public Actor ActorFor(DivisionCode record, params IReadOnlyCollection<Role> roles)
    {
        return Grants.Any(Suffices) || StandsInFor.FirstOrDefault(absent => absent.Grants.Any(Suffices)) is not { } standsIn
            ? AsActor
            : new Actor(Id, IdentityTexts.InPlaceOf(Name, standsIn.Name).In(Languages.Chinese), standsIn.Id);

        bool Suffices(Grant grant) => roles.Contains(grant.Role) && grant.Division.Contains(record);
    }

    /// <summary>
    /// The one place that decides: whether this person has one of the roles for a division that contains the record's.
    /// </summary>
    public bool May(DivisionCode record, params ReadOnlySpan<Role> roles)
    {
        foreach (Grant grant in Held)
            if (roles.Contains(grant.Role) && grant.Division.Contains(record)) return true;
        return false;
    }

    /// <summary>Whether this person answers for a department in the division of the record.</summary>
    public bool SpeaksFor(string department, DivisionCode record) =>
        Held.Any(grant => grant.Department == department && grant.Division.Contains(record));

    /// <summary>The divisions for which this person holds one of the roles.</summary>
    public IEnumerable<DivisionCode> DivisionsAs(params Role[] roles) =>
        Held.Where(grant => roles.Contains(grant.Role)).Select(grant => grant.Division).Distinct();

    public bool Has(params ReadOnlySpan<Role> roles)
    {
        foreach (Grant grant in Held)
            if (roles.Contains(grant.Role)) return true;
        return false;
    }
}

/// <summary>An absent person whose roles another one has for the time: their own roles only, never those they stand in for.</summary>
/// <param name="Through">The last day.</param>
internal sealed record StandIn(string Id, string Name, IReadOnlyList<Grant> Grants, DateOnly Through);
