using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Administration.Overview;

/// <summary>The table of contents of the settings, with how each stands.</summary>
internal sealed class SettingsEndpoint(CurrentRules rules, CurrentCalendar calendars, StaffTable staff, Pages pages)
{
    [Function("Settings_Overview")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings")] HttpRequest request) =>
        pages.Show<SettingsPage, SettingsModel>(new SettingsModel(
            (await rules.Read()).Rows.Select(row => row.Id).Distinct().Count(), (await calendars.Read()).CoveredThrough, (await staff.All()).Count));
}

/// <param name="Rules">How many rules the rule table has.</param>
/// <param name="CoveredThrough">The last day whose holidays are known.</param>
/// <param name="Accounts">How many may sign in.</param>
internal sealed record SettingsModel(int Rules, DateOnly CoveredThrough, int Accounts);
