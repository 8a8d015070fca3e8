using Azure.Storage.Blobs;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.Certificates;

/// <summary>Signs and prints certificates, and keeps the prints.</summary>
internal sealed class CertificatePrinter(CertificateKeys keys, Blobs blobs, DivisionRegistry divisions, SiteCounty county, Site site)
{
    public const string Container = "certificates";
    private const string Post = "村级发展顾问";
    private const string PostInEnglish = "Village Development Advisor";

    /// <summary>The certificate with the signed code of what it says. Another one at each call: keep the first.</summary>
    public Certificate Signed(Certificate certificate) => certificate with
    {
        Code = keys.Signer.Sign(new CertificatePayload(
            CertificateNumber.Parse(certificate.Number)!, Fitting(certificate.Name), certificate.Honour?.Title ?? Post, certificate.Division.ToString(),
            certificate.From, certificate.To, certificate.IssuedOn)),
    };

    /// <summary>Prints what was signed and keeps the file; the same certificate gives the same bytes.</summary>
    public Task Store(Certificate certificate) =>
        BlobOf(certificate).UploadAsync(BinaryData.FromBytes(CertificatePdf.Render(LetterOf(certificate))), overwrite: true);

    /// <summary>The print as it was issued; of one that does not hold a copy that says so across the page.</summary>
    public async Task<byte[]> Pdf(Certificate certificate, DateOnly day) => CertificateWords.Watermark(CertificateStanding.Of(certificate, day).Is) is { } mark
        ? CertificatePdf.Render(LetterOf(certificate) with { Watermark = mark })
        : (await BlobOf(certificate).DownloadContentAsync()).Value.Content.ToArray();

    public AppointmentLetter LetterOf(Certificate certificate) => new()
    {
        Number = CertificateNumber.Parse(certificate.Number)!,
        Name = certificate.Name,
        Place = divisions.PathName(certificate.Division).Replace(" ", "", StringComparison.Ordinal),
        Post = certificate.Honour?.Title ?? Post,
        PostInEnglish = certificate.Honour is null ? PostInEnglish : null,
        Occasion = certificate.Honour?.Occasion,
        Lasting = certificate.Honour?.Lasting ?? false,
        Honorific = certificate.Honour is { Unit: true } ? null : AppointmentLetter.Comrade,
        From = certificate.From,
        To = certificate.To,
        Issued = certificate.IssuedOn,
        IssuedBy = county.Name.Chinese + "人才工作领导小组办公室",
        VerifyLink = CertificateSigner.LinkFor(site.Origin, certificate.Code),
        Code = certificate.ShortCode,
        Corrected = certificate.CorrectedOn,
        SampleSeal = true,
    };

    private BlobClient BlobOf(Certificate certificate) => blobs[Container].GetBlobClient(certificate.BlobName);

    // The code carries forty characters of a name; the few longer ones are printed whole and signed with their beginning.
    private static string Fitting(string name)
    {
        if (name.Length <= CertificatePayload.LongestText) return name;
        int end = CertificatePayload.LongestText - 1;
        return name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)] + "…";
    }
}
