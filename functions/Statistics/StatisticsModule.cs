using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Statistics.Published;
using LinyingTalent.Statistics.Recount;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Statistics;

internal static class StatisticsModule
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddSingleton<BoardFigures>()
        .AddSingleton<FigureDesk>()
        .AddSingleton<RecountTable>()
        .AddSingleton<Recounts>()
        .AddSingleton<PublishedLoader>()
        .AddSingleton(provider => new DemoLoader(provider.GetRequiredService<PublishedLoader>().Load, Later: true))
        .AddSingleton(new NavigationLink(StatisticsLinks.Board, () => StatisticsTexts.Title, [.. RecordReader.Readers]))
        .AddSingleton(new NavigationLink(StatisticsLinks.Recount, () => RecountTexts.Title, Role.County, Role.Administrator));
}

/// <summary>A figure as it stands, in the language of the request.</summary>
/// <param name="Kind">The records that it counts; "" for a figure of the rule table.</param>
/// <param name="IsHeadline">Whether it is one of those that the county publishes.</param>
internal sealed record FigureNow(string Key, string Part, string Name, string Unit, decimal Value, string Kind, bool IsHeadline);

/// <summary>What other capabilities ask of the figures.</summary>
internal sealed class FigureDesk(BoardFigures figures, TimeProvider time)
{
    /// <summary>Every figure for a period and a place, in the board's order.</summary>
    public async Task<IReadOnlyList<FigureNow>> Of(Period period, DivisionCode place)
    {
        BoardValues values = await figures.Read(place, ShanghaiTime.DateOf(time.GetUtcNow()));
        return [.. figures.All.Select(figure => new FigureNow(
            figure.Key, figure.Part.Title, figure.Name, figure.Unit, values.Of(figure, period), figure.Kind?.Name ?? "", figure.IsHeadline))];
    }
}
