using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Campaigns.Open;

internal static class OpenTexts
{
    private static readonly PhraseBook Book = new(typeof(OpenTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase AboutTheCampaign => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase NameHint => Book.Phrase();

    public static Phrase NameOf(int year) => Book.Phrase([year]);

    public static Phrase First => Book.Phrase();

    public static Phrase Last => Book.Phrase();

    public static Phrase LastHint(int days) => Book.Phrase([days]);

    public static Phrase Appointment => Book.Phrase();

    public static Phrase Places => Book.Phrase();

    public static Phrase PlacesHint => Book.Phrase();

    public static Phrase PlacesUnit => Book.Phrase();

    public static Phrase Term => Book.Phrase();

    public static Phrase YearsUnit => Book.Phrase();

    public static Phrase Comparison => Book.Phrase();

    public static Phrase ComparisonHint => Book.Phrase();

    public static Phrase PointsUnit => Book.Phrase();

    public static Phrase FullExperience => Book.Phrase();

    public static Phrase FullDays => Book.Phrase();

    public static Phrase DaysUnit => Book.Phrase();

    public static Phrase PointsMustAddUp(decimal sum) => Book.Phrase([sum]);

    public static Phrase Documents => Book.Phrase();

    public static Phrase NoticeAndOpinions => Book.Phrase();

    public static Phrase HoldNotice => Book.Phrase();

    public static Phrase NoticeDays => Book.Phrase();

    public static Phrase NoticeDaysHint(int least) => Book.Phrase([least]);

    public static Phrase WorkingDaysUnit => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase TelephoneHint => Book.Phrase();

    public static Phrase Departments => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase Default => Book.Phrase();
}
