using LinyingTalent.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.OpenData;

internal static class OpenDataModule
{
    public static IServiceCollection AddOpenData(this IServiceCollection services) => services.AddSingleton<PublicRecords>();
}

/// <summary>The paths that other capabilities lead to.</summary>
internal static class OpenDataLinks
{
    public const string OpenApi = "/api/openapi.json";

    public static string List(string kind) => $"/open/{kind}";

    public static string Api(string kind) => $"/api/records/{kind}";

    public static string List(RecordKind kind) => List(kind.Name);
}
