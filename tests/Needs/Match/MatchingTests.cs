using LinyingTalent.Needs.Match;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Talents;

namespace LinyingTalent.Tests.Needs.Match;

public sealed class MatchingTests
{
    private static readonly MatchWeights Weights = new(40, 20, 25, 15, 20, 10);
    private static readonly DivisionCode Village = DivisionCode.Parse("411122204201");

    [Fact]
    public void Rank_TradeBeforeDistanceBeforeExperience_WithTheReasons()
    {
        IReadOnlyList<Fit> fits = Matching.Rank(Village, Trade.Planting,
        [
            Talent("411122108201", "远方能手", Trade.Planting, null, 30),
            Talent("411122204202", "邻村能手", Trade.Planting, null, 2),
            Talent("411122204201", "本村老把式", Trade.Breeding, Trade.Planting, 10),
            Talent("411122204201", "本村铁匠", Trade.Crafts, null, 40),
        ], Weights);

        fits.Select(fit => (fit.Talent.Name, fit.Points)).ShouldBe([("本村老把式", 65), ("远方能手", 60), ("邻村能手", 59)]);
        fits[0].Reasons.Select(reason => reason.In(Languages.Chinese)).ShouldBe(["也会种植（+20）", "本村人（+25）", "从业 10 年（+20）"]);
        fits.ShouldAllBe(fit => fit.Points >= 20, "who does not know the trade is not among them");
    }

    [Fact]
    public void Rank_SamePoints_IsAlwaysTheSameOrder()
    {
        TalentSeen[] talents = [Talent("411122204202", "甲", Trade.Planting, null, 5), Talent("411122204203", "乙", Trade.Planting, null, 5)];
        Matching.Rank(Village, Trade.Planting, talents, Weights).Select(fit => fit.Talent.Name)
            .ShouldBe(Matching.Rank(Village, Trade.Planting, talents.Reverse(), Weights).Select(fit => fit.Talent.Name));
    }

    private static TalentSeen Talent(string village, string name, Trade first, Trade? second, int years) => new(new RecordId(DivisionCode.Parse(village), "0123456789"), name, first, second, years);
}
