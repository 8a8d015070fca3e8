using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds;

internal static class NominationTexts
{
    private static readonly PhraseBook Book = new(typeof(NominationTexts));

    public static Phrase StepSubmitted => Book.Phrase();

    public static Phrase StepReturned => Book.Phrase();

    public static Phrase StepEligible => Book.Phrase();

    public static Phrase StepIneligible => Book.Phrase();

    public static Phrase StepRecommended => Book.Phrase();

    public static Phrase StepWithdrawn => Book.Phrase();

    public static Phrase BySelf => Book.Phrase();

    public static Phrase ByVillage => Book.Phrase();

    public static Phrase ByTownship => Book.Phrase();

    public static Phrase ByAnyone => Book.Phrase();

    public static Phrase ConsentAsked => Book.Phrase();

    public static Phrase ConsentGiven => Book.Phrase();

    public static Phrase ConsentRefused => Book.Phrase();

    public static Phrase NominationsAreClosed(DateTimeOffset closed) => Book.Phrase([closed]);

    public static Phrase QuotaIsFull(int quota) => Book.Phrase([quota]);

    public static Phrase NominatedBefore => Book.Phrase();

    public static Phrase NominationIsWithdrawn => Book.Phrase();

    public static Phrase ConsentIsAnswered => Book.Phrase();

    public static Phrase ConsentIsAwaited => Book.Phrase();

    public static Phrase TooManyNominations(int most) => Book.Phrase([most]);

    public static Phrase EventConsentLapsed => Book.Phrase();

    public static Phrase ConsentTooLate => Book.Phrase();

    public static Phrase ConsentMissing => Book.Phrase();

    public static Phrase IsBeingCorrected => Book.Phrase();

    public static Phrase NothingToCorrect => Book.Phrase();

    public static Phrase CorrectionTooLate(DateTimeOffset until) => Book.Phrase([until]);

    public static Phrase WithdrawTooLate => Book.Phrase();

    public static Phrase NotEligible => Book.Phrase();

    public static Phrase ExcludedAlready => Book.Phrase();

    public static Phrase ConflictTooLate => Book.Phrase();

    public static Phrase EventNominated(string name) => Book.Phrase([name]);

    public static Phrase EventConsented => Book.Phrase();

    public static Phrase EventDeclined => Book.Phrase();

    public static Phrase EventEligible => Book.Phrase();

    public static Phrase EventIneligible => Book.Phrase();

    public static Phrase EventReturned => Book.Phrase();

    public static Phrase EventCorrected => Book.Phrase();

    public static Phrase EventLapsed => Book.Phrase();

    public static Phrase EventWithdrawn => Book.Phrase();

    public static Phrase EventRecommended(string place) => Book.Phrase([place]);

    public static Phrase EventReplaced(string judge) => Book.Phrase([judge]);

    public static Phrase EventExcluded(string judge, Phrase ground) => Book.Phrase([judge, ground]);

    public static Phrase EventConfirmed(DateOnly day) => Book.Phrase([day]);

    public static Phrase EventConsentMoved(DateOnly before, DateOnly after) => Book.Phrase([before, after]);

    public static Phrase EventCorrectMoved(DateOnly before, DateOnly after) => Book.Phrase([before, after]);

    public static Phrase EventScreenMoved(DateOnly before, DateOnly after) => Book.Phrase([before, after]);
}
