using LinyingTalent.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Training;

internal static class TrainingModule
{
    public static IServiceCollection AddTraining(this IServiceCollection services) =>
        services.AddPart(TrainingKinds.Part, TrainingKinds.Talents, TrainingKinds.Batches, TrainingKinds.Enrolments);
}
