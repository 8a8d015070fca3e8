using System.Globalization;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LinyingTalent.Platform.Web;

/// <summary>What every form of ours has in it.</summary>
internal static class FormReading
{
    /// <summary>Of a whole form with its files. The Functions worker takes no more than 30 MB.</summary>
    private const long MostBytes = 28_000_000;

    private const long MostDrained = 100_000_000;

    /// <summary>The posted fields and files; an empty form when the body is no form at all.</summary>
    /// <exception cref="BadHttpRequestException">
    /// The body breaks off, is too large, or is not what it says; <see cref="VisitorMiddleware"/> answers with a sentence.
    /// </exception>
    public static async Task<FormInput> ReadInput(this HttpRequest request)
    {
        if (!request.HasFormContentType) return new FormInput();
        if (request.ContentLength > MostBytes)
        {
            await Drain(request);
            throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            return new FormInput(await request.ReadFormAsync());
        }
        catch (Exception broken) when (broken is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, broken);
        }
    }

    // A browser reads no answer before it has sent its body: closed on, it would show that the connection broke, and no sentence.
    private static async Task Drain(HttpRequest request)
    {
        if (request.ContentLength > MostDrained) return;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostDrained;
        await request.Body.CopyToAsync(Stream.Null);
    }

    /// <summary>The version of the case that the person had seen; none when the hidden field was altered.</summary>
    public static int? Seen(this FormInput input) =>
        int.TryParse(input["_seen"], NumberStyles.None, CultureInfo.InvariantCulture, out int seen) ? seen : null;
}
