using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Certificates;

/// <summary>Whether a certificate holds.</summary>
internal enum CertificateState
{
    /// <summary>The number is allotted, the certificate not yet made.</summary>
    Allotted,
    Valid,
    Suspended,
    Revoked,
    Superseded,
}

/// <summary>A certificate as the table keeps it.</summary>
/// <param name="Holder">What number it was allotted for: the holder's process, so that a repeat finds it.</param>
/// <param name="Code">The signed code in the QR link; signed once, for every signature is another. Empty before it is issued.</param>
/// <param name="To">The term's last day: a valid certificate has expired after it.</param>
internal sealed record Certificate(
    CertificateId Id, string Number, string Holder, ShortCode ShortCode, CertificateState State,
    DivisionCode Division, string Name, DateOnly From, DateOnly To, DateOnly IssuedOn, string Code)
{
    /// <summary>The state that someone who checks is told on a day.</summary>
    public bool IsValidOn(DateOnly day) => State == CertificateState.Valid && day <= To;

    public string BlobName => $"{Id}.pdf";
}
