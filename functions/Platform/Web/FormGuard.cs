using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Web;

/// <summary>The post came from a page of another site.</summary>
internal sealed record PostFromElsewhere() : Refusal(RefusalKind.Forbidden, FormTexts.FromElsewhere);

/// <summary>A hidden field is missing or altered.</summary>
internal sealed record FormIsBroken() : Refusal(RefusalKind.Invalid, FormTexts.Broken);

/// <summary>
/// Gives forms a token bound to the visitor's session, and checks it when they come back, with the key that makes the same form
/// sent twice one submission. A post from another site is refused before its fields are looked at.
/// </summary>
internal sealed class FormGuard(Visitor visitor, Site site, Keyring keys, TimeProvider time)
{
    private const string AnyForm = "form";
    private readonly byte[] key = keys.For("forms");

    public string Token() => FormToken.Issue(key, visitor.Session, AnyForm, time.GetUtcNow());

    /// <summary>Why a form that came back is not taken; null when it is, with its idempotency key.</summary>
    public Refusal? Check(HttpRequest request, FormInput input, out IdempotencyKey submission)
    {
        submission = default;
        if (IsForeign(request)) return new PostFromElsewhere();
        return IdempotencyKey.TryParse(input["_key"], out submission, out _)
            ? FormToken.Verify(key, input["_token"], visitor.Session, AnyForm, time.GetUtcNow())
            : new FormIsBroken();
    }

    // Browsers send at least one of the two with a post; a client that sends neither still needs the token.
    private bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } fetchSite] && fetchSite is not ("same-origin" or "none")) return true;
        return request.Headers.Origin is [{ Length: > 0 } origin] && origin != site.Origin.GetLeftPart(UriPartial.Authority);
    }
}
