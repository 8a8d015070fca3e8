using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Certificates.Verify;

/// <summary>
/// Whether a certificate holds: by the signed code in its QR link, or by the short code that can be read out on the telephone.
/// It shows the least that proves it, all of which is printed on the paper.
/// </summary>
internal sealed class VerifyEndpoint(CertificateTable certificates, CertificateKeys keys, DivisionRegistry divisions, Pages pages, TimeProvider time)
{
    [Function("Certificates_Check")]
    [AllowedToAnyone]
    public async Task<IResult> Ask([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "verify")] HttpRequest request)
    {
        string typed = request.Query["code"].ToString();
        var input = new FormInput(KeyValuePair.Create("code", typed));
        if (typed.Length == 0) return pages.Show<AskPage, AskModel>(new AskModel(input));
        if (ShortCode.Parse(typed) is not { } code)
        {
            input.Refuse("code", VerifyTexts.CodeWrong);
            return pages.Form<AskPage, AskModel>(new AskModel(input), input, refusal: null);
        }

        return Answer(await FindByShortCode(code), VerifyTexts.NoSuchCode);
    }

    [Function("Certificates_Check_Link")]
    [AllowedToAnyone]
    public async Task<IResult> FromLink([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "verify/{code}")] HttpRequest request, string code)
    {
        // A short code in a link is as good as a typed one.
        if (ShortCode.Parse(code) is { } shortCode) return Answer(await FindByShortCode(shortCode), VerifyTexts.NoSuchCode);
        return keys.Verifier.Check(code) switch
        {
            CertificateCheck.Genuine genuine => Answer(await FindByNumber(genuine.Payload, code), VerifyTexts.NotInRegister),
            CertificateCheck.UnknownKey => Answer(null, VerifyTexts.UnknownKey),
            _ => Answer(null, VerifyTexts.NotGenuine),
        };
    }

    private IResult Answer(Certificate? certificate, Platform.Text.Phrase why)
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        return pages.Show<ResultPage, ResultModel>(
            certificate is null ? new ResultModel(null, IsValid: false, why) : new ResultModel(certificate, certificate.IsValidOn(today), VerifyWords.Of(certificate, today)),
            certificate is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    private async Task<Certificate?> FindByShortCode(ShortCode code)
    {
        foreach (Division county in divisions.Counties)
            if (await certificates.Find(county.Code, code) is { } found) return Issued(found);
        return null;
    }

    // The register decides: a genuine code of a certificate that was reissued since is not the one that holds.
    private async Task<Certificate?> FindByNumber(CertificatePayload payload, string code)
    {
        if (!DivisionCode.TryParse(payload.Division, out DivisionCode division, out _)) return null;
        var id = new CertificateId(division.County, payload.Number.Kind, payload.Number.Year, payload.Number.Serial);
        return await certificates.Find(id) is { } found && found.Code == code ? Issued(found) : null;
    }

    private static Certificate? Issued(Certificate certificate) => certificate.State == CertificateState.Allotted ? null : certificate;
}

internal sealed record AskModel(FormInput Input);

/// <param name="Certificate">Null when there is none.</param>
/// <param name="Says">What is said of it.</param>
internal sealed record ResultModel(Certificate? Certificate, bool IsValid, Platform.Text.Phrase Says);
