using System.Globalization;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Appointments;

/// <summary>
/// An appointment's key: the village and the number of its certificate, written <c>411122204201-2026-0001</c>. A renewal has a certificate and
/// so a key of its own.
/// </summary>
internal readonly record struct AppointmentId(DivisionCode Village, int Year, int Serial)
{
    /// <summary>The part of a row's key that tells the village's appointments apart.</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Serial:D4}");

    public override string ToString() => $"{Village}-{Number}";

    /// <param name="certificate">As the certificates write it: county, kind, year, serial.</param>
    public static AppointmentId Of(DivisionCode village, string certificate) => certificate.Split('-') is [_, _, var year, var serial]
        ? new(village, int.Parse(year, CultureInfo.InvariantCulture), int.Parse(serial, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{certificate}' is no id of a certificate.");

    /// <summary>Reads an id as it came from outside; false for anything that is not exactly what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out AppointmentId id)
    {
        id = default;
        if (text?.Split('-') is not [var code, { Length: 4 } year, { Length: >= 4 and <= 6 } serial]) return false;
        if (!DivisionCode.TryParse(code, out DivisionCode village, out _) || village.Level != DivisionLevel.Village) return false;
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int y)) return false;
        if (!int.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out int n) || n == 0) return false;
        id = new AppointmentId(village, y, n);
        return id.ToString() == text;
    }

    public static AppointmentId Parse(string text) => TryParse(text, out AppointmentId id) ? id : throw new FormatException($"'{text}' is no id of an appointment.");
}
