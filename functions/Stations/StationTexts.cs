using LinyingTalent.Platform.Text;

namespace LinyingTalent.Stations;

internal static class StationTexts
{
    private static readonly PhraseBook Book = new(typeof(StationTexts));

    public static Phrase Part => Book.Phrase();

    public static Phrase PartLead => Book.Phrase();

    public static Phrase Stations => Book.Phrase();

    public static Phrase NewStation => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase City => Book.Phrase();

    public static Phrase Host => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase Since => Book.Phrase();

    public static Phrase Closed => Book.Phrase();

    public static Phrase Unit => Book.Phrase();

    public static Phrase AwayTalents => Book.Phrase();

    public static Phrase NewAwayTalent => Book.Phrase();

    public static Phrase PersonName => Book.Phrase();

    public static Phrase Station => Book.Phrase();

    public static Phrase Trade => Book.Phrase();

    public static Phrase Employer => Book.Phrase();

    public static Phrase KnownSince => Book.Phrase();

    public static Phrase Persons => Book.Phrase();

    public static Phrase Promotions => Book.Phrase();

    public static Phrase NewPromotion => Book.Phrase();

    public static Phrase Title => Book.Phrase();

    public static Phrase Day => Book.Phrase();

    public static Phrase Attended => Book.Phrase();

    public static Phrase Outcome => Book.Phrase();

    public static Phrase Times => Book.Phrase();

    public static Phrase Investments => Book.Phrase();

    public static Phrase NewInvestment => Book.Phrase();

    public static Phrase Project => Book.Phrase();

    public static Phrase Investor => Book.Phrase();

    public static Phrase Amount => Book.Phrase();

    public static Phrase TenThousand => Book.Phrase();

    public static Phrase Contact => Book.Phrase();

    public static Phrase Negotiation => Book.Phrase();

    public static Phrase Signed => Book.Phrase();

    public static Phrase Building => Book.Phrase();

    public static Phrase Producing => Book.Phrase();

    public static Phrase Dropped => Book.Phrase();

    public static Phrase SignedProjects => Book.Phrase();

    public static Phrase SignedInvestment => Book.Phrase();

    public static Phrase ProjectUnit => Book.Phrase();

    public static Phrase NotHeldYet(DateOnly day) => Book.Phrase([day]);

    public static Phrase ClosedBeforeSince => Book.Phrase();
}
