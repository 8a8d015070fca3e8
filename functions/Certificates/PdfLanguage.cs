using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LinyingTalent.Certificates;

/// <summary>
/// Declares the language of a PDF, by which a screen reader chooses its voice. Skia knows the field, its .NET binding does not; so the document
/// gets an incremental update (ISO 32000, 7.5.6) with the catalogue repeated and /Lang in it.
/// </summary>
internal static partial class PdfLanguage
{
    /// <param name="pdf">A document as Skia writes it, with one cross-reference table.</param>
    /// <param name="language">A language tag, e.g. zh-CN.</param>
    /// <exception cref="InvalidDataException">The document has no catalogue where Skia puts it.</exception>
    public static byte[] Declare(byte[] pdf, string language)
    {
        // Latin-1 keeps every byte, so positions in the text are positions in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var end = Trailer().Match(text);
        var catalog = end.Success ? new Regex($@"\n{end.Groups["root"].Value} 0 obj\s*<<(?<entries>.*?)>>\s*endobj", RegexOptions.Singleline).Match(text) : end;
        if (!catalog.Success)
            throw new InvalidDataException("The PDF library wrote a document without a catalogue; its language cannot be declared.");

        var entry = $"{end.Groups["root"].Value} 0 obj\n<</Lang ({language})\n{catalog.Groups["entries"].Value}>>\nendobj\n";
        var table = string.Create(CultureInfo.InvariantCulture,
            $"xref\n{end.Groups["root"].Value} 1\n{pdf.Length:D10} 00000 n \ntrailer\n<<{end.Groups["entries"].Value}\n/Prev {end.Groups["start"].Value}>>\nstartxref\n{pdf.Length + entry.Length}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(entry + table)];
    }

    [GeneratedRegex(@"trailer\s*<<(?<entries>(?:(?!>>\s*startxref).)*?/Root (?<root>[0-9]+) 0 R(?:(?!>>\s*startxref).)*)>>\s*startxref\s+(?<start>[0-9]+)\s+%%EOF\s*$", RegexOptions.Singleline | RegexOptions.RightToLeft)]
    private static partial Regex Trailer();
}
