namespace LinyingTalent.Platform.Attachments;

/// <summary>What a file is by its first bytes. Neither its name nor the content type that the browser sent is believed.</summary>
internal enum FileFormat
{
    Unknown,
    Jpeg,
    Png,
    Pdf,
}

internal static class FileSignature
{
    // A PDF ends with the place of its table and this mark; readers look for it in the last 1,024 bytes (ISO 32000-1, 7.5.5 and annex H).
    private const int PdfTail = 1024;

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The format that the file begins with, at its very first byte.</summary>
    public static FileFormat Of(ReadOnlySpan<byte> content) =>
        content.StartsWith(Jpeg) ? FileFormat.Jpeg
        : content.StartsWith(Png) ? FileFormat.Png
        : content.StartsWith("%PDF-"u8) ? FileFormat.Pdf
        : FileFormat.Unknown;

    /// <summary>Whether a PDF has its end: one that was cut off, or has another file hung behind it, has none where it belongs.</summary>
    public static bool IsWholePdf(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> tail = content[Math.Max(0, content.Length - PdfTail)..];
        return tail.LastIndexOf("startxref"u8) is var table and >= 0 && tail[table..].IndexOf("%%EOF"u8) >= 0;
    }

    /// <summary>
    /// Whether the name claims another kind of file than the content is: a PDF that calls itself .jpg, a picture that calls itself
    /// .pdf. JPEG and PNG are often mistaken for each other by telephones, which does no harm.
    /// </summary>
    public static bool NameContradicts(string fileName, FileFormat format) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".pdf" => format != FileFormat.Pdf,
        ".jpg" or ".jpeg" or ".png" => format == FileFormat.Pdf,
        _ => false,
    };
}
