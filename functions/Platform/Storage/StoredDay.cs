using System.Globalization;

namespace LinyingTalent.Platform.Storage;

/// <summary>A day as tables keep it: 2026-01-05, so that the order of the texts is the order of the days.</summary>
internal static class StoredDay
{
    private const string Form = "yyyy-MM-dd";

    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    public static DateOnly Read(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);
}
