using LinyingTalent.AwardRounds.Open;
using LinyingTalent.AwardRounds.Rank;

namespace LinyingTalent.AwardRounds;

/// <summary>What the county stated when it opened a round. None of it changes any more, but the days to which a window is extended.</summary>
/// <param name="Name">As it is announced: 某县2026年土专家评选.</param>
/// <param name="Licence">What the round is in law, with basis, organiser and places.</param>
/// <param name="Scope">Who may be nominated, in words.</param>
/// <param name="Telephone">For questions and objections.</param>
/// <param name="NoticePlaces">Where the public notice has to hang, each with its own proof.</param>
internal sealed record RoundTerms(
    string Name, Licence Licence, string Scope, string Telephone, NominationTerms Nominations, ScoringTerms Scoring,
    IReadOnlyList<string> NoticePlaces, SigningTerms Signing, StageDays Days)
{
    /// <summary>How many persons can win.</summary>
    public int Places => Licence.Persons;

    /// <summary>How many units can win: they are ranked apart.</summary>
    public int Units => Licence.Units;

    public int PlacesOf(bool units) => units ? Units : Places;
}

/// <param name="Last">The last day on which a nomination comes in, until the offices close.</param>
/// <param name="Sealed">Whether nobody, the office included, sees a nomination before the last day is over.</param>
/// <param name="PerTownship">How many may be handed in from one township.</param>
/// <param name="RecommendedPerTownship">How many of them the township may put before the judges.</param>
internal sealed record NominationTerms(DateOnly Last, bool Sealed, int PerTownship, int RecommendedPerTownship);

/// <param name="Judges">How many are drawn from the pool.</param>
/// <param name="Substitutes">How many more are drawn to step in.</param>
/// <param name="ScoresEach">How many of the judges score each nomination.</param>
/// <param name="Blind">Whether judges see neither name nor village nor photo.</param>
internal sealed record ScoringTerms(RankingTerms Ranking, int Judges, int Substitutes, int ScoresEach, bool Blind);

/// <param name="Offices">The county's talent office by its own word, departments by their ids; in the order of their signatures.</param>
/// <param name="InOrder">Whether each waits for the one before it.</param>
internal sealed record SigningTerms(IReadOnlyList<string> Offices, bool InOrder)
{
    /// <summary>县人才办 among the offices that sign.</summary>
    public const string County = "county";
}

/// <summary>Working days for each stage after the nominations, as the rule table gave them.</summary>
internal sealed record StageDays(int Screen, int Correct, int Recommend, int Panel, int Score, int Rank, int Sign, int Objection);
