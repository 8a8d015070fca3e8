using LinyingTalent.Platform.Text;

namespace LinyingTalent.Certificates;

internal static class CertificateTexts
{
    private static readonly PhraseBook Book = new(typeof(CertificateTexts));

    public static Phrase Valid => Book.Phrase();

    public static Phrase NotBegun => Book.Phrase();

    public static Phrase Suspended => Book.Phrase();

    public static Phrase Revoked => Book.Phrase();

    public static Phrase Superseded => Book.Phrase();

    public static Phrase Expired => Book.Phrase();

    public static Phrase EventIssued(string name) => Book.Phrase([name]);

    public static Phrase EventSuspended => Book.Phrase();

    public static Phrase EventRestored => Book.Phrase();

    public static Phrase EventRevoked => Book.Phrase();

    public static Phrase EventCorrected(string edition, string oldName, DateOnly oldFrom, DateOnly oldTo, string name, DateOnly since, DateOnly until) => Book.Phrase([edition, oldName, oldFrom, oldTo, name, since, until]);

    public static Phrase NotIssuedYet => Book.Phrase();

    public static Phrase IsRevoked => Book.Phrase();

    public static Phrase IsSuspended => Book.Phrase();

    public static Phrase IsNotSuspended => Book.Phrase();

    public static Phrase HasExpired(DateOnly to) => Book.Phrase([to]);

    public static Phrase ChangedMeanwhile => Book.Phrase();

    public static Phrase TermBackwards => Book.Phrase();

    public static Phrase NothingToCorrect => Book.Phrase();

    public static Phrase NameHasNoGlyph(string characters) => Book.Phrase([characters]);

    public static Phrase SuspendedSubject(string village) => Book.Phrase([village]);

    public static Phrase SuspendedBody(string name, string number, string reason) => Book.Phrase([name, number, reason]);

    public static Phrase RestoredSubject(string village) => Book.Phrase([village]);

    public static Phrase RestoredBody(string name, string number, string reason) => Book.Phrase([name, number, reason]);

    public static Phrase RevokedSubject(string village) => Book.Phrase([village]);

    public static Phrase RevokedBody(string name, string number, string reason) => Book.Phrase([name, number, reason]);

    public static Phrase CorrectedSubject(string village) => Book.Phrase([village]);

    public static Phrase CorrectedBody(string name, string number, string reason) => Book.Phrase([name, number, reason]);

    public static Phrase CheckNumbers => Book.Phrase();

    public static Phrase CheckNumberMissing(int serial) => Book.Phrase([serial]);

    public static Phrase CheckNumberBeyond(int serial, int last) => Book.Phrase([serial, last]);

    public static Phrase CheckHolderOfOther => Book.Phrase();

    public static Phrase CheckUnsigned => Book.Phrase();

    public static Phrase EventReissued(string edition) => Book.Phrase([edition]);

    public static Phrase ReissueReason => Book.Phrase();

    public static Phrase ReissuedSubject(string village) => Book.Phrase([village]);

    public static Phrase ReissuedBody(string name, string number, string reason) => Book.Phrase([name, number, reason]);
}
