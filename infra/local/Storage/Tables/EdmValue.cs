using System.Globalization;

namespace LinyingTalent.LocalRuntime.Storage.Tables;

internal enum EdmType
{
    String,
    Boolean,
    Int32,
    Int64,
    Double,
    DateTime,
    Guid,
    Binary,
}

/// <summary>A property's value: a string, bool, int, long, double, DateTime in UTC, Guid or byte[], as its type says.</summary>
internal readonly record struct EdmValue(EdmType Type, object Value)
{
    public static EdmValue Of(object value) => new(value switch
    {
        string => EdmType.String,
        bool => EdmType.Boolean,
        int => EdmType.Int32,
        long => EdmType.Int64,
        double => EdmType.Double,
        DateTime => EdmType.DateTime,
        Guid => EdmType.Guid,
        byte[] => EdmType.Binary,
        _ => throw new ArgumentException($"{value.GetType()} is no type of a property.", nameof(value)),
    }, value);

    /// <summary>Less, equal or more than the other as the service orders them; null when the two types do not compare.</summary>
    public int? CompareTo(EdmValue other) => (Value, other.Value) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (bool a, bool b) => a.CompareTo(b),
        (DateTime a, DateTime b) => a.CompareTo(b),
        (Guid a, Guid b) => a.CompareTo(b),
        (byte[] a, byte[] b) => a.AsSpan().SequenceCompareTo(b),
        (double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b),
        _ when IsNumber(Type) && IsNumber(other.Type) => Type == EdmType.Double || other.Type == EdmType.Double
            ? Of(AsDouble(Value)).CompareTo(Of(AsDouble(other.Value)))
            : Convert.ToInt64(Value, CultureInfo.InvariantCulture).CompareTo(Convert.ToInt64(other.Value, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>What the value counts towards the entity's size. Source: "Understanding the Table service data model".</summary>
    public int Size => Value switch
    {
        string text => text.Length * 2 + 4,
        byte[] bytes => bytes.Length + 4,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };

    private static bool IsNumber(EdmType type) => type is EdmType.Int32 or EdmType.Int64 or EdmType.Double;

    private static double AsDouble(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    public static object? Instant(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
        ? instant.UtcDateTime
        : null;

    public static object? Int32(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;

    public static object? Int64(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    public static object? Double(string? text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) => value,
        _ => null,
    };
}
