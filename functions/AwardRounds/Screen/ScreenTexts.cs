using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Screen;

internal static class ScreenTexts
{
    private static readonly PhraseBook Book = new(typeof(ScreenTexts));

    public static Phrase ListTitle(string township) => Book.Phrase([township]);

    public static Phrase Counts(int all, int open, int eligible, int recommended) => Book.Phrase([all, open, eligible, recommended]);

    public static Phrase Sealed(DateTimeOffset until) => Book.Phrase([until]);

    public static Phrase None => Book.Phrase();

    public static Phrase Nominations => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase NameOrVillage => Book.Phrase();

    public static Phrase Number => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase Employer => Book.Phrase();

    public static Phrase Trade => Book.Phrase();

    public static Phrase TradeYears(Phrase trade, int years) => Book.Phrase([trade, years]);

    public static Phrase By => Book.Phrase();

    public static Phrase Consent => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase BeingCorrected(DateTimeOffset until, string reason) => Book.Phrase([until, reason]);

    public static Phrase Elsewhere => Book.Phrase();

    public static Phrase Cadre => Book.Phrase();

    public static Phrase Yes => Book.Phrase();

    public static Phrase No => Book.Phrase();

    public static Phrase Deeds => Book.Phrase();

    public static Phrase Files => Book.Phrase();

    public static Phrase Photo => Book.Phrase();

    public static Phrase Evidence => Book.Phrase();

    public static Phrase ScreenBy => Book.Phrase();

    public static Phrase Findings => Book.Phrase();

    public static Phrase Met => Book.Phrase();

    public static Phrase Unmet => Book.Phrase();

    public static Phrase DoScreen => Book.Phrase();

    public static Phrase Record => Book.Phrase();

    public static Phrase DecideEligible => Book.Phrase();

    public static Phrase DecideIneligible => Book.Phrase();

    public static Phrase DecideReturn => Book.Phrase();

    public static Phrase ReturnHint => Book.Phrase();

    public static Phrase Decision => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
