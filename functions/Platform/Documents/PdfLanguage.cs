using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LinyingTalent.Platform.Documents;

/// <summary>
/// Declares the language of a PDF, by which a screen reader chooses its voice. Skia knows the field, its .NET binding does not; so the document
/// gets an incremental update (ISO 32000, 7.5.6) with the catalogue repeated and /Lang in it. Only its last bytes and the catalogue are read.
/// </summary>
internal static partial class PdfLanguage
{
    private const int LongestEnd = 4096;
    private const int LongestCatalog = 65536;

    /// <summary>A line of the cross-reference table, fixed by the format.</summary>
    private const int EntryLength = 20;

    /// <param name="pdf">A document as Skia writes it, with one cross-reference table; the update is appended.</param>
    /// <param name="language">A language tag, e.g. zh-CN.</param>
    /// <exception cref="InvalidDataException">The document has no catalogue where Skia puts it.</exception>
    public static void Declare(Stream pdf, string language)
    {
        var end = Trailer().Match(Read(pdf, Math.Max(0, pdf.Length - LongestEnd), LongestEnd));
        if (!end.Success) throw Unreadable();
        var root = int.Parse(end.Groups["root"].ValueSpan, CultureInfo.InvariantCulture);
        var start = long.Parse(end.Groups["start"].ValueSpan, CultureInfo.InvariantCulture);

        var head = TableHead().Match(Read(pdf, start, 64));
        if (!head.Success) throw Unreadable();
        var entry = Read(pdf, start + head.Length + (root * EntryLength), 10);
        if (!long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var place)) throw Unreadable();
        var catalog = Catalog().Match(Read(pdf, place, LongestCatalog));
        if (!catalog.Success || catalog.Groups["object"].Value != end.Groups["root"].Value) throw Unreadable();

        var length = pdf.Length;
        var update = $"{root} 0 obj\n<</Lang ({language})\n{catalog.Groups["entries"].Value}>>\nendobj\n";
        var table = string.Create(CultureInfo.InvariantCulture,
            $"xref\n{root} 1\n{length:D10} 00000 n \ntrailer\n<<{end.Groups["entries"].Value}\n/Prev {start}>>\nstartxref\n{length + update.Length}\n%%EOF\n");
        pdf.Seek(0, SeekOrigin.End);
        pdf.Write(Encoding.Latin1.GetBytes(update + table));
    }

    private static InvalidDataException Unreadable() =>
        new("The PDF library wrote a document without a catalogue; its language cannot be declared.");

    // Latin-1 keeps every byte, so positions in the text are positions in the file.
    private static string Read(Stream pdf, long from, int most)
    {
        var bytes = new byte[most];
        pdf.Seek(from, SeekOrigin.Begin);
        return Encoding.Latin1.GetString(bytes, 0, pdf.ReadAtLeast(bytes, most, throwOnEndOfStream: false));
    }

    [GeneratedRegex(@"trailer\s*<<(?<entries>(?:(?!>>\s*startxref).)*?/Root (?<root>[0-9]+) 0 R(?:(?!>>\s*startxref).)*)>>\s*startxref\s+(?<start>[0-9]+)\s+%%EOF\s*$", RegexOptions.Singleline | RegexOptions.RightToLeft)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"^xref\s+0 [0-9]+\s*\n")]
    private static partial Regex TableHead();

    [GeneratedRegex(@"^(?<object>[0-9]+) 0 obj\s*<<(?<entries>.*?)>>\s*endobj", RegexOptions.Singleline)]
    private static partial Regex Catalog();
}
