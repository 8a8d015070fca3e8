using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Talents;

namespace LinyingTalent.Needs.Match;

/// <summary>The points of a match, by the rule table.</summary>
/// <param name="FullYears">Years of experience that give all of <paramref name="Years"/>.</param>
internal sealed record MatchWeights(int First, int Second, int Village, int Township, int Years, int FullYears);

/// <summary>A talent who could cover a need, with each point and its reason.</summary>
internal sealed record Fit(TalentSeen Talent, int Points, IReadOnlyList<Phrase> Reasons);

/// <summary>Who fits a need best: trade before distance before experience. Who does not know the trade is not among them.</summary>
internal static class Matching
{
    public static IReadOnlyList<Fit> Rank(DivisionCode village, Trade wanted, IEnumerable<TalentSeen> talents, MatchWeights weights) =>
    [
        .. talents.Where(talent => talent.First == wanted || talent.Second == wanted).Select(talent => Of(village, wanted, talent, weights))
            .OrderByDescending(fit => fit.Points).ThenByDescending(fit => fit.Talent.Years).ThenBy(fit => fit.Talent.Id.ToString(), StringComparer.Ordinal),
    ];

    private static Fit Of(DivisionCode village, Trade wanted, TalentSeen talent, MatchWeights weights)
    {
        var reasons = new List<Phrase>();
        int points = 0;
        Give(talent.First == wanted ? weights.First : weights.Second, given => talent.First == wanted
            ? NeedTexts.ReasonFirst(TradeWords.Of(wanted), given) : NeedTexts.ReasonSecond(TradeWords.Of(wanted), given));
        DivisionCode home = talent.Id.Division;
        if (home == village) Give(weights.Village, NeedTexts.ReasonVillage);
        else if (home.Township == village.Township) Give(weights.Township, NeedTexts.ReasonTownship);
        int years = weights.Years * Math.Min(talent.Years, weights.FullYears) / weights.FullYears;
        if (years > 0) Give(years, given => NeedTexts.ReasonYears(talent.Years.ToString(CultureInfo.InvariantCulture), given));
        return new Fit(talent, points, reasons);

        void Give(int given, Func<string, Phrase> why)
        {
            points += given;
            reasons.Add(why(given.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
