using LinyingTalent.Platform.Text;

namespace LinyingTalent.Home;

internal static class HomeTexts
{
    private static readonly PhraseBook Book = new(typeof(HomeTexts));

    public static Phrase Work => Book.Phrase();

    public static Phrase WorkLead(int count) => Book.Phrase([count]);

    public static Phrase NoWork => Book.Phrase();

    public static Phrase SeeSelections => Book.Phrase();

    public static Phrase WelcomeTitle => Book.Phrase();

    public static Phrase WelcomeLead => Book.Phrase();

    public static Phrase Method => Book.Phrase();

    public static Phrase TwoStations => Book.Phrase();

    public static Phrase TwoStationsText => Book.Phrase();

    public static Phrase ThreeAppointments => Book.Phrase();

    public static Phrase ThreeAppointmentsText => Book.Phrase();

    public static Phrase FourEfforts => Book.Phrase();

    public static Phrase FourEffortsText => Book.Phrase();

    public static Phrase SignIn => Book.Phrase();

    public static Phrase GroupSelections => Book.Phrase();

    public static Phrase GroupAwards => Book.Phrase();

    public static Phrase GroupProgramme => Book.Phrase();

    public static Phrase GroupFigures => Book.Phrase();

    public static Phrase GroupCertificates => Book.Phrase();

    public static Phrase GroupAdministration => Book.Phrase();

    public static Phrase VerifyCertificate => Book.Phrase();
}
