using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Work;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Platform.Records;

internal static class RecordModule
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<RecordTable>()
        .AddSingleton(RecordTable.Sealed)
        .AddSingleton<RecordIndex>()
        .AddSingleton<RegistryLinks>()
        .AddSingleton<RecordCatalogue>()
        .AddSingleton<RecordDesk>()
        .AddSingleton<RecordPromises>()
        .AddSingleton(provider => new WorkSource(provider.GetRequiredService<RecordPromises>().For))
        .AddSingleton<RecordFiles>()
        .AddSingleton(provider => new AttachmentArea(RecordFiles.Container, provider.GetRequiredService<RecordFiles>().UsedBy))
        .AddScoped<RecordReader>()
        .AddScoped<List.RecordRows>()
        .AddScoped<Write.RecordForm>()
        .AddSingleton(new NavigationLink(RecordLinks.Parts, () => RecordTexts.Programme, [.. RecordReader.Readers]));

    /// <summary>A part of the programme with the kinds of records that it keeps.</summary>
    public static IServiceCollection AddPart(this IServiceCollection services, ProgrammePart part, params IReadOnlyList<RecordKind> kinds)
    {
        services.AddSingleton(part);
        foreach (RecordKind kind in kinds) services.AddSingleton(kind);
        return services;
    }
}
