using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Home;

internal static class HomeModule
{
    public static IServiceCollection AddHome(this IServiceCollection services) =>
        services.AddSingleton(new NavigationLink("/", () => HomeTexts.Work, Role.Village, Role.Township, Role.Department, Role.County, Role.Administrator));
}
