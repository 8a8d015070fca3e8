using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LinyingTalent.Platform.Web;

/// <summary>
/// A page in the site's layout, as an endpoint returns it. The page takes its model as a cascading parameter,
/// <c>[CascadingParameter] internal TModel Model</c>: Razor makes every component public, and an ordinary parameter would
/// force the model to be public too.
/// </summary>
internal sealed class PageResult<TPage, TModel>(
    PageFrame frame, TModel model, int status = StatusCodes.Status200OK, bool ownScript = false) : IResult
    where TPage : IComponent
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        // The worker writes a result after the middleware have returned: a language that one of them set is gone by then.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = frame.Language;
        SecurityHeaders.Set(httpContext.Response.Headers, frame.OverHttps, ownScript: ownScript);
        return new RazorComponentResult<PageHost<TPage, TModel>>(new Dictionary<string, object?>
        {
            [nameof(PageHost<,>.Frame)] = frame,
            [nameof(PageHost<,>.Model)] = model,
        })
        {
            StatusCode = status,
        }.ExecuteAsync(httpContext);
    }
}
