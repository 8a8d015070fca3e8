using LinyingTalent.Administration.Overview;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Administration;

/// <summary>What a county sets for itself: figures, holidays, staff and who stands in for whom.</summary>
internal static class AdministrationModule
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) =>
        services.AddSingleton(new NavigationLink(SettingsLinks.Overview, () => SettingsTexts.Title, Role.County, Role.Administrator));
}
