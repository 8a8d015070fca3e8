namespace LinyingTalent.Certificates;

/// <summary>
/// What the QR code of a certificate carries: nothing that is not also printed on it, so that it can be compared with the paper offline.
/// </summary>
/// <param name="Number">The number as printed.</param>
/// <param name="Holder">The holder's name as printed, or masked where the office prefers; at most <see cref="LongestText"/> UTF-16 units.</param>
/// <param name="Post">The post as printed (村级发展顾问); at most <see cref="LongestText"/> UTF-16 units.</param>
/// <param name="Division">The twelve digits of the division served.</param>
/// <param name="From">First day of the term, 2000-01-01 to 2179-06-05, as for the other dates.</param>
/// <param name="To">Last day of the term.</param>
/// <param name="Issued">The date printed below the issuing body.</param>
public sealed record CertificatePayload(
    CertificateNumber Number, string Holder, string Post, string Division, DateOnly From, DateOnly To, DateOnly Issued)
{
    /// <summary>What a form holds names and posts to: with two such texts a code still reads on an old phone.</summary>
    public const int LongestText = 40;
}
