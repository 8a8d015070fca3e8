using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Nominate;

internal static class NominateTexts
{
    private static readonly PhraseBook Book = new(typeof(NominateTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(DateTimeOffset until) => Book.Phrase([until]);

    public static Phrase Scope => Book.Phrase();

    public static Phrase Blind => Book.Phrase();

    public static Phrase BlindHint => Book.Phrase();

    public static Phrase Nominator => Book.Phrase();

    public static Phrase By => Book.Phrase();

    public static Phrase ByName => Book.Phrase();

    public static Phrase ByNameHint => Book.Phrase();

    public static Phrase ByTelephone => Book.Phrase();

    public static Phrase Nominee => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Identity => Book.Phrase();

    public static Phrase IdentityHint => Book.Phrase();

    public static Phrase LeftEmpty => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase Email => Book.Phrase();

    public static Phrase EmailWrong => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase Employer => Book.Phrase();

    public static Phrase Trade => Book.Phrase();

    public static Phrase Years => Book.Phrase();

    public static Phrase Clean => Book.Phrase();

    public static Phrase YearsUnit => Book.Phrase();

    public static Phrase Cadre => Book.Phrase();

    public static Phrase Deeds => Book.Phrase();

    public static Phrase DeedsHint => Book.Phrase();

    public static Phrase Kin => Book.Phrase();

    public static Phrase KinHint => Book.Phrase();

    public static Phrase Guarantors => Book.Phrase();

    public static Phrase GuarantorsHint => Book.Phrase();

    public static Phrase Photo => Book.Phrase();

    public static Phrase PhotoHint => Book.Phrase();

    public static Phrase Evidence => Book.Phrase();

    public static Phrase EvidenceHint => Book.Phrase();

    public static Phrase Consent => Book.Phrase();

    public static Phrase ConsentHint => Book.Phrase();

    public static Phrase ConsentMissing => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase SaveDraft => Book.Phrase();

    public static Phrase DraftTitle => Book.Phrase();

    public static Phrase DraftSaved(DateTimeOffset until) => Book.Phrase([until]);

    public static Phrase HandedInTitle => Book.Phrase();

    public static Phrase HandedIn(string number) => Book.Phrase([number]);

    public static Phrase NothingMore => Book.Phrase();

    public static Phrase NomineeIsAsked => Book.Phrase();

    public static Phrase SeeRound => Book.Phrase();

    public static Phrase UnitTitle => Book.Phrase();

    public static Phrase Unit => Book.Phrase();

    public static Phrase UnitName => Book.Phrase();

    public static Phrase Code => Book.Phrase();

    public static Phrase CodeHint => Book.Phrase();

    public static Phrase Responsible => Book.Phrase();

    public static Phrase ResponsibleTelephone => Book.Phrase();

    public static Phrase UnitYears => Book.Phrase();

    public static Phrase UnitConsent => Book.Phrase();

    public static Phrase UnitItself => Book.Phrase();
}
