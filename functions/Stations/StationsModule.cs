using LinyingTalent.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Stations;

internal static class StationsModule
{
    public static IServiceCollection AddStations(this IServiceCollection services) =>
        services.AddPart(StationKinds.Part, StationKinds.Stations, StationKinds.AwayTalents, StationKinds.Promotions, StationKinds.Investments);
}
