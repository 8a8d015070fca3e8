using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Training;

internal static class TrainingModule
{
    public static IServiceCollection AddTraining(this IServiceCollection services) =>
        services.AddSingleton<TrainingCalls>().AddPart(TrainingKinds.Part, TrainingKinds.Talents, TrainingKinds.Batches, TrainingKinds.Enrolments);
}

/// <summary>A batch of training that has not begun.</summary>
internal sealed record TrainingCall(RecordId Batch, string Title, string Site, DateOnly From);

/// <summary>What one can still enrol for: for the public home page.</summary>
internal sealed class TrainingCalls(RecordIndex index)
{
    public static string ListName => TrainingKinds.Batches.Name;

    /// <summary>The batches of a county that have not begun, the first to begin first.</summary>
    public async Task<IReadOnlyList<TrainingCall>> Open(DivisionCode county, DateOnly today) =>
    [
        .. (await index.Standing(TrainingKinds.Batches, county)).Where(batch => TrainingKinds.From.Of(batch) > today).OrderBy(TrainingKinds.From.Of)
            .Select(batch => new TrainingCall(batch.Id, TrainingKinds.Title.Of(batch)!, TrainingKinds.Site.Of(batch)!, TrainingKinds.From.Of(batch))),
    ];
}
