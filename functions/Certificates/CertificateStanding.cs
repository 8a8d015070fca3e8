namespace LinyingTalent.Certificates;

/// <summary>What someone who checks a print is told.</summary>
internal enum Validity
{
    Valid,

    /// <summary>The term has not begun.</summary>
    NotBegun,
    Suspended,
    Revoked,

    /// <summary>A corrected print has taken this one's place.</summary>
    Superseded,
    Expired,
}

/// <param name="Since">The day from which it is so: also "valid" and "not begun" have one, the term's first.</param>
internal sealed record CertificateStanding(Validity Is, DateOnly Since)
{
    /// <summary>How a print stands on a day. What is worst comes first: a revoked certificate is not merely replaced or expired.</summary>
    public static CertificateStanding Of(Certificate certificate, DateOnly day, SupersededPrint? superseded = null) => certificate.State switch
    {
        CertificateState.Revoked => new(Validity.Revoked, certificate.StateSince ?? certificate.IssuedOn),
        _ when superseded is not null => new(Validity.Superseded, superseded.SupersededOn),
        CertificateState.Suspended => new(Validity.Suspended, certificate.StateSince ?? certificate.IssuedOn),
        _ when day > certificate.To => new(Validity.Expired, certificate.To.AddDays(1)),
        _ when day < certificate.From => new(Validity.NotBegun, certificate.From),
        _ => new(Validity.Valid, certificate.From),
    };
}
