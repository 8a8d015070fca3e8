using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Home;

internal static class HomeModule
{
    public static IServiceCollection AddHome(this IServiceCollection services) =>
        services.AddSingleton(new NavigationLink("/", () => HomeTexts.Work, Role.Village, Role.Township, Role.Department, Role.Judge, Role.County, Role.Administrator))
            .AddSingleton(new NavigationGroup(() => HomeTexts.GroupSelections, "/selections", "/selections/board", "/campaigns", "/notices", "/appointments", "/visits"))
            .AddSingleton(new NavigationGroup(() => HomeTexts.GroupAwards, "/rounds", "/honours"))
            .AddSingleton(new NavigationGroup(() => HomeTexts.GroupProgramme, "/programme", "/programme/talents", "/talents/duplicates", "/programme/needs", "/needs/gaps"))
            .AddSingleton(new NavigationGroup(() => HomeTexts.GroupFigures, "/statistics", "/statistics/recount"))
            .AddSingleton(new NavigationGroup(() => HomeTexts.GroupCertificates, "/certificates", "/certificates/ceremonies"))
            .AddSingleton(new NavigationGroup(() => HomeTexts.GroupAdministration, "/settings", "/absences", "/messages/choice", "/outbox", "/operations"));
}
