using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Campaigns;

internal static class CampaignTexts
{
    private static readonly PhraseBook Book = new(typeof(CampaignTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase StatePlanned => Book.Phrase();

    public static Phrase StateOpen => Book.Phrase();

    public static Phrase StateOver => Book.Phrase();

    public static Phrase StateClosed => Book.Phrase();

    public static Phrase DocumentPhoto => Book.Phrase();

    public static Phrase DocumentCurriculum => Book.Phrase();

    public static Phrase CampaignsOverlap(string name, DateOnly first, DateOnly last) => Book.Phrase([name, first, last]);

    public static Phrase CampaignExists(string number) => Book.Phrase([number]);

    public static Phrase CampaignHasEnded => Book.Phrase();

    public static Phrase NoSuchCampaign => Book.Phrase();

    public static Phrase DoPropose(string campaign) => Book.Phrase([campaign]);

    public static Phrase OpenedSubject(string campaign) => Book.Phrase([campaign]);

    public static Phrase Opened(string village, string campaign, DateOnly last) => Book.Phrase([village, campaign, last]);

    public static Phrase OpenedTownship(string township, string campaign, DateOnly last) => Book.Phrase([township, campaign, last]);

    public static Phrase ReminderSubject(string campaign) => Book.Phrase([campaign]);

    public static Phrase Reminder(string village, string campaign, DateOnly last) => Book.Phrase([village, campaign, last]);

    public static Phrase ClosedSubject(string campaign) => Book.Phrase([campaign]);

    public static Phrase ClosedEarly(string village, string campaign, string reason) => Book.Phrase([village, campaign, reason]);

    public static Phrase Window => Book.Phrase();

    public static Phrase FromTo(DateOnly first, DateOnly last) => Book.Phrase([first, last]);

    public static Phrase State => Book.Phrase();

    public static Phrase Places => Book.Phrase();

    public static Phrase PlacesOf(int places) => Book.Phrase([places]);

    public static Phrase Term => Book.Phrase();

    public static Phrase Years(int years) => Book.Phrase([years]);

    public static Phrase Weights => Book.Phrase();

    public static Phrase WeightOf(string criterion, decimal points) => Book.Phrase([criterion, points]);

    public static Phrase FullAt(decimal years, decimal days) => Book.Phrase([years, days]);

    public static Phrase Documents => Book.Phrase();

    public static Phrase NoDocuments => Book.Phrase();

    public static Phrase Notice => Book.Phrase();

    public static Phrase NoticeHeld(int days, string telephone) => Book.Phrase([days, telephone]);

    public static Phrase NoticeNone => Book.Phrase();

    public static Phrase Departments => Book.Phrase();

    public static Phrase NoDepartments => Book.Phrase();
}
