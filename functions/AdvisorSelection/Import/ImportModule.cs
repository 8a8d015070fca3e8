using LinyingTalent.Platform.Workbooks;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.AdvisorSelection.Import;

internal static class ImportModule
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddSingleton<ImportTable>()
        .AddSingleton<ImportedVillageTable>()
        .AddSingleton<CountyNowReader>()
        .AddSingleton<ImportCheck>()
        .AddScoped<ImportDesk>();
}
