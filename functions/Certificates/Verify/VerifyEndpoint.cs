using LinyingTalent.Certificates.Checks;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Certificates.Verify;

/// <summary>
/// Whether a certificate holds: by the signed code in its QR link, or by the short code that can be read out on the telephone.
/// It shows the least that proves it, all of which is printed on the paper. A check is counted and changes nothing else.
/// </summary>
internal sealed class VerifyEndpoint(
    CertificateTable certificates, CheckTable checks, CertificateKeys keys, DivisionRegistry divisions, AddressGuard addresses, Pages pages, TimeProvider time)
{
    // A short code with whatever stands between its letters is not longer.
    private const int LongestTyped = 40;

    private DateOnly Today => ShanghaiTime.DateOf(time.GetUtcNow());

    [Function("Certificates_Check")]
    [AllowedToAnyone]
    public async Task<IResult> Ask([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "verify")] HttpRequest request)
    {
        string typed = request.Query["code"].ToString();
        var input = new FormInput(KeyValuePair.Create("code", typed));
        if (!request.Query.ContainsKey("code")) return pages.Show<AskPage, AskModel>(new AskModel(input));
        if (ShortCode.Parse(typed) is { } code) return await AnswerShort(request, code);

        // What a phone read from the QR code is as good: the whole link, or the signed code at its end.
        if (typed.Trim().Split('/')[^1] is { Length: > LongestTyped } signed) return await Answer(signed);
        input.Refuse("code", typed.Trim().Length == 0 ? VerifyTexts.CodeMissing : VerifyTexts.CodeWrong);
        return pages.Form<AskPage, AskModel>(new AskModel(input), input, refusal: null);
    }

    [Function("Certificates_Check_Link")]
    [AllowedToAnyone]
    public async Task<IResult> FromLink([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "verify/{code}")] HttpRequest request, string code)
    {
        // A short code in a link is as good as a typed one.
        return ShortCode.Parse(code) is { } shortCode ? await AnswerShort(request, shortCode) : await Answer(code);
    }

    // A short code can be guessed at where nobody counts; a signed one cannot.
    private async Task<IResult> AnswerShort(HttpRequest request, ShortCode code) =>
        await addresses.Count(request, PublicForm.Check, code.ToString()) is { } crowded
            ? pages.Refused(crowded, CertificateLinks.Check)
            : await Answer(await FindByShortCode(code), VerifyTexts.NoSuchCode);

    private async Task<IResult> Answer(string code) => keys.Verifier.Check(code) switch
    {
        CertificateCheck.Genuine genuine => await Answer(await FindByNumber(genuine.Payload, code), VerifyTexts.NotInRegister),
        CertificateCheck.UnknownKey => await Answer(null, VerifyTexts.UnknownKey),
        _ => await Answer(null, VerifyTexts.NotGenuine),
    };

    private async Task<IResult> Answer(FoundPrint? print, Phrase whyNone)
    {
        if (print is null)
        {
            foreach (Division county in divisions.Counties) await checks.CountUnknown(county.Code, Today);
            return pages.Show<ResultPage, ResultModel>(new ResultModel(null, null, VerifyTexts.NotFound, whyNone), StatusCodes.Status404NotFound);
        }

        CertificateStanding standing = CertificateStanding.Of(print.Certificate, Today, print.Superseded);
        await checks.Count(print.Certificate.Id, standing.Is, Today);
        return pages.Show<ResultPage, ResultModel>(new ResultModel(print.Certificate, standing, VerifyWords.Title(standing), VerifyWords.Says(standing)));
    }

    private async Task<FoundPrint?> FindByShortCode(ShortCode code)
    {
        foreach (Division county in divisions.Counties)
            if (await certificates.Find(county.Code, code) is { } found) return Issued(found);
        return null;
    }

    // The register decides: a genuine code that it does not know was never printed.
    private async Task<FoundPrint?> FindByNumber(CertificatePayload payload, string code) =>
        DivisionCode.TryParse(payload.Division, out DivisionCode division, out _)
            ? Issued(await certificates.Find(new CertificateId(division.County, payload.Number.Kind, payload.Number.Year, payload.Number.Serial), code))
            : null;

    private static FoundPrint? Issued(FoundPrint? print) => print?.Certificate.State == CertificateState.Allotted ? null : print;
}

internal sealed record AskModel(FormInput Input);

/// <param name="Certificate">Null when there is none.</param>
/// <param name="Standing">Null when there is none.</param>
internal sealed record ResultModel(Certificate? Certificate, CertificateStanding? Standing, Phrase Title, Phrase Says);
