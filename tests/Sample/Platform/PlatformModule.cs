using System.Text.Encodings.Web;
using System.Text.Unicode;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.Platform;

/// <summary>What every capability stands on: storage clients, pages, the clock.</summary>
public static class PlatformModule
{
    public static void AddPlatform(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => new TableServiceClient(builder.Configuration["AzureWebJobsStorage"]));
        builder.Services.AddRazorComponents();
        // Chinese is written as itself, not as &#x…; references, which make pages three times as long.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }
}
