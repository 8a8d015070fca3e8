using LinyingTalent.Platform.Text;

namespace LinyingTalent.Appointments;

internal static class AppointmentTexts
{
    private static readonly PhraseBook Book = new(typeof(AppointmentTexts));

    public static Phrase StateServing => Book.Phrase();

    public static Phrase StateRenewed => Book.Phrase();

    public static Phrase StateNotBegun => Book.Phrase();

    public static Phrase StateExpired => Book.Phrase();

    public static Phrase StateResigned => Book.Phrase();

    public static Phrase StateDismissed => Book.Phrase();

    public static Phrase EventBegun(string name) => Book.Phrase([name]);

    public static Phrase EventReminded(string days) => Book.Phrase([days]);

    public static Phrase EventExpired => Book.Phrase();

    public static Phrase EventResigned => Book.Phrase();

    public static Phrase EventDismissed => Book.Phrase();

    public static Phrase EventRenewed(DateOnly to) => Book.Phrase([to]);

    public static Phrase EventCertificate => Book.Phrase();

    public static Phrase EventCorrected(string name, DateOnly since, DateOnly until) => Book.Phrase([name, since, until]);

    public static Phrase EventAssessed(string year, string confirmed, string due, Phrase grade) => Book.Phrase([year, confirmed, due, grade]);

    public static Phrase GradeMet => Book.Phrase();

    public static Phrase GradePartly => Book.Phrase();

    public static Phrase GradeUnmet => Book.Phrase();

    public static Phrase AssessedSubject(string village) => Book.Phrase([village]);

    public static Phrase AssessedBody(string name, string year, string confirmed, string due, Phrase grade) => Book.Phrase([name, year, confirmed, due, grade]);

    public static Phrase StateNotRenewed => Book.Phrase();

    public static Phrase EventLetExpire => Book.Phrase();

    public static Phrase EventConfirmedGrade(string year, Phrase grade) => Book.Phrase([year, grade]);

    public static Phrase EventChangedGrade(string year, Phrase before, Phrase after) => Book.Phrase([year, before, after]);

    public static Phrase NotRenewedSubject(string village) => Book.Phrase([village]);

    public static Phrase NotRenewedBody(string name, DateOnly to, string reason) => Book.Phrase([name, to, reason]);

    public static Phrase GradeChangedSubject(string village) => Book.Phrase([village]);

    public static Phrase GradeChangedBody(string name, string year, Phrase grade, string reason) => Book.Phrase([name, year, grade, reason]);

    public static Phrase NoSuchAssessment => Book.Phrase();

    public static Phrase IsJudged => Book.Phrase();

    public static Phrase JudgementReasonMissing => Book.Phrase();

    public static Phrase DoRenew(string name) => Book.Phrase([name]);

    public static Phrase DoAssess(string name, int year) => Book.Phrase([name, year]);

    public static Phrase DoChaseAssessment(string name, int year) => Book.Phrase([name, year]);

    public static Phrase HasEnded => Book.Phrase();

    public static Phrase ChangedMeanwhile => Book.Phrase();

    public static Phrase IsRenewed => Book.Phrase();

    public static Phrase TooEarlyToRenew(DateOnly first) => Book.Phrase([first]);

    public static Phrase TermIsOver(DateOnly to) => Book.Phrase([to]);

    public static Phrase TermIsRunning(DateOnly to) => Book.Phrase([to]);

    public static Phrase WasReminded => Book.Phrase();

    public static Phrase EndingSubject(string village) => Book.Phrase([village]);

    public static Phrase EndingBody(string name, DateOnly to, string days) => Book.Phrase([name, to, days]);

    public static Phrase ExpiredSubject(string village) => Book.Phrase([village]);

    public static Phrase ExpiredBody(string name, DateOnly to) => Book.Phrase([name, to]);

    public static Phrase ResignedSubject(string village) => Book.Phrase([village]);

    public static Phrase ResignedBody(string name, string reason) => Book.Phrase([name, reason]);

    public static Phrase DismissedSubject(string village) => Book.Phrase([village]);

    public static Phrase DismissedBody(string name, string reason) => Book.Phrase([name, reason]);

    public static Phrase RenewedSubject(string village) => Book.Phrase([village]);

    public static Phrase RenewedBody(string name, DateOnly to) => Book.Phrase([name, to]);

    public static Phrase CheckCertificates => Book.Phrase();

    public static Phrase CheckCertificateMissing(string certificate) => Book.Phrase([certificate]);

    public static Phrase CheckCertificateShared(string certificate) => Book.Phrase([certificate]);

    public static Phrase CheckClaims => Book.Phrase();

    public static Phrase CheckClaimLost => Book.Phrase();
}
