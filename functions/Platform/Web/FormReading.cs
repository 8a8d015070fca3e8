using System.Globalization;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Web;

/// <summary>What every form of ours has in it.</summary>
internal static class FormReading
{
    /// <summary>The posted fields; an empty form when the body is no form at all.</summary>
    public static async Task<FormInput> ReadInput(this HttpRequest request) =>
        request.HasFormContentType ? new FormInput(await request.ReadFormAsync()) : new FormInput();

    /// <summary>The version of the case that the person had seen; none when the hidden field was altered.</summary>
    public static int? Seen(this FormInput input) =>
        int.TryParse(input["_seen"], NumberStyles.None, CultureInfo.InvariantCulture, out int seen) ? seen : null;
}
