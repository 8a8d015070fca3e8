using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>Who is told what of a campaign, and in which words.</summary>
internal static class CampaignNotices
{
    public static IReadOnlyList<NotificationTemplate> Templates { get; } =
    [
        new("CampaignOpened", a => (CampaignTexts.OpenedSubject(a[1]), CampaignTexts.Opened(a[0], a[1], StoredDay.Read(a[2])))),
        new("CampaignOpenedTownship", a => (CampaignTexts.OpenedSubject(a[1]), CampaignTexts.OpenedTownship(a[0], a[1], StoredDay.Read(a[2])))),
        new("CampaignReminder", a => (CampaignTexts.ReminderSubject(a[1]), CampaignTexts.Reminder(a[0], a[1], StoredDay.Read(a[2])))),
        new("CampaignClosed", a => (CampaignTexts.ClosedSubject(a[1]), CampaignTexts.ClosedEarly(a[0], a[1], a[2]))),
    ];

    /// <summary>What an office is told; null for nothing.</summary>
    /// <param name="silent">The villages that have proposed nobody and have a free place.</param>
    public static Notification? For(Campaign campaign, CampaignTelling telling, Office office, IReadOnlySet<DivisionCode> silent)
    {
        bool village = office.Role == Role.Village;
        string last = StoredDay.Write(campaign.Last);
        return telling switch
        {
            CampaignTelling.Opened when village => To("CampaignOpened", Links.Propose(office.Division), last),
            CampaignTelling.Opened => To("CampaignOpenedTownship", Links.BoardOf(campaign.Number), last),
            CampaignTelling.Reminder when silent.Contains(office.Division) => To("CampaignReminder", Links.Propose(office.Division), last),
            CampaignTelling.Closed when silent.Contains(office.Division) => To("CampaignClosed", Links.Campaign(campaign.Number), campaign.ClosedWhy!),
            _ => null,
        };

        Notification To(string template, string link, string more) => new(template, office, [office.Division.ToString(), campaign.Name, more], link);
    }
}
