using LinyingTalent.Platform.Text;

namespace LinyingTalent.Statistics;

internal static class StatisticsTexts
{
    private static readonly PhraseBook Book = new(typeof(StatisticsTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(string place) => Book.Phrase([place]);

    public static Phrase Part => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Value => Book.Phrase();

    public static Phrase Unit => Book.Phrase();

    public static Phrase Period => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase Show => Book.Phrase();

    public static Phrase AsPublished => Book.Phrase();

    public static Phrase PublishedValue => Book.Phrase();

    public static Phrase Matches => Book.Phrase();

    public static Phrase Share => Book.Phrase();

    public static Phrase Differs(string by) => Book.Phrase([by]);

    public static Phrase PublishedLead => Book.Phrase();

    public static Phrase PublishedWholeCounty => Book.Phrase();

    public static Phrase Export => Book.Phrase();

    public static Phrase Report => Book.Phrase();

    public static Phrase ByTownship => Book.Phrase();

    public static Phrase ByVillage => Book.Phrase();

    public static Phrase CountyItself => Book.Phrase();

    public static Phrase TownshipItself => Book.Phrase();

    public static Phrase Records => Book.Phrase();

    public static Phrase Years => Book.Phrase();

    public static Phrase MapTitle(string figure) => Book.Phrase([figure]);

    public static Phrase MapLead => Book.Phrase();

    public static Phrase ChartOf(string figure) => Book.Phrase([figure]);

    public static Phrase ChartTotal => Book.Phrase();

    public static Phrase ChartFlow => Book.Phrase();

    public static Phrase BackToBoard => Book.Phrase();

    public static Phrase AdvisorsMin => Book.Phrase();

    public static Phrase AdvisorsMax => Book.Phrase();

    public static Phrase Persons => Book.Phrase();

    public static Phrase ReportTitle(Wording county, string period) => Book.Phrase([county, period]);

    public static Phrase ReportIssuer(string county) => Book.Phrase([county]);

    public static Phrase ReportAddressee => Book.Phrase();

    public static Phrase ReportLead(string place, string period) => Book.Phrase([place, period]);

    public static Phrase ReportPart(string number, string part, string figures) => Book.Phrase([number, part, figures]);

    public static Phrase ReportFigure(string name, string value, string unit) => Book.Phrase([name, value, unit]);

    public static Phrase ReportNote => Book.Phrase();
}
