using LinyingTalent.Platform.Notifications;

namespace LinyingTalent.Tests.Platform.Notifications;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("20:59", null)]
    [InlineData("21:00", "11:00")]
    [InlineData("23:30", "08:30")]
    [InlineData("03:00", "05:00")]
    [InlineData("07:59", "00:01")]
    [InlineData("08:00", null)]
    public void Left_FromEveningToMorning_IsTheTimeUntilTheMorning(string hour, string? left) =>
        QuietHours.Left(21, 8, At(hour)).ShouldBe(left is null ? null : TimeSpan.Parse(left, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Left_HoursOfOneDay_AreThatDays()
    {
        QuietHours.Left(12, 14, At("13:00")).ShouldBe(TimeSpan.FromHours(1));
        QuietHours.Left(12, 14, At("23:00")).ShouldBeNull();
    }

    [Fact]
    public void Left_BeginAndEndTheSame_AreNone() => QuietHours.Left(0, 0, At("03:00")).ShouldBeNull();

    private static DateTimeOffset At(string hour) => DateTimeOffset.Parse($"2026-03-02T{hour}:00+08:00", System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
}
