using LinyingTalent.EarlierRounds;
using LinyingTalent.Envoys;
using LinyingTalent.Platform.Records;
using LinyingTalent.Returnees;
using LinyingTalent.ServiceStations;
using LinyingTalent.Stations;
using LinyingTalent.Teams;
using LinyingTalent.Training;
using LinyingTalent.Youth;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Programme;

internal static class ProgrammeModule
{
    /// <summary>The nine parts. The advisors are kept by capabilities of their own: here they have only their place among the others.</summary>
    public static IServiceCollection AddProgramme(this IServiceCollection services) => services
        .AddStations()
        .AddServiceStations()
        .AddSingleton(new ProgrammePart("advisors", Effort.Appointments, 3, ProgrammeTexts.Advisors, ProgrammeTexts.AdvisorsLead)
        {
            Pages =
            [
                new("/selections", () => ProgrammeTexts.Selections), new("/appointments", () => ProgrammeTexts.Appointments), new("/visits", () => ProgrammeTexts.Visits),
            ],
        })
        .AddTeams()
        .AddEnvoys()
        .AddYouth()
        .AddTraining()
        .AddReturnees()
        .AddEarlierRounds();
}
