using FsCheck.Xunit;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.Platform.Time;

public sealed class ShanghaiTimeTests
{
    private static readonly DateTimeOffset Evening = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Write_Moment_IsChinasTimeWithoutLeadingZerosInTheDate()
    {
        ShanghaiTime.Write(Evening, Languages.Chinese).ShouldBe("2026年1月5日 18:00");
        ShanghaiTime.Write(Evening, Languages.English).ShouldBe("5 January 2026, 18:00");
        ShanghaiTime.Write(new DateOnly(2026, 1, 5), Languages.Chinese).ShouldBe("2026年1月5日");
        ShanghaiTime.Write(new DateOnly(2026, 1, 5), Languages.English).ShouldBe("5 January 2026");
    }

    [Fact]
    public void DateOf_EveningInUtc_IsTheNextDayInChina()
    {
        ShanghaiTime.DateOf(new(2025, 12, 31, 15, 59, 59, TimeSpan.Zero)).ShouldBe(new DateOnly(2025, 12, 31));
        ShanghaiTime.DateOf(new(2025, 12, 31, 16, 0, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2026, 1, 1));
    }

    [Theory]
    [InlineData("2026-01-05T07:59:59+08:00", "2026-01-05T00:00:00Z")]
    [InlineData("2026-01-05T08:00:00+08:00", "2026-01-06T00:00:00Z")]
    [InlineData("2026-01-04T23:30:00Z", "2026-01-05T00:00:00Z")]
    public void NextMorning_AroundEight_IsStrictlyLater(string moment, string expected) =>
        ShanghaiTime.NextMorning(Moment(moment)).ShouldBe(Moment(expected));

    [Property]
    public bool At_AnyMinute_ComesBackFromUtc(ushort day, ushort minute)
    {
        DateOnly date = new DateOnly(2020, 1, 1).AddDays(day % 10_000);
        TimeOnly time = TimeOnly.MinValue.AddMinutes(minute % 1440);
        DateTimeOffset moment = ShanghaiTime.At(date, time);
        return moment.Offset == TimeSpan.Zero && ShanghaiTime.DateOf(moment) == date
            && ShanghaiTime.Write(moment, Languages.Chinese).EndsWith($"{time:HH:mm}", StringComparison.Ordinal);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
