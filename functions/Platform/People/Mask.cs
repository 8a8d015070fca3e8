using System.Globalization;

namespace LinyingTalent.Platform.People;

/// <summary>
/// The one way personal data is shown to those who need not know it, on pages, in notices, mails and exports alike: two
/// different masks of one number could be laid over each other. Each shows the least by which the person meant, and the
/// office, can tell whom it is about.
/// </summary>
internal static class Mask
{
    private const char Star = '*';

    /// <summary>张*, 张*三; of a longer name also the first and last character only, without its length.</summary>
    public static string Of(PersonName name)
    {
        var letters = new StringInfo(name.Value);
        string first = letters.SubstringByTextElements(0, 1);
        return letters.LengthInTextElements > 2
            ? first + Star + letters.SubstringByTextElements(letters.LengthInTextElements - 1, 1)
            : first + Star;
    }

    /// <summary>
    /// The last four characters only. The first six are the same for nearly everyone in a county, so they tell nobody apart
    /// and would only help to reconstruct the rest.
    /// </summary>
    public static string Of(IdentityNumber number) => number.Reveal()[^4..].PadLeft(number.Reveal().Length, Star);

    /// <summary>138****5678; a fixed telephone is written with its area code, and loses the same four digits: 039****1234.</summary>
    public static string Of(Telephone telephone) => telephone.National[..^8] + new string(Star, 4) + telephone.National[^4..];
}
