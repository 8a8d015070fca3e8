using LinyingTalent.Visits;

namespace LinyingTalent.Tests.Visits;

public sealed class VisitStagesTests
{
    private static readonly VisitPolicy Policy = new(SoonBefore: 7, TownshipAfter: 14, CountyAfter: 30);
    private static readonly DateOnly Due = new(2026, 4, 1);
    private static readonly VisitDuty Duty = new(new(2026, 3, 2), Due);

    [Theory]
    [InlineData(-8, "None")]
    [InlineData(-7, "Soon")]
    [InlineData(-1, "Soon")]
    [InlineData(0, "Due")]
    [InlineData(13, "Due")]
    [InlineData(14, "Township")]
    [InlineData(29, "Township")]
    [InlineData(30, "County")]
    [InlineData(400, "County")]
    public void Reached_DaysAfterTheDue_IsTheStage(int days, string stage) =>
        VisitStages.Reached(Due, Due.AddDays(days), Policy).ToString().ShouldBe(stage);

    [Fact]
    public void ToTell_EveryMorningOfAYear_TellsEachStageOnce() => Told(Enumerable.Range(-40, 365)).ShouldBe(
        [(-7, VisitStage.Soon), (0, VisitStage.Due), (14, VisitStage.Township), (30, VisitStage.County)]);

    [Fact]
    public void ToTell_MorningsTwiceAndAWeekMissed_TellsEachStageOnceAndLate() => Told([-7, -7, 5, 5, 6, 21, 21, 22, 33]).ShouldBe(
        [(-7, VisitStage.Soon), (5, VisitStage.Due), (21, VisitStage.Township), (33, VisitStage.County)]);

    [Fact]
    public void ToTell_NoMorningForMonths_TellsEveryOfficeButNotThatTheDayComesNear() => Told([90, 91]).ShouldBe(
        [(90, VisitStage.Due), (90, VisitStage.Township), (90, VisitStage.County)]);

    private static List<(int Day, VisitStage Stage)> Told(IEnumerable<int> mornings)
    {
        VisitDuty duty = Duty;
        var told = new List<(int, VisitStage)>();
        foreach (int day in mornings)
        {
            IReadOnlyList<VisitStage> stages = VisitStages.ToTell(duty, Due.AddDays(day), Policy);
            told.AddRange(stages.Select(stage => (day, stage)));
            if (stages.Count > 0) duty = duty with { Stage = stages[^1] };
        }

        return told;
    }
}
