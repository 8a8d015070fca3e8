using FsCheck;
using FsCheck.Fluent;
using LinyingTalent.Returnees;

namespace LinyingTalent.Tests.Returnees;

public sealed class LoanInterestTests
{
    [Theory]
    [InlineData(200_000, 4.35, "2022-03-01", "2024-03-01", 50, 731, 17_665.83, 8_832.92, 8_832.91)]
    [InlineData(300_000, 3.65, "2023-10-01", "2024-09-30", 50, 365, 11_102.08, 5_551.04, 5_551.04)]
    [InlineData(100_000, 4.00, "2025-01-01", "2025-01-01", 50, 0, 0, 0, 0)]
    public void Of_ALoan_IsComputedToTheCent(decimal amount, decimal rate, string from, string to, decimal share, int days, decimal interest, decimal treasury, decimal county) =>
        LoanInterest.Of(amount, rate, DateOnly.Parse(from, null), DateOnly.Parse(to, null), share).ShouldBe(new LoanInterest(days, interest, treasury, county));

    [Fact]
    public void Of_AnyLoan_LosesNoCentBetweenTheTwo() => Prop.ForAll(
        (from amount in Gen.Choose(1, 400_000_000)
         from rate in Gen.Choose(1, 2_400)
         from days in Gen.Choose(0, 1_096)
         from share in Gen.Choose(0, 100)
         select LoanInterest.Of(amount / 100m, rate / 100m, new DateOnly(2023, 10, 1), new DateOnly(2023, 10, 1).AddDays(days), share)).ToArbitrary(),
        interest => interest.Treasury + interest.County == interest.Interest && interest.Treasury >= 0 && interest.County >= 0
            && decimal.Round(interest.Treasury, 2) == interest.Treasury).QuickCheckThrowOnFailure();
}
