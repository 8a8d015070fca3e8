using Azure;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Certificates;

/// <summary>What the county has made of a certificate. That a term is over, or a print replaced, follows from days and prints.</summary>
internal enum CertificateState
{
    /// <summary>The number is allotted, the certificate not yet made.</summary>
    Allotted,
    Valid,

    /// <summary>暂停: does not hold until the county restores it.</summary>
    Suspended,

    /// <summary>撤销: does not hold any more, for good.</summary>
    Revoked,
}

/// <summary>A certificate as the table keeps it. A correction keeps the number and makes another print of it.</summary>
/// <param name="Holder">What number it was allotted for: the holder's process, so that a repeat finds it.</param>
/// <param name="ShortCode">The latest print's; each print has its own, so that a code read out on the telephone tells which print it is.</param>
/// <param name="Code">The signed code in the latest print's QR link; signed once, for every signature is another. Empty before it is issued.</param>
/// <param name="To">The term's last day: a valid certificate has expired after it.</param>
internal sealed record Certificate(
    CertificateId Id, string Number, string Holder, ShortCode ShortCode, CertificateState State,
    DivisionCode Division, string Name, DateOnly From, DateOnly To, DateOnly IssuedOn, string Code)
{
    /// <summary>Of a certificate of honour what it is for; null for an appointment.</summary>
    public HonourSaid? Honour { get; init; }

    /// <summary>Which print is the latest; the first is 1.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>The day of the latest correction, which its print bears.</summary>
    public DateOnly? CorrectedOn { get; init; }

    /// <summary>Since when it is suspended or revoked.</summary>
    public DateOnly? StateSince { get; init; }

    /// <summary>The history's last sequence number: the version that a form has seen.</summary>
    public int Sequence { get; init; }

    /// <summary>It was corrected, and those who refer to it are still to be told.</summary>
    public bool Untold { get; init; }

    /// <summary>The version that a change must still find.</summary>
    public ETag Version { get; init; }

    // A print of its own name each: a copy of a step that comes late writes over nothing newer.
    public string BlobName => Edition == 1 ? $"{Id}.pdf" : $"{Id}-{ShortCode.Letters}.pdf";
}

/// <summary>What a certificate of honour says beside the name.</summary>
/// <param name="Title">土专家.</param>
/// <param name="Occasion">What it was awarded in: 某县2026年土专家评选.</param>
/// <param name="Lasting">Whether it holds for good: then the last day is far away and is not printed.</param>
/// <param name="Unit">Whether a unit was honoured, which is addressed as such.</param>
internal sealed record HonourSaid(string Title, string Occasion, bool Lasting, bool Unit = false);

/// <summary>A print that a correction has replaced.</summary>
internal sealed record SupersededPrint(int Edition, ShortCode ShortCode, string Code, string Name, DateOnly From, DateOnly To, DateOnly SupersededOn);

/// <summary>A print that somebody holds in their hands: the latest of its certificate, or one that was replaced.</summary>
internal sealed record FoundPrint(Certificate Certificate, SupersededPrint? Superseded);
