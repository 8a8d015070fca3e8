using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Notifications.Robots;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Administration.Robots;

/// <summary>A robot as an administrator types it.</summary>
internal static class RobotForm
{
    public static IReadOnlyList<FormOption> Kinds => [.. Enum.GetValues<RobotKind>().Select(kind => new FormOption(kind.ToString(), Robot.WordOf(kind)))];

    /// <summary>The offices with a group chat: the county's, its departments' and the townships'.</summary>
    public static IReadOnlyList<Office> Offices(DivisionCode county, DivisionRegistry divisions) =>
    [
        new(Role.County, county),
        .. DepartmentRegistry.Shipped.All.Select(department => new Office(Role.Department, county, department.Id)),
        .. divisions.Children(county).Select(township => new Office(Role.Township, township.Code)),
    ];

    public static string ValueOf(Office office) => office.Department ?? office.Division.ToString();

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static Robot? Read(FormInput input, string id, IReadOnlyList<Office> offices, IReadOnlyList<FormOption> options, RobotChannel channel)
    {
        string? office = input.Choice("office", RobotTexts.Office, options);
        string? chosen = input.Choice("kind", RobotTexts.Kind, Kinds);
        string? url = input.Required("url", RobotTexts.Url, 500);
        string? secret = input.Optional("secret", RobotTexts.Secret, 200) is { Length: > 0 } typed ? typed : null;
        if (input.Errors.Count > 0) return null;

        RobotKind kind = Enum.Parse<RobotKind>(chosen!);
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || !channel.Serves(kind, address))
            input.Refuse("url", RobotTexts.UrlWrong(channel.OriginOf(kind).GetLeftPart(UriPartial.Authority)));
        if (kind == RobotKind.WeCom && secret is not null) input.Refuse("secret", RobotTexts.SecretWrong);
        return input.Errors.Count > 0 ? null : new Robot(id, offices.Single(known => ValueOf(known) == office), kind, address!, secret);
    }
}
