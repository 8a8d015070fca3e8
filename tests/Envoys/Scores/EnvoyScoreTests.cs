using System.Globalization;
using LinyingTalent.Envoys;
using LinyingTalent.Envoys.Scores;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.Tests.Envoys.Scores;

public sealed class EnvoyScoreTests
{
    private static readonly ScorePolicy Policy = new(60, 20, 20, 12);

    [Fact]
    public void Of_NoAction_IsNothing() => EnvoyScore.Of([], 2025, Policy).Total.ShouldBe(0);

    [Fact]
    public void Of_MoreActionsThanAsked_IsAtMostAHundred()
    {
        EnvoyScore score = EnvoyScore.Of(Enumerable.Repeat(Action(2025, 100, 100), 30), 2025, Policy);
        (score.Service, score.Effect, score.Satisfaction, score.Total).ShouldBe((60m, 20m, 20m, 100m));
    }

    [Fact]
    public void Of_SomeActions_IsTheirShareAndTheirMeans()
    {
        EnvoyScore score = EnvoyScore.Of([Action(2025, 80, 90), Action(2025, 60, 100), Action(2024, 0, 0), Action(2025, 0, 0) with { Withdrawn = true }], 2025, Policy);
        (score.Actions, score.Service, score.Effect, score.Satisfaction).ShouldBe((2, 10m, 14m, 19m));
    }

    [Fact]
    public void Of_HalfATenth_IsRoundedUpAsByHand()
    {
        // 81.25 of 20 points are 16.25, 83.75 are 16.75.
        EnvoyScore score = EnvoyScore.Of([Action(2025, 81, 83), Action(2025, 81, 84), Action(2025, 81, 84), Action(2025, 82, 84)], 2025, Policy);
        (score.Service, score.Effect, score.Satisfaction, score.Total).ShouldBe((20m, 16.3m, 16.8m, 53.1m));
    }

    [Fact]
    public void Of_AcceptedInOneYear_DoneInAnother_CountsInTheYearItWasAccepted()
    {
        KeptRecord action = Action(2026, 100, 100) with { Stages = [new("recorded", new DateOnly(2025, 12, 30), Actor.Process, ""), new(EnvoyKinds.Accepted, new DateOnly(2026, 1, 4), Actor.Process, "")] };
        EnvoyScore.Of([action], 2025, Policy).Actions.ShouldBe(0);
        EnvoyScore.Of([action], 2026, Policy).Total.ShouldBe(45);
    }

    private static KeptRecord Action(int year, int effect, int satisfaction) => new(
        RecordId.Parse("411122204201-0123456789"), "service-actions",
        new Dictionary<string, string>
        {
            [EnvoyKinds.Effect.Key] = effect.ToString(CultureInfo.InvariantCulture),
            [EnvoyKinds.Satisfaction.Key] = satisfaction.ToString(CultureInfo.InvariantCulture),
        }, 1, default)
    {
        Stages = [new(EnvoyKinds.Accepted, new DateOnly(year, 5, 1), Actor.Process, "")],
    };
}
