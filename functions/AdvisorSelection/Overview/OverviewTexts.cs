using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Overview;

internal static class OverviewTexts
{
    private static readonly PhraseBook Book = new(typeof(OverviewTexts));

    public static Phrase ListTitle => Book.Phrase();

    public static Phrase ListLead => Book.Phrase();

    public static Phrase VillageOrAdvisor => Book.Phrase();

    public static Phrase Township => Book.Phrase();

    public static Phrase HasAdvisors => Book.Phrase();

    public static Phrase HasNone => Book.Phrase();

    public static Phrase Case => Book.Phrase();

    public static Phrase Code => Book.Phrase();

    public static Phrase NoVillages => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase Selection => Book.Phrase();

    public static Phrase Advisors => Book.Phrase();

    public static Phrase NotBegun => Book.Phrase();

    public static Phrase CaseTitle(string village) => Book.Phrase([village]);

    public static Phrase CaseNumber(string number) => Book.Phrase([number]);

    public static Phrase Working => Book.Phrase();

    public static Phrase Reload => Book.Phrase();

    public static Phrase Beginning => Book.Phrase();

    public static Phrase BeginningLead => Book.Phrase();

    public static Phrase Proposal => Book.Phrase();

    public static Phrase Comparison => Book.Phrase();

    public static Phrase RankAndPoints(int rank, decimal points) => Book.Phrase([rank, points]);

    public static Phrase NotEligible => Book.Phrase();

    public static Phrase PointsOf(string name) => Book.Phrase([name]);

    public static Phrase Candidates => Book.Phrase();

    public static Phrase PhotoOf(string name) => Book.Phrase([name]);

    public static Phrase OpenTalent => Book.Phrase();

    public static Phrase SaveCurriculum(string kind) => Book.Phrase([kind]);

    public static Phrase Criterion => Book.Phrase();

    public static Phrase Points => Book.Phrase();

    public static Phrase GivenOf(decimal given, decimal full) => Book.Phrase([given, full]);

    public static Phrase Because => Book.Phrase();

    public static Phrase Met => Book.Phrase();

    public static Phrase Unmet => Book.Phrase();

    public static Phrase RankChanged(int computed, int given) => Book.Phrase([computed, given]);

    public static Phrase SourceOf(IWorded source, Phrase founded, string rule) => Book.Phrase([source, founded, rule]);

    public static Phrase Timeline => Book.Phrase();

    public static Phrase BySystem => Book.Phrase();

    public static Phrase Invitations => Book.Phrase();

    public static Phrase Person => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase AnswerBy => Book.Phrase();

    public static Phrase Certificate => Book.Phrase();

    public static Phrase OpenCertificate => Book.Phrase();

    public static Phrase Letter => Book.Phrase();

    public static Phrase OpenLetter => Book.Phrase();

    public static Phrase DoRecord => Book.Phrase();

    public static Phrase RecordedBy(Phrase way) => Book.Phrase([way]);

    public static Phrase InvitationOpen => Book.Phrase();

    public static Phrase InvitationAccepted => Book.Phrase();

    public static Phrase InvitationDeclined => Book.Phrase();

    public static Phrase InvitationLapsed => Book.Phrase();

    public static Phrase StandsAt => Book.Phrase();

    public static Phrase WaitsFor => Book.Phrase();

    public static Phrase WaitsForTownship => Book.Phrase();

    public static Phrase WaitsForCounty => Book.Phrase();

    public static Phrase WaitsForVillage => Book.Phrase();

    public static Phrase WaitsForNotice => Book.Phrase();

    public static Phrase WaitsForObjections(int count) => Book.Phrase([count]);

    public static Phrase WaitsForAnswers(string names) => Book.Phrase([names]);

    public static Phrase WaitsForNobody => Book.Phrase();

    public static Phrase Until => Book.Phrase();

    public static Phrase Overdue => Book.Phrase();

    public static Phrase EscalatedTo(Phrase above) => Book.Phrase([above]);

    public static Phrase Clock => Book.Phrase();

    public static Phrase ClockOfTownship(int township) => Book.Phrase([township]);

    public static Phrase ClockOfBoth(int township, int county) => Book.Phrase([township, county]);

    public static Phrase DoOpinion => Book.Phrase();

    public static Phrase DoChase(Phrase step) => Book.Phrase([step]);

    public static Phrase DoPropose => Book.Phrase();

    public static Phrase DoAnalyse => Book.Phrase();

    public static Phrase DoReview => Book.Phrase();

    public static Phrase DoAnswerObjection(int number) => Book.Phrase([number]);

    public static Phrase NoticeHeading => Book.Phrase();

    public static Phrase NoticedUntil(string names, DateTimeOffset until) => Book.Phrase([names, until]);

    public static Phrase NoticeOver => Book.Phrase();

    public static Phrase OpenNotice => Book.Phrase();

    public static Phrase ObjectionNumber(int number) => Book.Phrase([number]);

    public static Phrase Against => Book.Phrase();

    public static Phrase DoCorrect => Book.Phrase();

    public static Phrase DoProposeAgain => Book.Phrase();
}
