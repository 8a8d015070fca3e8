using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Propose;

internal static class ProposeTexts
{
    private static readonly PhraseBook Book = new(typeof(ProposeTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase CorrectTitle => Book.Phrase();

    public static Phrase ToCorrect => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase SubmitCorrection => Book.Phrase();

    public static Phrase AboutTheVillage => Book.Phrase();

    public static Phrase Needs => Book.Phrase();

    public static Phrase NeedsHint => Book.Phrase();

    public static Phrase NeededTrades => Book.Phrase();

    public static Phrase NeededTradesHint => Book.Phrase();

    public static Phrase Situation => Book.Phrase();

    public static Phrase SituationHint => Book.Phrase();

    public static Phrase OrganisationWish => Book.Phrase();

    public static Phrase OrganisationWishHint => Book.Phrase();

    public static Phrase Places => Book.Phrase();

    public static Phrase PlacesHint => Book.Phrase();

    public static Phrase PlacesOf(int places) => Book.Phrase([places]);

    public static Phrase CandidateNumber(int number) => Book.Phrase([number]);

    public static Phrase Pick => Book.Phrase();

    public static Phrase FromRegistry => Book.Phrase();

    public static Phrase NotInRegistry => Book.Phrase();

    public static Phrase NotTheRegistered => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Identity => Book.Phrase();

    public static Phrase IdentityHint => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase Email => Book.Phrase();

    public static Phrase EmailHint => Book.Phrase();

    public static Phrase EmailWrong => Book.Phrase();

    public static Phrase Kind => Book.Phrase();

    public static Phrase Trades => Book.Phrase();

    public static Phrase Years => Book.Phrase();

    public static Phrase YearsUnit => Book.Phrase();

    public static Phrase Days => Book.Phrase();

    public static Phrase DaysUnit => Book.Phrase();

    public static Phrase Roots => Book.Phrase();

    public static Phrase PersonWish => Book.Phrase();

    public static Phrase PersonWishHint => Book.Phrase();

    public static Phrase Photo => Book.Phrase();

    public static Phrase PhotoHint => Book.Phrase();

    public static Phrase Curriculum => Book.Phrase();

    public static Phrase CurriculumHint => Book.Phrase();

    public static Phrase Consent => Book.Phrase();

    public static Phrase ConsentHint => Book.Phrase();

    public static Phrase ConsentMissing => Book.Phrase();

    public static Phrase ChooseATrade => Book.Phrase();
}
