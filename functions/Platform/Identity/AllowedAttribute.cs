namespace LinyingTalent.Platform.Identity;

/// <summary>
/// Who may call a route: people with one of the roles for some division. Whether the division is the record's is asked again
/// where the record is read. A route without this or <see cref="AllowedToAnyoneAttribute"/> does not pass the build.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllowedAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>A route for everyone, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllowedToAnyoneAttribute : Attribute;
