using LinyingTalent.Platform.Text;

namespace LinyingTalent.Appointments.Overview;

internal static class AppointmentPageTexts
{
    private static readonly PhraseBook Book = new(typeof(AppointmentPageTexts));

    public static Phrase Title(string name) => Book.Phrase([name]);

    public static Phrase Term => Book.Phrase();

    public static Phrase FromTo(DateOnly since, DateOnly until) => Book.Phrase([since, until]);

    public static Phrase Post => Book.Phrase();

    public static Phrase Advisor(string village) => Book.Phrase([village]);

    public static Phrase Certificate => Book.Phrase();

    public static Phrase OpenCertificate => Book.Phrase();

    public static Phrase Selection => Book.Phrase();

    public static Phrase OpenSelection => Book.Phrase();

    public static Phrase NextTerm => Book.Phrase();

    public static Phrase NextBeingMade(DateOnly to) => Book.Phrase([to]);

    public static Phrase OpenNext(DateOnly to) => Book.Phrase([to]);

    public static Phrase EndedOn => Book.Phrase();

    public static Phrase EndsSoon(int days, DateOnly to) => Book.Phrase([days, to]);

    public static Phrase Renew => Book.Phrase();

    public static Phrase End => Book.Phrase();

    public static Phrase Assessments => Book.Phrase();

    public static Phrase AssessmentsLead => Book.Phrase();

    public static Phrase Year => Book.Phrase();

    public static Phrase YearNumber(int year) => Book.Phrase([year]);

    public static Phrase Period => Book.Phrase();

    public static Phrase Visits => Book.Phrase();

    public static Phrase VisitsOf(int confirmed, int due) => Book.Phrase([confirmed, due]);

    public static Phrase Result => Book.Phrase();

    public static Phrase ComputedOnly => Book.Phrase();

    public static Phrase ConfirmedBy(string name) => Book.Phrase([name]);

    public static Phrase Assess => Book.Phrase();

    public static Phrase AssessAgain => Book.Phrase();

    public static Phrase History => Book.Phrase();

    public static Phrase BySystem => Book.Phrase();
}
