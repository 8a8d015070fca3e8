using Azure.Storage.Blobs;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Certificates;

internal static class CertificatesModule
{
    public static IServiceCollection AddCertificates(this IServiceCollection services) => services
        .AddSingleton<CertificateTable>()
        .AddSingleton<CertificateKeys>()
        .AddSingleton<CertificateDesk>();
}

/// <summary>What is to be certified of an appointment.</summary>
/// <param name="Certificate">The id that <see cref="CertificateDesk.AllotAppointment"/> gave.</param>
internal sealed record AppointmentToCertify(
    string Certificate, DivisionCode Village, string Name, DateOnly From, DateOnly To, DateOnly IssuedOn);

/// <summary>A certificate that was issued, as others refer to it.</summary>
/// <param name="VerifyPath">Where anyone can check it.</param>
/// <param name="PdfPath">Where the offices of its division open it.</param>
internal sealed record IssuedCertificate(string Id, string Number, string VerifyPath, string PdfPath);

/// <summary>What other capabilities ask of the certificates. Every act may be repeated and then changes nothing.</summary>
internal sealed class CertificateDesk(
    CertificateTable certificates, CertificateKeys keys, Blobs blobs, DivisionRegistry divisions, Site site)
{
    private const string Container = "certificates";
    private const string Post = "村级发展顾问";
    private const string PostInEnglish = "Village Development Advisor";

    /// <summary>The characters of a name that the certificate's font lacks; empty when it can be printed.</summary>
    public static string Unprintable(string name) => string.Concat(Fonts.FontCoverage.Missing(Fonts.CertificateFont.Text, name));

    /// <summary>The next number of the county's appointments in that year for this holder; a holder who has one gets the same again.</summary>
    public async Task<string> AllotAppointment(DivisionCode village, int year, string holder)
    {
        DivisionCode county = village.County;
        Certificate certificate = await certificates.Allot(county, ShortNameOf(county), CertificateKind.Appointment, year, holder);
        return certificate.Id.ToString();
    }

    /// <summary>Signs, prints and keeps the certificate. The file is written before the row that says it is valid.</summary>
    public async Task<IssuedCertificate> Issue(AppointmentToCertify appointment)
    {
        Certificate allotted = (await certificates.Find(CertificateId.Parse(appointment.Certificate)))!;
        if (allotted.State == CertificateState.Allotted) await Make(allotted, appointment);
        return new IssuedCertificate(allotted.Id.ToString(), allotted.Number, CertificateLinks.Verify(allotted.ShortCode), CertificateLinks.Pdf(allotted.Id));
    }

    private async Task Make(Certificate allotted, AppointmentToCertify appointment)
    {
        CertificateNumber number = CertificateNumber.Parse(allotted.Number)!;
        if (allotted.Code.Length == 0)
        {
            // Kept before it is printed: a second signature would differ, and so would the second print from the first.
            string code = keys.Signer.Sign(new CertificatePayload(
                number, appointment.Name, Post, appointment.Village.ToString(), appointment.From, appointment.To, appointment.IssuedOn));
            allotted = allotted with
            {
                Division = appointment.Village,
                Name = appointment.Name,
                From = appointment.From,
                To = appointment.To,
                IssuedOn = appointment.IssuedOn,
                Code = code,
            };
            await certificates.Keep(allotted);
        }

        byte[] pdf = CertificatePdf.Render(LetterOf(allotted, number));
        await blobs[Container].GetBlobClient(allotted.BlobName).UploadAsync(BinaryData.FromBytes(pdf), overwrite: true);
        await certificates.Keep(allotted with { State = CertificateState.Valid });
    }

    /// <summary>The printed certificate.</summary>
    public async Task<byte[]> Pdf(Certificate certificate)
    {
        BlobClient blob = blobs[Container].GetBlobClient(certificate.BlobName);
        return (await blob.DownloadContentAsync()).Value.Content.ToArray();
    }

    // 临颍 of 临颍县: numbers are written with the county's short name.
    private string ShortNameOf(DivisionCode county) => divisions.Find(county)!.Name[..^1];

    private AppointmentLetter LetterOf(Certificate certificate, CertificateNumber number) => new()
    {
        Number = number,
        Name = certificate.Name,
        Place = divisions.PathName(certificate.Division).Replace(" ", "", StringComparison.Ordinal),
        Post = Post,
        PostInEnglish = PostInEnglish,
        From = certificate.From,
        To = certificate.To,
        Issued = certificate.IssuedOn,
        IssuedBy = ShortNameOf(certificate.Division.County) + "县人才工作领导小组办公室",
        VerifyLink = CertificateSigner.LinkFor(site.Origin, certificate.Code),
        Code = certificate.ShortCode,
        SampleSeal = true,
    };
}
