using FsCheck.Xunit;
using LinyingTalent.Visits;

namespace LinyingTalent.Tests.Visits;

public sealed class VisitScheduleTests
{
    private static readonly DateOnly From = new(2026, 3, 2);

    [Fact]
    public void Year_FourVisitsInTheFirst_AreSpreadWithTheFirstOneSoon() =>
        VisitSchedule.Year(From, From.AddYears(3).AddDays(-1), 4, firstWithin: 30).Select(part => part.Due)
            .ShouldBe([new(2026, 4, 1), new(2026, 8, 30), new(2026, 11, 29), new(2027, 3, 1)]);

    [Fact]
    public void Year_FourVisitsInALaterOne_AreSpreadEvenly() =>
        VisitSchedule.Year(new DateOnly(2027, 3, 2), From.AddYears(3).AddDays(-1), 4, firstWithin: null).Select(part => part.Due)
            .ShouldBe([new(2027, 5, 31), new(2027, 8, 31), new(2027, 11, 30), new(2028, 3, 1)]);

    [Fact]
    public void Year_TermThatEndsWithinIt_HasNoDutyBehindItsEnd() =>
        VisitSchedule.Year(From, new DateOnly(2026, 9, 30), 4, firstWithin: 30).Select(part => part.Due)
            .ShouldBe([new(2026, 4, 1), new(2026, 8, 30)]);

    [Fact]
    public void Year_OneVisitOnly_IsDueWithinTheFirstDays() =>
        VisitSchedule.Year(From, From.AddYears(1), 1, firstWithin: 30).Single().ShouldBe((From, From.AddDays(30)));

    /// <summary>Whatever the number and the first day: as many duties, one after the other without a gap, to the year's last day.</summary>
    [Property]
    public void Year_AnyNumberAndDay_CoversTheYearWithoutGaps(byte number, ushort shift)
    {
        int perYear = 1 + (number % 24);
        DateOnly from = new DateOnly(2024, 1, 1).AddDays(shift % 3000);
        List<(DateOnly Start, DateOnly Due)> parts = [.. VisitSchedule.Year(from, from.AddYears(3), perYear, firstWithin: null)];

        parts.Count.ShouldBe(perYear);
        parts[0].Start.ShouldBe(from);
        parts[^1].Due.ShouldBe(VisitSchedule.YearEnd(from, from.AddYears(3)));
        parts.ShouldAllBe(part => part.Start <= part.Due);
        parts.Zip(parts.Skip(1)).ShouldAllBe(pair => pair.First.Due.AddDays(1) == pair.Second.Start);
    }
}
