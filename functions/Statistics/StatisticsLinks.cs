using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.Statistics;

/// <summary>The paths of the figures' pages.</summary>
internal static class StatisticsLinks
{
    public const string Board = "/statistics";
    public const string Recount = "/statistics/recount";

    public static string BoardOf(string period, DivisionCode? place) => $"{Board}?period={period}{Place(place)}";

    public static string Figure(BoardFigure figure, Period period, DivisionCode? place) => $"{Board}/{figure.Key}?period={period.Text}{Place(place)}";

    public static string Report(string period, DivisionCode? place) => $"{Board}/report.pdf?period={period}{Place(place)}";

    private static string Place(DivisionCode? place) => place is { } code ? $"&place={code}" : "";
}
