using System.Globalization;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.Certificates;

/// <summary>The words for what is a value in the code: how a certificate stands, what happened to it.</summary>
internal static class CertificateWords
{
    /// <summary>The name of the first entry of every history.</summary>
    public const string Issued = "Issued";

    public static Phrase Of(Validity validity) => validity switch
    {
        Validity.Valid => CertificateTexts.Valid,
        Validity.NotBegun => CertificateTexts.NotBegun,
        Validity.Suspended => CertificateTexts.Suspended,
        Validity.Revoked => CertificateTexts.Revoked,
        Validity.Superseded => CertificateTexts.Superseded,
        Validity.Expired => CertificateTexts.Expired,
        _ => throw new ArgumentOutOfRangeException(nameof(validity), validity, "A standing without a word."),
    };

    public static Tone ToneOf(Validity validity) => validity switch
    {
        Validity.Valid => Tone.Good,
        Validity.NotBegun or Validity.Suspended => Tone.Waiting,
        Validity.Revoked => Tone.Bad,
        _ => Tone.Neutral,
    };

    /// <summary>What a copy of a certificate that does not hold says across the page; null for one that holds, or will.</summary>
    public static string? Watermark(Validity validity) => validity switch
    {
        Validity.Suspended => "已暂停",
        Validity.Revoked => "已撤销",
        Validity.Superseded => "已更正",
        Validity.Expired => "已届满",
        _ => null,
    };

    /// <summary>The sentence of a line in the history.</summary>
    public static Phrase What(HistoryEntry entry) => (entry.What, entry.Arguments) switch
    {
        (Issued, [var name]) => CertificateTexts.EventIssued(name),
        (nameof(SuspendCertificate), _) => CertificateTexts.EventSuspended,
        (nameof(RestoreCertificate), _) => CertificateTexts.EventRestored,
        (nameof(RevokeCertificate), _) => CertificateTexts.EventRevoked,
        (nameof(CorrectCertificate), [var edition, var oldName, var oldFrom, var oldTo, var name, var from, var to]) => CertificateTexts.EventCorrected(
            edition, oldName, StoredDay.Read(oldFrom), StoredDay.Read(oldTo), name, StoredDay.Read(from), StoredDay.Read(to)),
        (nameof(ReissueCertificate), [var edition, ..]) => CertificateTexts.EventReissued(edition),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.What, "An event without a sentence."),
    };

    /// <summary>What an act's line says beside its name: for a correction what stood before and what stands now.</summary>
    public static IReadOnlyList<string> ArgumentsOf(Certificate before, Certificate next) => next.Edition == before.Edition ? [] :
    [
        next.Edition.ToString(CultureInfo.InvariantCulture), before.Name, StoredDay.Write(before.From), StoredDay.Write(before.To),
        next.Name, StoredDay.Write(next.From), StoredDay.Write(next.To),
    ];
}
