using LinyingTalent.Administration;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.Appointments;
using LinyingTalent.AwardRounds;
using LinyingTalent.Certificates;
using LinyingTalent.Demo;
using LinyingTalent.Home;
using LinyingTalent.Needs;
using LinyingTalent.OpenData;
using LinyingTalent.Operations;
using LinyingTalent.Platform;
using LinyingTalent.Programme;
using LinyingTalent.Statistics;
using LinyingTalent.Talents;
using LinyingTalent.Visits;
using Microsoft.Azure.Functions.Worker.Builder;

namespace LinyingTalent;

/// <summary>The table of contents: the platform, then one line a capability.</summary>
internal static class CountyApp
{
    /// <param name="empty">Whether an empty storage gets one administrator only, instead of made-up staff and cases.</param>
    public static FunctionsApplicationBuilder AddCounty(this FunctionsApplicationBuilder builder, bool empty)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.AddPlatform();
        builder.Services
            .AddHome()
            .AddAdvisorSelection()
            .AddAwardRounds()
            .AddAppointments()
            .AddVisits()
            .AddCertificates()
            .AddProgramme()
            .AddTalents()
            .AddNeeds()
            .AddStatistics()
            .AddOpenData()
            .AddAdministration()
            .AddOperations()
            .AddFirstStart(empty);
        return builder;
    }
}
