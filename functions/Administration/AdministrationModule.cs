using LinyingTalent.Administration.Accounts;
using LinyingTalent.Administration.Delegations;
using LinyingTalent.Administration.Holidays;
using LinyingTalent.Administration.MailChoices;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Work;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Administration;

/// <summary>What a county sets for itself: figures, holidays, staff and who stands in for whom.</summary>
internal static class AdministrationModule
{
    public static IServiceCollection AddAdministration(this IServiceCollection services)
    {
        foreach (NotificationTemplate template in DelegationNotices.All) services.AddSingleton(template);
        return services
            .AddScoped<DelegationDesk>()
            .AddScoped<AccountDesk>()
            .AddSingleton<RecountStarter>()
            .AddSingleton<SettingsWork>()
            .AddSingleton(provider => new WorkSource(provider.GetRequiredService<SettingsWork>().For))
            .AddSingleton(new NavigationLink(SettingsLinks.Overview, () => SettingsTexts.Title, Role.County, Role.Administrator))
            .AddSingleton(new NavigationLink(
                SettingsLinks.Delegations, () => DelegationTexts.Title, Role.Village, Role.Township, Role.County, Role.Department, Role.Administrator))
            .AddSingleton(new NavigationLink(
                SettingsLinks.MailChoice, () => MailChoiceTexts.Title, Role.Village, Role.Township, Role.County, Role.Department, Role.Administrator));
    }
}

/// <summary>What in the settings an administrator should see to.</summary>
internal sealed class SettingsWork(CurrentCalendar calendars, CurrentRules rules)
{
    public async Task<IReadOnlyList<ToDo>> For(Staff person, DateTimeOffset now)
    {
        if (!person.Has(Role.Administrator)) return [];
        DivisionCode county = CountyOf.Reader(person);
        Horizon horizon = Horizon.Of(await calendars.Read(), await rules.Read(), county, ShanghaiTime.DateOf(now));
        return horizon.IsNear
            ? [new ToDo(county, SettingsLinks.Holidays, horizon.ToDo)]
            : [];
    }
}
