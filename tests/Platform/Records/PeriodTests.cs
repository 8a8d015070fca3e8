using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.Records;

public sealed class PeriodTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData("2022", 202201, 202212)]
    [InlineData("2021-2023", 202101, 202312)]
    [InlineData("2023-06", 0, 202306)]
    [InlineData("all", 0, 202603)]
    [InlineData("2026", 202601, 202603)]
    [InlineData("2025-2027", 202501, 202603)]
    [InlineData("2026-12", 0, 202603)]
    [InlineData("2000", 200001, 200012)]
    [InlineData("2022-2022", 202201, 202212)]
    [InlineData("2023-12", 0, 202312)]
    public void Find_WhatAnAddressCanSay_IsMonths(string text, int from, int to)
    {
        Period period = Period.Find(text, Today).ShouldNotBeNull();
        (period.From, period.To, period.Text).ShouldBe((from, to, text));
        period.Words.In(Languages.Chinese).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("2023-13")]
    [InlineData("2023-2021")]
    [InlineData("1066")]
    [InlineData("2023-6")]
    [InlineData("2023.06")]
    [InlineData("2021.2023")]
    [InlineData("2023-00")]
    [InlineData("1999")]
    [InlineData("2100")]
    [InlineData("２０２３")]
    [InlineData(null)]
    public void Find_Anything_IsNone(string? text) => Period.Find(text, Today).ShouldBeNull();

    [Theory]
    [InlineData("2022", "2022 年")]
    [InlineData("2021-2023", "2021—2023 年")]
    [InlineData("2023-06", "截至 2023-06")]
    [InlineData("all", "至今")]
    public void Words_OfAPeriod_SayWhichItIs(string text, string words) => Period.Find(text, Today)!.Words.In(Languages.Chinese).ShouldBe(words);

    [Theory]
    [InlineData(202112, false, false)]
    [InlineData(202112, true, true)]
    [InlineData(202207, false, true)]
    [InlineData(202301, true, false)]
    public void Counts_OfAYear_TakesWhatHappenedInItAndAllThereWas(int month, bool isStock, bool counts) =>
        Period.OfYear(2022, Today).Counts(month, isStock).ShouldBe(counts);
}
