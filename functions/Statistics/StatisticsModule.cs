using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Web;
using LinyingTalent.Statistics.Published;
using LinyingTalent.Statistics.Recount;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Statistics;

internal static class StatisticsModule
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddSingleton<BoardFigures>()
        .AddSingleton<RecountTable>()
        .AddSingleton<Recounts>()
        .AddSingleton<PublishedLoader>()
        .AddSingleton(provider => new DemoLoader(provider.GetRequiredService<PublishedLoader>().Load))
        .AddSingleton(new NavigationLink(StatisticsLinks.Board, () => StatisticsTexts.Title, [.. RecordReader.Readers]))
        .AddSingleton(new NavigationLink(StatisticsLinks.Recount, () => RecountTexts.Title, Role.County, Role.Administrator));
}
