using LinyingTalent.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Teams;

internal static class TeamsModule
{
    public static IServiceCollection AddTeams(this IServiceCollection services) =>
        services.AddPart(TeamKinds.Part, TeamKinds.Teams, TeamKinds.Members, TeamKinds.Visits, TeamKinds.Ideas);
}
