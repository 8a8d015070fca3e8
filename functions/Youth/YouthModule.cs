using LinyingTalent.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Youth;

internal static class YouthModule
{
    public static IServiceCollection AddYouth(this IServiceCollection services) =>
        services.AddPart(YouthKinds.Part, YouthKinds.Branches, YouthKinds.Members, YouthKinds.Activities);
}
