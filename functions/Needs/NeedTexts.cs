using LinyingTalent.Platform.Text;

namespace LinyingTalent.Needs;

internal static class NeedTexts
{
    private static readonly PhraseBook Book = new(typeof(NeedTexts));

    public static Phrase Part => Book.Phrase();

    public static Phrase PartLead => Book.Phrase();

    public static Phrase Needs => Book.Phrase();

    public static Phrase NewNeed => Book.Phrase();

    public static Phrase Trade => Book.Phrase();

    public static Phrase What => Book.Phrase();

    public static Phrase People => Book.Phrase();

    public static Phrase Persons => Book.Phrase();

    public static Phrase Until => Book.Phrase();

    public static Phrase Stated => Book.Phrase();

    public static Phrase Covered => Book.Phrase();

    public static Phrase Who => Book.Phrase();

    public static Phrase Dropped => Book.Phrase();

    public static Phrase NeedUnit => Book.Phrase();

    public static Phrase NeedsCovered => Book.Phrase();

    public static Phrase MatchTitle(string village) => Book.Phrase([village]);

    public static Phrase MatchLead => Book.Phrase();

    public static Phrase Match => Book.Phrase();

    public static Phrase NoMatch => Book.Phrase();

    public static Phrase Rank => Book.Phrase();

    public static Phrase Person => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase Points => Book.Phrase();

    public static Phrase Reasons => Book.Phrase();

    public static Phrase ReasonFirst(Phrase trade, string points) => Book.Phrase([trade, points]);

    public static Phrase ReasonSecond(Phrase trade, string points) => Book.Phrase([trade, points]);

    public static Phrase ReasonVillage(string points) => Book.Phrase([points]);

    public static Phrase ReasonTownship(string points) => Book.Phrase([points]);

    public static Phrase ReasonYears(string years, string points) => Book.Phrase([years, points]);

    public static Phrase CoverTitle => Book.Phrase();

    public static Phrase CoverLead => Book.Phrase();

    public static Phrase NoGaps => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase GapsOf => Book.Phrase();
}
