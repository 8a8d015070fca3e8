using System.Globalization;
using System.Text;

namespace LinyingTalent.Certificates;

/// <summary>
/// The one encoding of a <see cref="CertificatePayload"/>, fields in order, integers big-endian: kind (1 byte), county (text), year (2),
/// serial (3), holder (text), post (text), division (5), three dates (2 each, days since 2000-01-01). A text is its length in UTF-16 units
/// (1 byte) and those units: two bytes a Chinese character where UTF-8 takes three.
/// </summary>
internal static class PayloadBytes
{
    private static readonly DateOnly Epoch = new(2000, 1, 1);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">A field is empty, too long or outside its range.</exception>
    public static byte[] Write(CertificatePayload payload) =>
    [
        .. Integer((long)payload.Number.Kind, 1, nameof(payload.Number.Kind)),
        .. Text(payload.Number.County, nameof(payload.Number.County)),
        .. Integer(payload.Number.Year, 2, nameof(payload.Number.Year)),
        .. Integer(payload.Number.Serial, 3, nameof(payload.Number.Serial)),
        .. Text(payload.Holder, nameof(payload.Holder)),
        .. Text(payload.Post, nameof(payload.Post)),
        .. Integer(DivisionCode(payload.Division), 5, nameof(payload.Division)),
        .. Integer(DaysSinceEpoch(payload.From), 2, nameof(payload.From)),
        .. Integer(DaysSinceEpoch(payload.To), 2, nameof(payload.To)),
        .. Integer(DaysSinceEpoch(payload.Issued), 2, nameof(payload.Issued)),
    ];

    /// <summary>Reads bytes whose signature has been checked; anything malformed is therefore our own mistake.</summary>
    /// <exception cref="FormatException">The bytes are not a payload of this version.</exception>
    public static CertificatePayload Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var kind = (CertificateKind)TakeInteger(ref bytes, 1);
            var number = new CertificateNumber(TakeText(ref bytes), kind, (int)TakeInteger(ref bytes, 2), (int)TakeInteger(ref bytes, 3));
            var payload = new CertificatePayload(
                number,
                Holder: TakeText(ref bytes),
                Post: TakeText(ref bytes),
                Division: TakeInteger(ref bytes, 5).ToString("D12", CultureInfo.InvariantCulture),
                From: TakeDate(ref bytes),
                To: TakeDate(ref bytes),
                Issued: TakeDate(ref bytes));
            return bytes.IsEmpty ? payload : throw new FormatException("A signed certificate carries more bytes than its fields need.");
        }
        catch (ArgumentException malformed)
        {
            throw new FormatException("A signed certificate ends in the middle of a field or holds broken text.", malformed);
        }
    }

    private static byte[] Text(string text, string field) => text.Length is > 0 and <= CertificatePayload.LongestText
        ? [(byte)text.Length, .. Utf16.GetBytes(text)]
        : throw new ArgumentException($"{field} has {text.Length} characters; a certificate's code carries 1 to {CertificatePayload.LongestText}.", field);

    private static long DivisionCode(string code) => code.Length == 12 && code.All(char.IsAsciiDigit)
        ? long.Parse(code, CultureInfo.InvariantCulture)
        : throw new ArgumentException($"The division code \"{code}\" is not twelve digits.", nameof(code));

    private static int DaysSinceEpoch(DateOnly date) => date.DayNumber - Epoch.DayNumber;

    private static byte[] Integer(long value, int width, string field) => value >= 0 && value >> (8 * width) == 0
        ? [.. Enumerable.Range(1, width).Select(place => (byte)(value >> (8 * (width - place))))]
        : throw new ArgumentException($"{field} is outside what a certificate's code can carry.", field);

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }

    private static long TakeInteger(ref ReadOnlySpan<byte> bytes, int width)
    {
        var value = 0L;
        foreach (var octet in Take(ref bytes, width))
            value = (value << 8) | octet;
        return value;
    }

    private static string TakeText(ref ReadOnlySpan<byte> bytes) => Utf16.GetString(Take(ref bytes, 2 * (int)TakeInteger(ref bytes, 1)));

    private static DateOnly TakeDate(ref ReadOnlySpan<byte> bytes) => Epoch.AddDays((int)TakeInteger(ref bytes, 2));
}
