using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;

namespace LinyingTalent.Administration.Accounts;

/// <summary>The line of history that a change of an account leaves.</summary>
internal static class AccountHistory
{
    public const string Added = nameof(Added);
    public const string Changed = nameof(Changed);
    public const string Deactivated = nameof(Deactivated);
    public const string Reactivated = nameof(Reactivated);

    public static HistoryEntry Of(StoredStaff? before, Staff after, Actor by, DateTimeOffset at, string reason)
    {
        (string what, IReadOnlyList<string> arguments) = before?.Person switch
        {
            null => (Added, (IReadOnlyList<string>)[after.Name, Write(after.Grants)]),
            { } person when person.Active && !after.Active => (Deactivated, []),
            { } person when !person.Active && after.Active => (Reactivated, []),
            { } person => (Changed, [after.Name, Write(person.Grants), Write(after.Grants)]),
        };
        return new HistoryEntry((before?.Version ?? 0) + 1, at, by, what, arguments, reason);
    }

    /// <summary>Grants as the history keeps them: <c>Township:411122204000:;Department:411122000000:agriculture</c>.</summary>
    public static string Write(IEnumerable<Grant> grants) => string.Join(';', grants.Select(grant => $"{grant.Role}:{grant.Division}:{grant.Department}"));

    public static IReadOnlyList<Grant> ReadGrants(string text) =>
    [
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Select(part =>
            new Grant(Enum.Parse<Role>(part[0]), DivisionCode.Parse(part[1]), part[2].Length > 0 ? part[2] : null)),
    ];
}
