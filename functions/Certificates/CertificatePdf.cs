using System.Globalization;
using System.Text;
using LinyingTalent.Certificates.Drawing;
using LinyingTalent.Certificates.Fonts;
using SkiaSharp;

namespace LinyingTalent.Certificates;

/// <summary>
/// Makes the PDF of one certificate or of a whole ceremony: A4 landscape, searchable text, one small subset of each font. The same letters give
/// the same bytes, so that a repeated activity writes the same blob.
/// </summary>
public static class CertificatePdf
{
    /// <summary>What the letter's font lacks; null when it can be printed. Ask before a number is allotted.</summary>
    public static MissingCharacters? Missing(AppointmentLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var (text, title) = CharactersOf([letter]);
        Rune[] missing = [.. text.Where(rune => !CertificateFont.Text.Has(rune)), .. title.Where(rune => !CertificateFont.Title.Has(rune))];
        return missing.Length == 0 ? null : new MissingCharacters(missing);
    }

    /// <summary>One certificate.</summary>
    /// <exception cref="InvalidOperationException">The font lacks a character: <see cref="Missing"/> was not asked.</exception>
    public static byte[] Render(AppointmentLetter letter) => Render([letter]);

    /// <summary>Many certificates in the order given, a page each, for printing before a ceremony.</summary>
    /// <exception cref="ArgumentException">There is no letter.</exception>
    /// <exception cref="InvalidOperationException">The font lacks a character: <see cref="Missing"/> was not asked.</exception>
    public static byte[] Render(IReadOnlyList<AppointmentLetter> letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        if (letters.Count == 0)
            throw new ArgumentException("A document needs at least one certificate.", nameof(letters));
        if (letters.Select(Missing).OfType<MissingCharacters>().FirstOrDefault() is { } missing)
            throw new InvalidOperationException(missing.Sentence);

        var (textCharacters, titleCharacters) = CharactersOf(letters);
        using var text = FontSubset.Open(CertificateFont.Text, textCharacters);
        using var title = FontSubset.Open(CertificateFont.Title, titleCharacters);
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, Metadata(letters)))
        {
            foreach (var letter in letters)
            {
                var canvas = document.BeginPage(LetterPage.A4Landscape.Width, LetterPage.A4Landscape.Height);
                new LetterPage(canvas, new TextPen(canvas, text), new TextPen(canvas, title)).Draw(letter);
                document.EndPage();
            }

            document.Close();
        }

        return PdfLanguage.Declare(stream.ToArray(), "zh-CN");
    }

    // The page itself is asked which characters it sets, by drawing it on nothing: a list beside it would one day miss some.
    private static (IReadOnlySet<Rune> Text, IReadOnlySet<Rune> Title) CharactersOf(IReadOnlyList<AppointmentLetter> letters)
    {
        using var nothing = new SKNoDrawCanvas(LetterPage.A4Landscape.Width, LetterPage.A4Landscape.Height);
        var text = new TextPen(nothing, CertificateFont.Text.Typeface);
        var title = new TextPen(nothing, CertificateFont.Title.Typeface);
        foreach (var letter in letters)
            new LetterPage(nothing, text, title).Draw(letter);
        return (text.Used, title.Used);
    }

    private static SKDocumentPdfMetadata Metadata(IReadOnlyList<AppointmentLetter> letters)
    {
        var first = letters[0];
        var latest = letters.Max(letter => letter.Corrected ?? letter.Issued);

        // Midnight in Shanghai, where the date is printed.
        var created = new DateTimeOffset(latest.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)).UtcDateTime;
        return new SKDocumentPdfMetadata(SKDocumentPdfMetadata.DefaultRasterDpi)
        {
            Title = letters.Count == 1 ? $"{LetterWording.Title} {first.Number} {first.Name}" : string.Create(CultureInfo.InvariantCulture, $"{LetterWording.Title}（{letters.Count}份）{first.Number}起"),
            Author = first.IssuedBy,
            Subject = LetterWording.TitleInEnglish,
            Creator = "LinyingTalent",
            Creation = created,
            Modified = created,
        };
    }
}
