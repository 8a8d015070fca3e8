using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Platform.Web;

internal static class WebModule
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Else every Chinese character becomes &#x…;: eight times the bytes, and nobody can read the source.
        return services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }
}
