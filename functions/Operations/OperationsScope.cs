using System.Text.RegularExpressions;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.Operations;

/// <summary>Which processes an administrator sees: those of the counties they administer, and those that belong to no county.</summary>
internal sealed partial class OperationsScope(Visitor visitor)
{
    /// <summary>The counties whose records this administrator answers for.</summary>
    public IReadOnlyList<DivisionCode> Counties => [.. visitor.Person!.DivisionsAs(Role.Administrator).Select(division => division.County).Distinct()];

    public bool Sees(string instance) => CountyOf(instance) is not { } county || visitor.Person!.May(county, Role.Administrator);

    // Instance IDs are business keys: those of a county hold its digits, or those of a division in it, as a word of their own.
    private static DivisionCode? CountyOf(string instance)
    {
        foreach (Match digits in Digits().Matches(instance))
            if (DivisionCode.TryParse(digits.Groups["county"].Value + "000000", out DivisionCode county, out _)) return county;
        return null;
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?<county>\d{6})(\d{3}|\d{6})?(?![0-9A-Za-z])")]
    private static partial Regex Digits();
}
