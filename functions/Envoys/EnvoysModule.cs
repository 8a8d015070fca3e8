using LinyingTalent.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Envoys;

internal static class EnvoysModule
{
    public static IServiceCollection AddEnvoys(this IServiceCollection services) =>
        services.AddPart(EnvoyKinds.Part, EnvoyKinds.Teams, EnvoyKinds.Envoys, EnvoyKinds.Actions);
}
