using LinyingTalent.Platform.Time;
using SkiaSharp;

namespace LinyingTalent.Platform.Documents;

/// <summary>
/// The PDF of an office's letter: searchable text, the subset of the font that it needs. The same letter gives the same bytes. The font is
/// Noto Serif SC where the standard has 仿宋, which no free font with all the characters of names offers.
/// </summary>
internal static class OfficialLetterPdf
{
    private static readonly SKColor Red = new(0xC0, 0x12, 0x1F);
    private static readonly SKColor Black = new(0x1A, 0x1A, 0x1A);

    /// <exception cref="InvalidOperationException">The font lacks a character.</exception>
    public static byte[] Render(OfficialLetter letter)
    {
        IReadOnlyList<IReadOnlyList<PlacedLine>> pages = Layout(letter);
        string all = string.Concat(pages.SelectMany(page => page).Select(line => line.Text));
        if (FontCoverage.Missing(PrintFont.Text, all) is { Count: > 0 } missing)
            throw new InvalidOperationException($"The font lacks {string.Join(", ", missing.Select(rune => $"U+{rune.Value:X4}"))}.");

        using SKTypeface font = FontSubset.Open(PrintFont.Text, all.EnumerateRunes());
        using var stream = new MemoryStream();
        using (SKDocument document = SKDocument.CreatePdf(stream, Metadata(letter)))
        {
            foreach ((int number, IReadOnlyList<PlacedLine> page) in pages.Index())
            {
                SKCanvas canvas = document.BeginPage(OfficialLayout.A4.Width, OfficialLayout.A4.Height);
                var pen = new TextPen(canvas, font);
                if (number == 0) DrawRules(canvas);
                foreach (PlacedLine line in page.Where(line => line.Text.Length > 0))
                    pen.Set(line.Text, line.At, line.Size, line.IsRed ? Red : Black, line.Align, line.Tracking);
                document.EndPage();
            }

            document.Close();
        }

        PdfLanguage.Declare(stream, "zh-CN");
        return stream.ToArray();
    }

    private static IReadOnlyList<IReadOnlyList<PlacedLine>> Layout(OfficialLetter letter)
    {
        using var nothing = new SKNoDrawCanvas(OfficialLayout.A4.Width, OfficialLayout.A4.Height);
        var measure = new TextPen(nothing, PrintFont.Text.Typeface);
        return new OfficialLayout((text, size) => measure.Width(text, size)).Pages(letter);
    }

    // 170 mm long and centred: thick over thin at the head, thin over thick at the foot.
    private static void DrawRules(SKCanvas canvas)
    {
        float half = OfficialLayout.Millimetres(170) / 2, middle = OfficialLayout.A4.Width / 2f;
        foreach ((float y, float width) in (ReadOnlySpan<(float, float)>)
            [(OfficialLayout.HeadRule, 2.4f), (OfficialLayout.HeadRule + 3.2f, 0.8f), (OfficialLayout.FootRule - 3.2f, 0.8f), (OfficialLayout.FootRule, 2.4f)])
        {
            using var rule = new SKPaint { Color = Red, StrokeWidth = width, IsAntialias = true, Style = SKPaintStyle.Stroke };
            canvas.DrawLine(middle - half, y, middle + half, y, rule);
        }
    }

    private static SKDocumentPdfMetadata Metadata(OfficialLetter letter)
    {
        DateTime created = ShanghaiTime.At(letter.Date, TimeOnly.MinValue).UtcDateTime;
        return new SKDocumentPdfMetadata(SKDocumentPdfMetadata.DefaultRasterDpi)
        {
            Title = letter.Title,
            Author = letter.Issuer,
            Subject = letter.Addressee.TrimEnd('：'),
            Creator = "LinyingTalent",
            Creation = created,
            Modified = created,
        };
    }
}
