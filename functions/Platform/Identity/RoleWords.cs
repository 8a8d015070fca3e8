using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Identity;

internal static class RoleWords
{
    public static Phrase Of(Role role) => role switch
    {
        Role.Village => RoleTexts.Village,
        Role.Township => RoleTexts.Township,
        Role.Department => RoleTexts.Department,
        Role.Judge => RoleTexts.Judge,
        Role.County => RoleTexts.County,
        Role.Administrator => RoleTexts.Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a word."),
    };

    /// <summary>What a person is by a grant: for a department its name.</summary>
    public static IWorded Of(Grant grant) => grant.Department is { } id ? DepartmentRegistry.Shipped[id] : Of(grant.Role);
}
