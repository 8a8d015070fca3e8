using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Open;

internal static class OpenTexts
{
    private static readonly PhraseBook Book = new(typeof(OpenTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase AboutTheRound => Book.Phrase();

    public static Phrase Kind => Book.Phrase();

    public static Phrase RecognitionHint => Book.Phrase();

    public static Phrase CommendationHint => Book.Phrase();

    public static Phrase Project => Book.Phrase();

    public static Phrase ProjectHint => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase NameHint(SiteCounty county) => Book.Phrase([county.Name]);

    public static Phrase Basis => Book.Phrase();

    public static Phrase BasisHint => Book.Phrase();

    public static Phrase Approval => Book.Phrase();

    public static Phrase ApprovalHint => Book.Phrase();

    public static Phrase Organiser => Book.Phrase();

    public static Phrase ByDepartment => Book.Phrase();

    public static Phrase Scope => Book.Phrase();

    public static Phrase ScopeHint => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase PlacesAndTerm => Book.Phrase();

    public static Phrase Places => Book.Phrase();

    public static Phrase Cadres => Book.Phrase();

    public static Phrase TradeYears => Book.Phrase();

    public static Phrase CleanYears => Book.Phrase();

    public static Phrase ValidYears => Book.Phrase();

    public static Phrase OnlyRecognition => Book.Phrase();

    public static Phrase PersonsUnit => Book.Phrase();

    public static Phrase YearsUnit => Book.Phrase();

    public static Phrase WorkingDaysUnit => Book.Phrase();

    public static Phrase Last => Book.Phrase();

    public static Phrase LastHint => Book.Phrase();

    public static Phrase PerTownship => Book.Phrase();

    public static Phrase Recommended => Book.Phrase();

    public static Phrase Sealed => Book.Phrase();

    public static Phrase CriteriaHint => Book.Phrase();

    public static Phrase CriterionNumber(int number) => Book.Phrase([number]);

    public static Phrase Criterion => Book.Phrase();

    public static Phrase Weight => Book.Phrase();

    public static Phrase Levels => Book.Phrase();

    public static Phrase LevelsHint => Book.Phrase();

    public static Phrase LevelsUsual => Book.Phrase();

    public static Phrase LevelUnreadable(string line) => Book.Phrase([line]);

    public static Phrase Judges => Book.Phrase();

    public static Phrase Substitutes => Book.Phrase();

    public static Phrase ScoresEach => Book.Phrase();

    public static Phrase ScoresEachHint => Book.Phrase();

    public static Phrase Quorum => Book.Phrase();

    public static Phrase QuorumHint => Book.Phrase();

    public static Phrase Drop => Book.Phrase();

    public static Phrase Blind => Book.Phrase();

    public static Phrase TiesHint => Book.Phrase();

    public static Phrase NoticeDays => Book.Phrase();

    public static Phrase NoticePlaces => Book.Phrase();

    public static Phrase NoticePlacesHint => Book.Phrase();

    public static Phrase PlacesUsual => Book.Phrase();

    public static Phrase SignHint => Book.Phrase();

    public static Phrase InOrder => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase CriterionSkill => Book.Phrase();

    public static Phrase CriterionLeading => Book.Phrase();

    public static Phrase CriterionRespect => Book.Phrase();

    public static Phrase Units => Book.Phrase();

    public static Phrase UnitsHint => Book.Phrase();

    public static Phrase UnitsUnit => Book.Phrase();
}
