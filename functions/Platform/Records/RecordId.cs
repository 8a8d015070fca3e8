using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Secrets;

namespace LinyingTalent.Platform.Records;

/// <summary>
/// Names a record: its division, then ten hexadecimal digits of the form that brought it, <c>411122204210-3f9ac01b22</c>. So a form sent twice
/// means the same record, and a division's records of a kind are a key range.
/// </summary>
internal readonly record struct RecordId(DivisionCode Division, string Digits)
{
    /// <summary>How many digits follow the division.</summary>
    public const int Length = 10;

    public static RecordId Of(DivisionCode division, IdempotencyKey key) => new(division, key.ToString()[..Length]);

    public override string ToString() => $"{Division}-{Digits}";

    /// <summary>Reads an id as it came from outside; false for anything that is not exactly what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out RecordId id)
    {
        id = default;
        if (text?.Split('-') is not [var code, { Length: Length } digits] || !digits.All(char.IsAsciiHexDigitLower)) return false;
        if (!DivisionCode.TryParse(code, out DivisionCode division, out _)) return false;
        id = new RecordId(division, digits);
        return id.ToString() == text;
    }

    public static RecordId Parse(string text) => TryParse(text, out RecordId id) ? id : throw new FormatException($"'{text}' is no id of a record.");
}
