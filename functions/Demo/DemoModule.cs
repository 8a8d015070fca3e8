using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Demo;

internal static class DemoModule
{
    /// <summary>
    /// The county's people and cases at the first start, in Development. With <paramref name="empty"/>, in a county that the settings name, and wherever
    /// people work in earnest, one administrator only.
    /// </summary>
    public static IServiceCollection AddFirstStart(this IServiceCollection services, bool empty) =>
        services.AddHostedService(provider => new FirstStart(
            provider.GetRequiredService<StaffTable>(), [.. provider.GetServices<DemoLoader>()], provider.GetRequiredService<Tables>(), provider.GetRequiredService<SiteCounty>(),
            madeUp: provider.GetRequiredService<IHostEnvironment>().IsDevelopment() && !empty, AdministratorBy(provider),
            provider.GetRequiredService<ILogger<FirstStart>>()));

    // Outside Development a made-up account would be anyone's who is called so at the sign-in provider.
    private static Staff? AdministratorBy(IServiceProvider provider)
    {
        Staff madeUp = DemoStaff.AdministratorOf(provider.GetRequiredService<SiteCounty>().Code);
        if (provider.GetRequiredService<IConfiguration>()["Site:Administrator"] is { Length: > 0 } account) return madeUp with { Id = account, Name = "系统管理员" };
        return provider.GetRequiredService<IHostEnvironment>().IsDevelopment() ? madeUp : null;
    }
}
