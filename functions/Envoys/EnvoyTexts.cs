using LinyingTalent.Platform.Text;

namespace LinyingTalent.Envoys;

internal static class EnvoyTexts
{
    private static readonly PhraseBook Book = new(typeof(EnvoyTexts));

    public static Phrase Part => Book.Phrase();

    public static Phrase PartLead => Book.Phrase();

    public static Phrase Teams => Book.Phrase();

    public static Phrase NewTeam => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Sector => Book.Phrase();

    public static Phrase Since => Book.Phrase();

    public static Phrase TeamUnit => Book.Phrase();

    public static Phrase OneASector => Book.Phrase();

    public static Phrase Agriculture => Book.Phrase();

    public static Phrase Education => Book.Phrase();

    public static Phrase Health => Book.Phrase();

    public static Phrase Culture => Book.Phrase();

    public static Phrase Law => Book.Phrase();

    public static Phrase Social => Book.Phrase();

    public static Phrase Envoys => Book.Phrase();

    public static Phrase NewEnvoy => Book.Phrase();

    public static Phrase PersonName => Book.Phrase();

    public static Phrase Team => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase Workplace => Book.Phrase();

    public static Phrase Joined => Book.Phrase();

    public static Phrase Left => Book.Phrase();

    public static Phrase Persons => Book.Phrase();

    public static Phrase OneTeamOnly => Book.Phrase();

    public static Phrase LeftBeforeJoined => Book.Phrase();

    public static Phrase Actions => Book.Phrase();

    public static Phrase NewAction => Book.Phrase();

    public static Phrase Envoy => Book.Phrase();

    public static Phrase Occasion => Book.Phrase();

    public static Phrase KeyDate => Book.Phrase();

    public static Phrase AllYear => Book.Phrase();

    public static Phrase What => Book.Phrase();

    public static Phrase Recorded => Book.Phrase();

    public static Phrase Confirmed => Book.Phrase();

    public static Phrase Accepted => Book.Phrase();

    public static Phrase Refused => Book.Phrase();

    public static Phrase ConfirmedBy => Book.Phrase();

    public static Phrase Photo => Book.Phrase();

    public static Phrase PhotoHint => Book.Phrase();

    public static Phrase PhotoMissing => Book.Phrase();

    public static Phrase Effect => Book.Phrase();

    public static Phrase Satisfaction => Book.Phrase();

    public static Phrase Point => Book.Phrase();

    public static Phrase Times => Book.Phrase();

    public static Phrase Scores => Book.Phrase();

    public static Phrase ScoresLead(string year, string service, string effect, string satisfaction, string full) => Book.Phrase([year, service, effect, satisfaction, full]);

    public static Phrase Year => Book.Phrase();

    public static Phrase AcceptedActions => Book.Phrase();

    public static Phrase ServiceScore => Book.Phrase();

    public static Phrase EffectScore => Book.Phrase();

    public static Phrase SatisfactionScore => Book.Phrase();

    public static Phrase Total => Book.Phrase();

    public static Phrase NoScores => Book.Phrase();
}
