namespace LinyingTalent.Returnees;

/// <summary>
/// What a start-up loan costs, and who pays it: "interest-free" means that the treasury pays its share of the actual rate and the county tops up
/// the rest. To the cent, without one lost between the two.
/// </summary>
internal sealed record LoanInterest(int Days, decimal Interest, decimal Treasury, decimal County)
{
    /// <summary>Banks count interest by the day, of a year of 360.</summary>
    private const int DaysOfAYear = 360;

    /// <param name="amount">In yuan.</param>
    /// <param name="rate">In percent a year.</param>
    /// <param name="to">The day of repayment, which bears no interest.</param>
    /// <param name="share">The treasury's share in percent, by the rule table of the day of disbursement.</param>
    public static LoanInterest Of(decimal amount, decimal rate, DateOnly from, DateOnly to, decimal share)
    {
        int days = Math.Max(0, to.DayNumber - from.DayNumber);
        decimal interest = Cents(amount * rate / 100 * days / DaysOfAYear), treasury = Cents(interest * share / 100);
        return new LoanInterest(days, interest, treasury, interest - treasury);
    }

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
