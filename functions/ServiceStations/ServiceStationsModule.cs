using LinyingTalent.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.ServiceStations;

internal static class ServiceStationsModule
{
    public static IServiceCollection AddServiceStations(this IServiceCollection services) => services.AddPart(
        ServiceStationKinds.Part, ServiceStationKinds.Stations, ServiceStationKinds.Trainings, ServiceStationKinds.FieldVisits, ServiceStationKinds.Problems);
}
