using System.Diagnostics.CodeAnalysis;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Divisions;

internal enum DivisionLevel
{
    County,
    Township,
    Village,
}

/// <summary>
/// The twelve digits of an administrative division, as the statistical bureau counts them: 2 province, 2 prefecture,
/// 2 county, 3 township, 3 village; a county's own code ends in 000000, a township's in 000. Codes change from year to
/// year: where one is kept for long, keep the year with it.
/// </summary>
internal readonly record struct DivisionCode
{
    private const int Length = 12;
    private const int CountyLength = 6;
    private const int TownshipLength = 9;

    private readonly string digits;

    private DivisionCode(string digits) => this.digits = digits;

    public DivisionLevel Level => digits.AsSpan(CountyLength) switch
    {
        "000000" => DivisionLevel.County,
        [_, _, _, '0', '0', '0'] => DivisionLevel.Township,
        _ => DivisionLevel.Village,
    };

    /// <summary>The county's six digits, with which partition keys begin.</summary>
    public string CountyDigits => digits[..CountyLength];

    /// <summary>The township's three digits, which follow in a partition key; 000 for a county.</summary>
    public string TownshipDigits => digits[CountyLength..TownshipLength];

    /// <summary>The digits that all codes within the division begin with: 6 for a county, 9 for a township, 12 for a village.</summary>
    public string Prefix => digits[..PrefixLength];

    public DivisionCode County => Padded(CountyDigits);

    /// <summary>The township the division is or lies in; none for a county.</summary>
    public DivisionCode? Township => Level == DivisionLevel.County ? null : Padded(digits[..TownshipLength]);

    /// <summary>The division one level up; none for a county.</summary>
    public DivisionCode? Parent => Level switch
    {
        DivisionLevel.County => null,
        DivisionLevel.Township => County,
        _ => Township,
    };

    /// <summary>Reads twelve digits of a county, township or village.</summary>
    public static bool TryParse(string? text, out DivisionCode code, [NotNullWhen(false)] out Phrase? refusal)
    {
        string digits = text?.Trim() ?? "";
        code = default;
        refusal = IsCode(digits) ? null : DivisionTexts.CodeMalformed(digits);
        if (refusal is not null) return false;
        code = new DivisionCode(digits);
        return true;
    }

    /// <summary>For codes that this program wrote itself.</summary>
    /// <exception cref="FormatException">Not a code.</exception>
    public static DivisionCode Parse(string text) => TryParse(text, out DivisionCode code, out Phrase? refusal)
        ? code
        : throw new FormatException(refusal.In(Languages.English));

    /// <summary>Whether the other division is this one or lies within it.</summary>
    public bool Contains(DivisionCode other) => other.digits.AsSpan().StartsWith(digits.AsSpan(0, PrefixLength));

    public override string ToString() => digits ?? "";

    private int PrefixLength => Level switch
    {
        DivisionLevel.County => CountyLength,
        DivisionLevel.Township => TownshipLength,
        _ => Length,
    };

    private static bool IsCode(string digits) =>
        digits.Length == Length
        && digits.All(char.IsAsciiDigit)
        && !digits.StartsWith('0')
        && digits[(CountyLength - 2)..CountyLength] != "00"
        && (digits[CountyLength..TownshipLength] != "000" || digits[TownshipLength..] == "000");

    private static DivisionCode Padded(string prefix) => new(prefix.PadRight(Length, '0'));
}
