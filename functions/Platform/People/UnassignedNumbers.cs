using System.Globalization;

namespace LinyingTalent.Platform.People;

/// <summary>
/// Numbers for demonstrations that are well formed and belong to nobody: identity numbers of the division 411199, a code
/// that Luohe never had, and mobile numbers that begin with 154, which no operator was given.
/// </summary>
internal static class UnassignedNumbers
{
    private const string Division = "411199";
    private const string MobilePrefix = "154";

    /// <param name="birthDate">Any date up to today.</param>
    /// <param name="sequence">0 to 999; odd for men, even for women.</param>
    public static string IdentityNumber(DateOnly birthDate, int sequence)
    {
        string first17 = string.Create(CultureInfo.InvariantCulture, $"{Division}{birthDate:yyyyMMdd}{sequence:000}");
        return first17 + People.IdentityNumber.CheckDigit(first17);
    }

    /// <param name="sequence">0 to 99,999,999.</param>
    public static string Mobile(int sequence) => string.Create(CultureInfo.InvariantCulture, $"{MobilePrefix}{sequence:00000000}");
}
