using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Open;

internal static class LicenceTexts
{
    private static readonly PhraseBook Book = new(typeof(LicenceTexts));

    public static Phrase Cited(string rule, string figure, string source) => Book.Phrase([rule, figure, source]);

    public static Phrase BasisMissing => Book.Phrase();

    public static Phrase OrganiserMissing => Book.Phrase();

    public static Phrase NoPlaces => Book.Phrase();

    public static Phrase NegativePlaces => Book.Phrase();

    public static Phrase CadresExceedPersons(int cadres, int persons) => Book.Phrase([cadres, persons]);

    public static Phrase ApprovalMissing(CitedRule rule) => Book.Phrase([rule]);

    public static Phrase DepartmentMayNotCommend(CitedRule rule) => Book.Phrase([rule]);

    public static Phrase CommendedThisYear(string other, CitedRule rule) => Book.Phrase([other, rule]);

    public static Phrase CommendedTooSoon(int last, int next, CitedRule rule) => Book.Phrase([last, next, rule]);

    public static Phrase TooManyPersons(int places, CitedRule rule) => Book.Phrase([places, rule]);

    public static Phrase TooManyUnits(int places, CitedRule rule) => Book.Phrase([places, rule]);

    public static Phrase TooManyCadres(int cadres, int persons, CitedRule rule) => Book.Phrase([cadres, persons, rule]);

    public static Phrase TradeTooShort(int years, CitedRule rule) => Book.Phrase([years, rule]);

    public static Phrase CleanTooShort(int years, CitedRule rule) => Book.Phrase([years, rule]);

    public static Phrase NoticeTooShort(int days, CitedRule rule) => Book.Phrase([days, rule]);

    public static Phrase ValidTooLong(int years, CitedRule rule) => Book.Phrase([years, rule]);

    public static Phrase ValidMissing => Book.Phrase();
}
