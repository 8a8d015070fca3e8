using LinyingTalent.Platform.Features;

namespace LinyingTalent.Administration;

/// <summary>The pages of the settings. Not below /admin: paths that begin so are the Functions host's own.</summary>
internal static class SettingsLinks
{
    public const string Overview = "/settings";
    public const string Rules = "/settings/rules";
    public const string Holidays = "/settings/holidays";
    public const string HolidayPreview = Holidays + "/preview";
    public const string Accounts = "/settings/staff";
    public const string NewAccount = Accounts + "/new";

    public const string Robots = "/settings/robots";
    public const string Features = "/settings/features";

    /// <summary>For everyone on the staff, so not below the settings.</summary>
    public const string MailChoice = "/messages/choice";

    /// <summary>For everyone on the staff, so not below the settings.</summary>
    public const string Delegations = "/absences";

    public static string EndDelegation(string id) => $"{Delegations}/{id}/end";

    public static string RemoveRobot(string id) => $"{Robots}/{id}/remove";

    public static string Account(string id) => $"{Accounts}/{Uri.EscapeDataString(id)}";

    public static string AccountStanding(string id) => Account(id) + "/standing";

    public static string Feature(Feature feature) => $"{Features}/{NameOf(feature)}";

    /// <summary>A feature's name in addresses.</summary>
    public static string NameOf(Feature feature) => feature switch
    {
        Platform.Features.Feature.Register => "register",
        Platform.Features.Feature.Nominate => "nominate",
        Platform.Features.Feature.Import => "import",
        Platform.Features.Feature.GreenChannel => "green-channel",
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "A feature without an address."),
    };

    public static string Rule(string rule) => $"{Rules}/{rule}";
}
