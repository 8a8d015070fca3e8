namespace LinyingTalent.Certificates;

/// <summary>The paths of the certificates' pages.</summary>
internal static class CertificateLinks
{
    public const string List = "/certificates";
    public const string Check = "/verify";
    public const string Offline = "/verify/offline";
    public const string OfflineFile = "/verify/offline/file";
    public const string Ceremonies = "/certificates/ceremonies";

    /// <summary>By the short code, not by the number: numbers follow each other, and anyone could read all names.</summary>
    public static string Verify(ShortCode code) => $"/verify/{code}";

    public static string Page(CertificateId certificate) => $"/certificates/{certificate}";

    public static string Pdf(CertificateId certificate) => $"/certificates/{certificate}.pdf";

    public static string Change(CertificateId certificate) => $"/certificates/{certificate}/state";

    public static string Ceremony(string ceremony) => $"{Ceremonies}/{ceremony}";

    public static string CeremonyPdf(string ceremony) => $"{Ceremonies}/{ceremony}/print";

    public static string Correct(CertificateId certificate) => $"/certificates/{certificate}/correct";
}
