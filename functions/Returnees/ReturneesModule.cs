using LinyingTalent.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Returnees;

internal static class ReturneesModule
{
    public static IServiceCollection AddReturnees(this IServiceCollection services) =>
        services.AddPart(ReturneeKinds.Part, ReturneeKinds.Councils, ReturneeKinds.Returnees, ReturneeKinds.Cases, ReturneeKinds.Loans);
}
