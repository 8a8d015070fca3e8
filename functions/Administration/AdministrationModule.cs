using LinyingTalent.Administration.Accounts;
using LinyingTalent.Administration.Delegations;
using LinyingTalent.Administration.Holidays;
using LinyingTalent.Administration.MailChoices;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
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
            .AddSingleton(new NavigationLink(SettingsLinks.Overview, () => SettingsTexts.Title, Role.County, Role.Administrator))
            .AddSingleton(new NavigationLink(
                SettingsLinks.Delegations, () => DelegationTexts.Title, Role.Village, Role.Township, Role.County, Role.Department, Role.Administrator))
            .AddSingleton(new NavigationLink(
                SettingsLinks.MailChoice, () => MailChoiceTexts.Title, Role.Village, Role.Township, Role.County, Role.Department, Role.Administrator));
    }
}

/// <summary>Something in the settings that an administrator should see to.</summary>
internal sealed record SettingsToDo(DivisionCode County, string Href, Phrase ToDo);

/// <summary>Finds what waits for an administrator in the settings: for the work list.</summary>
internal sealed class SettingsWork(CurrentCalendar calendars, CurrentRules rules)
{
    public async Task<IReadOnlyList<SettingsToDo>> For(Staff person, DateOnly today)
    {
        if (!person.Has(Role.Administrator)) return [];
        DivisionCode county = CountyOf.Reader(person);
        Horizon horizon = Horizon.Of(await calendars.Read(), await rules.Read(), county, today);
        return horizon.IsNear
            ? [new SettingsToDo(county, SettingsLinks.Holidays, HolidayTexts.WarnToDo(horizon.CoveredThrough, horizon.DaysLeft))]
            : [];
    }
}
