using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Campaigns.Overview;

internal static class CampaignPageTexts
{
    private static readonly PhraseBook Book = new(typeof(CampaignPageTexts));

    public static Phrase ListLead => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Open => Book.Phrase();

    public static Phrase Number(string number) => Book.Phrase([number]);

    public static Phrase SeeBoard => Book.Phrase();

    public static Phrase Propose => Book.Phrase();

    public static Phrase CloseEarly => Book.Phrase();

    public static Phrase ClosedAt => Book.Phrase();

    public static Phrase ClosedWhy(DateTimeOffset at, string reason) => Book.Phrase([at, reason]);

    public static Phrase Record => Book.Phrase();

    public static Phrase EventOpened => Book.Phrase();

    public static Phrase EventClosed => Book.Phrase();
}
