using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Platform.Cases;

/// <summary>
/// The business key of a case: the division it belongs to, the year it began in and its number there,
/// written <c>411122204210-2026-1</c>. It is the partition key of the case's rows, so that a division's cases are a key range,
/// and part of the instance ID of its process.
/// </summary>
internal readonly record struct CaseId(DivisionCode Division, int Year, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Division}-{Year}-{Number}");

    /// <summary>Reads an id as it came from outside; false for anything that is not exactly what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out CaseId id)
    {
        id = default;
        if (text?.Split('-') is not [var code, { Length: 4 } year, { Length: > 0 and <= 3 } number]) return false;
        if (!DivisionCode.TryParse(code, out DivisionCode division, out _)) return false;
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int y)) return false;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int n) || n == 0) return false;
        id = new CaseId(division, y, n);
        return id.ToString() == text;
    }

    public static CaseId Parse(string text) => TryParse(text, out CaseId id) ? id : throw new FormatException($"'{text}' is no case id.");
}
