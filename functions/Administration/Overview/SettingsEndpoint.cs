using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Administration.Overview;

/// <summary>The table of contents of the settings, with how each stands.</summary>
internal sealed class SettingsEndpoint(CurrentRules rules, Pages pages)
{
    [Function("Settings_Overview")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings")] HttpRequest request) =>
        pages.Show<SettingsPage, SettingsModel>(new SettingsModel(
            (await rules.Read()).Rows.Select(row => row.Id).Distinct().Count()));
}

/// <param name="Rules">How many rules the rule table has.</param>
internal sealed record SettingsModel(int Rules);
