namespace LinyingTalent.Certificates;

/// <summary>The paths of the certificates' pages.</summary>
internal static class CertificateLinks
{
    public const string List = "/certificates";
    public const string Check = "/verify";

    /// <summary>By the short code, not by the number: numbers follow each other, and anyone could read all names.</summary>
    public static string Verify(ShortCode code) => $"/verify/{code}";

    public static string Page(CertificateId certificate) => $"/certificates/{certificate}";

    public static string Pdf(CertificateId certificate) => $"/certificates/{certificate}.pdf";

    public static string Change(CertificateId certificate) => $"/certificates/{certificate}/state";

    public static string Correct(CertificateId certificate) => $"/certificates/{certificate}/correct";
}
