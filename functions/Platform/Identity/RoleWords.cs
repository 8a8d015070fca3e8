using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Identity;

internal static class RoleWords
{
    public static Phrase Of(Role role) => role switch
    {
        Role.Village => RoleTexts.Village,
        Role.Township => RoleTexts.Township,
        Role.County => RoleTexts.County,
        Role.Administrator => RoleTexts.Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a word."),
    };
}
