using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Work;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Teams;

internal static class TeamsModule
{
    public static IServiceCollection AddTeams(this IServiceCollection services) =>
        services.AddSingleton<TeamWork>().AddSingleton(provider => new WorkSource(provider.GetRequiredService<TeamWork>().For)).AddPart(TeamKinds.Part, TeamKinds.Teams, TeamKinds.Members, TeamKinds.Visits, TeamKinds.Ideas);
}
