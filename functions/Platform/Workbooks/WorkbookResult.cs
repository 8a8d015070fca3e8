using System.Globalization;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>A workbook to be saved, written while it is sent.</summary>
/// <param name="name">The file's name without its extension, Chinese as it may be.</param>
internal sealed class WorkbookResult(string name, IReadOnlyList<Sheet> sheets, CultureInfo language, bool overHttps) : IResult
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        // Rows are made while they are written, when the language that a middleware had set is gone.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
        HttpResponse response = httpContext.Response;
        SecurityHeaders.Set(response.Headers, overHttps);
        response.ContentType = ContentType;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{name}.xlsx");
        response.Headers.ContentDisposition = disposition.ToString();
        return WorkbookWriter.Write(response.Body, sheets, httpContext.RequestAborted);
    }
}
