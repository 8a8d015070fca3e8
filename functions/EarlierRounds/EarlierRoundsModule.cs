using LinyingTalent.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.EarlierRounds;

internal static class EarlierRoundsModule
{
    public static IServiceCollection AddEarlierRounds(this IServiceCollection services) => services.AddPart(EarlierRoundKinds.Part, EarlierRoundKinds.Rounds);
}
