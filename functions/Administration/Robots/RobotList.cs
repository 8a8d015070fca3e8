using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Notifications.Robots;

namespace LinyingTalent.Administration.Robots;

/// <summary>The robots, in the order of their offices. Their addresses are nobody's to read.</summary>
internal static class RobotList
{
    public static ListOf<RobotLine> Shape { get; } = new(SettingsLinks.Robots, () => RobotTexts.Title)
    {
        Filters =
        [
            new TextFilter<RobotLine>("q", () => RobotTexts.Office, line => line.Office),
            new ChoiceFilter<RobotLine>("kind", () => RobotTexts.Kind, line => line.Kind.ToString(), line => Robot.WordOf(line.Kind)),
        ],
        Columns =
        [
            new("office", () => RobotTexts.Office, line => line.Office) { Width = 36 },
            new("kind", () => RobotTexts.Kind, line => Robot.WordOf(line.Kind)),
        ],
        Sort = "office",
    };
}
