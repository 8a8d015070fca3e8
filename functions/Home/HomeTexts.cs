using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Home;

internal static class HomeTexts
{
    private static readonly PhraseBook Book = new(typeof(HomeTexts));

    public static Phrase Work => Book.Phrase();

    public static Phrase WorkLead(int count) => Book.Phrase([count]);

    public static Phrase NoWork => Book.Phrase();

    public static Phrase PlaceOrMatter => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase Matter => Book.Phrase();

    public static Phrase Due => Book.Phrase();

    public static Phrase DaysLeft => Book.Phrase();

    public static Phrase DueOverdue => Book.Phrase();

    public static Phrase DueToday => Book.Phrase();

    public static Phrase DueLater => Book.Phrase();

    public static Phrase DueOpen => Book.Phrase();

    public static Phrase SeeSelections => Book.Phrase();

    public static Phrase WelcomeTitle(SiteCounty county) => Book.Phrase([county.Name]);

    public static Phrase WelcomeLead => Book.Phrase();

    public static Phrase Method => Book.Phrase();

    public static Phrase SignIn => Book.Phrase();

    public static Phrase GroupSelections => Book.Phrase();

    public static Phrase GroupAwards => Book.Phrase();

    public static Phrase GroupProgramme => Book.Phrase();

    public static Phrase GroupFigures => Book.Phrase();

    public static Phrase GroupCertificates => Book.Phrase();

    public static Phrase GroupAdministration => Book.Phrase();

    public static Phrase Register => Book.Phrase();

    public static Phrase Track => Book.Phrase();

    public static Phrase Open => Book.Phrase();

    public static Phrase Notices => Book.Phrase();

    public static Phrase Needs => Book.Phrase();

    public static Phrase Honours => Book.Phrase();

    public static Phrase Batches => Book.Phrase();

    public static Phrase Api => Book.Phrase();

    public static Phrase VerifyCertificate => Book.Phrase();

    public static Phrase Calls => Book.Phrase();

    public static Phrase NoCalls => Book.Phrase();

    public static Phrase CallRound(string name, DateOnly until) => Book.Phrase([name, until]);

    public static Phrase CallTraining(string title, DateOnly from, string site) => Book.Phrase([title, from, site]);

    public static Phrase Gallery => Book.Phrase();
}
