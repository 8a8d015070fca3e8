using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Needs;

internal static class NeedsModule
{
    public static IServiceCollection AddNeeds(this IServiceCollection services) => services
        .AddSingleton(NeedKinds.Needs)
        .AddSingleton<NeedDemo>()
        .AddSingleton(provider => new DemoLoader(provider.GetRequiredService<NeedDemo>().Load))
        .AddSingleton(new NavigationLink(RecordLinks.List(NeedKinds.Needs), () => NeedTexts.Needs, [.. RecordReader.Readers]))
        .AddSingleton(new NavigationLink(Cover.CoverEndpoint.Path, () => NeedTexts.CoverTitle, Role.Township, Role.County, Role.Administrator));
}
