using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Attachments;

/// <summary>
/// A file as an endpoint returns it, once it knows that the person may read the record: to be saved, never to be opened as a page of
/// this site, whatever it holds. A picture of a page is shown all the same.
/// </summary>
/// <param name="name">What it is called when it is saved, in ASCII, without the ending.</param>
internal sealed class AttachmentAnswer(Attachment attachment, byte[] content, string name, bool overHttps) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        IHeaderDictionary headers = httpContext.Response.Headers;
        SecurityHeaders.Set(headers, overHttps);
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.ContentDisposition = $"attachment; filename=\"{name}.{attachment.Extension}\"";
        headers.ContentType = attachment.ContentType;
        headers.ContentLength = content.Length;
        return httpContext.Response.Body.WriteAsync(content).AsTask();
    }
}
