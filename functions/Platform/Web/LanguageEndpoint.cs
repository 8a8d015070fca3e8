using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Web;

/// <summary>Remembers the language that somebody chose. It changes nothing but this visitor's own cookie, so a link may do it.</summary>
internal sealed class LanguageEndpoint(Pages pages, Site site)
{
    [Function("Language_Choose")]
    [AllowedToAnyone]
    public IResult Choose([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "language/{language}")] HttpRequest request, string language)
    {
        if (!Languages.All.Any(known => known.TwoLetterISOLanguageName == language)) return pages.Absent();
        request.HttpContext.Response.Cookies.Append(VisitorMiddleware.LanguageCookie, language, new CookieOptions
        {
            HttpOnly = true,
            Secure = site.IsSecure,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
        });

        // Back to a page of ours only: a path that a browser reads as another host is none.
        string back = request.Query["back"].ToString();
        return Pages.SeeOther(back is ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) ? back : "/");
    }
}
