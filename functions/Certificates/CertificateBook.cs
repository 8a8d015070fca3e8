using System.Globalization;
using System.Text;
using LinyingTalent.Certificates.Drawing;
using LinyingTalent.Platform.Documents;
using SkiaSharp;

namespace LinyingTalent.Certificates;

/// <summary>
/// A PDF with a page a certificate, written page by page: what it holds in memory does not grow with the pages, and each font is
/// embedded once, with the characters of all letters.
/// </summary>
internal sealed class CertificateBook : IDisposable
{
    private readonly Stream target;
    private readonly SKTypeface text;
    private readonly SKTypeface title;
    private readonly SKDocument document;

    private CertificateBook(Stream target, IReadOnlyList<AppointmentLetter> letters)
    {
        this.target = target;
        var (textCharacters, titleCharacters) = CharactersOf(letters);
        text = FontSubset.Open(PrintFont.Text, textCharacters);
        title = FontSubset.Open(PrintFont.Title, titleCharacters);
        document = SKDocument.CreatePdf(target, Metadata(letters));
    }

    /// <param name="target">Readable and seekable; a file where the pages are many.</param>
    /// <param name="letters">All that will be added: their characters are what the fonts are cut to.</param>
    /// <exception cref="ArgumentException">There is no letter.</exception>
    /// <exception cref="InvalidOperationException">The font lacks a character.</exception>
    public static CertificateBook Open(Stream target, IReadOnlyList<AppointmentLetter> letters)
    {
        if (letters.Count == 0) throw new ArgumentException("A document needs at least one certificate.", nameof(letters));
        if (letters.Select(CertificatePdf.Missing).OfType<MissingCharacters>().FirstOrDefault() is { } missing)
            throw new InvalidOperationException(missing.Sentence);
        return new CertificateBook(target, letters);
    }

    public void Add(AppointmentLetter letter)
    {
        SKCanvas canvas = document.BeginPage(LetterPage.A4Landscape.Width, LetterPage.A4Landscape.Height);
        new LetterPage(canvas, new TextPen(canvas, text), new TextPen(canvas, title)).Draw(letter);
        document.EndPage();
    }

    /// <summary>After the last page: without this the file is none.</summary>
    public void Close()
    {
        document.Close();
        PdfLanguage.Declare(target, "zh-CN");
    }

    public void Dispose()
    {
        document.Dispose();
        text.Dispose();
        title.Dispose();
    }

    // The page itself is asked which characters it sets, by drawing it on nothing: a list beside it would one day miss some.
    internal static (IReadOnlySet<Rune> Text, IReadOnlySet<Rune> Title) CharactersOf(IReadOnlyList<AppointmentLetter> letters)
    {
        using var nothing = new SKNoDrawCanvas(LetterPage.A4Landscape.Width, LetterPage.A4Landscape.Height);
        var text = new TextPen(nothing, PrintFont.Text.Typeface);
        var title = new TextPen(nothing, PrintFont.Title.Typeface);
        foreach (var letter in letters) new LetterPage(nothing, text, title).Draw(letter);
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
            Title = letters.Count == 1 ? $"{LetterWording.Title(first)} {first.Number} {first.Name}"
                : string.Create(CultureInfo.InvariantCulture, $"{LetterWording.Title(first)}（{letters.Count}份）{first.Number}起"),
            Author = first.IssuedBy,
            Subject = LetterWording.TitleInEnglish(first),
            Creator = "LinyingTalent",
            Creation = created,
            Modified = created,
        };
    }
}
