using LinyingTalent.Home;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LinyingTalent.Tests.Home;

/// <summary>What waits for somebody, by how urgent it is.</summary>
public sealed class WorkListTests
{
    // Days left; null for what has no day.
    private static readonly int?[] Rows = [-1, -30, 0, 1, 9, null];

    [Theory]
    [InlineData("", new[] { -30, -1, 0, 1, 9 })]
    [InlineData("overdue", new[] { -30, -1 })]
    [InlineData("today", new[] { 0 })]
    [InlineData("later", new[] { 1, 9 })]
    [InlineData("open", new int[0])]
    public void Read_ByUrgency_KeepsThoseTheOldestFirst(string due, int[] left) => WorkList.Shape
        .Read(Rows.Select(RowOf), new QueryCollection(QueryHelpers.ParseQuery($"?due={due}"))).Rows.Select(row => row.DaysLeft).OfType<int>().ShouldBe(left);

    private static WorkRow RowOf(int? days)
    {
        var place = DivisionCode.Parse("411122204201");
        return new WorkRow(new ToDo(place, "/", FormTexts.Broken, days is { } left ? new DateTimeOffset(2026, 3, 2, 18, 0, 0, TimeSpan.FromHours(8)).AddDays(left) : null), "贾太石村", days);
    }
}
