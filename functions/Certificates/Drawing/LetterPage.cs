using LinyingTalent.Platform.Documents;
using SkiaSharp;

namespace LinyingTalent.Certificates.Drawing;

/// <summary>Composes a 聘书 or a 荣誉证书 on A4 landscape. All measures are points (1/72 inch) from the upper left corner.</summary>
internal sealed class LetterPage(SKCanvas canvas, TextPen text, TextPen title)
{
    /// <summary>A4 to the nearest point: Skia rounds pages to whole ones.</summary>
    public static readonly SKSizeI A4Landscape = new(842, 595);

    private const float Left = 104;
    private const float Right = 842 - Left;
    private const float Middle = 842 / 2f;
    private const float BodyTop = 286;
    private const float BodyBottom = 412;
    private const float TightestLead = 1.7f;
    private const float WidestLead = 2.1f;

    public void Draw(AppointmentLetter letter)
    {
        var page = SKRect.Create(A4Landscape.Width, A4Landscape.Height);
        DrawGround(page, letter.Watermark);
        Guilloche.DrawFrame(canvas, page);
        DrawHeading(letter);
        DrawBody(letter);
        DrawVerification(letter);
        DrawIssuer(letter);
        text.Set(LetterWording.NoElectronicSeal, new(Middle, 533), 7.5f, Ink.Quiet, SKTextAlign.Center, 0.4f);
    }

    private void DrawGround(SKRect page, string? watermark)
    {
        using var faint = Guilloche.Stroke(Ink.PaleGold, 0.5f);
        Guilloche.DrawRosette(canvas, new(page.MidX, 330), 196, 0.1f, 36, faint);
        if (watermark is null)
            return;

        canvas.Save();
        canvas.RotateDegrees(-24, page.MidX, page.MidY);
        var size = text.SizeToFit(watermark, 190, 560);
        text.Set(watermark, new(page.MidX, page.MidY + (size * 0.36f)), size, Ink.Watermark, SKTextAlign.Center, 12);
        canvas.Restore();
    }

    private void DrawHeading(AppointmentLetter letter)
    {
        // The brush leaves the right of 书 empty: moved over, the two look centred.
        title.Set(LetterWording.Title(letter), new(Middle + 6, 146), 82, Ink.Red, SKTextAlign.Center, 42);
        text.Set(LetterWording.TitleInEnglish(letter), new(Middle, 176), 10.5f, Ink.Gold, SKTextAlign.Center, 3.2f);
        DrawRules(172, text.Width(LetterWording.TitleInEnglish(letter), 10.5f, 3.2f) / 2);
        text.Set(LetterWording.Number(letter), new(Right, 206), 11, Ink.Quiet, SKTextAlign.Right, 0.6f);
    }

    private void DrawRules(float y, float halfGap)
    {
        using var gold = Guilloche.Stroke(Ink.Gold, 0.7f);
        using var fill = new SKPaint { Color = Ink.Gold, IsAntialias = true };
        foreach (var side in (float[])[-1, 1])
        {
            var near = Middle + (side * (halfGap + 22));
            canvas.DrawLine(near, y, near + (side * 92), y, gold);
            canvas.Save();
            canvas.RotateDegrees(45, near - (side * 6), y);
            canvas.DrawRect(SKRect.Create(near - (side * 6) - 1.8f, y - 1.8f, 3.6f, 3.6f), fill);
            canvas.Restore();
        }
    }

    private void DrawBody(AppointmentLetter letter)
    {
        var addressee = letter.Honorific is { } honorific ? $"{letter.Name} {honorific}：" : $"{letter.Name}：";
        text.Set(addressee, new(Left, 244), text.SizeToFit(addressee, 25, Right - Left), Ink.Text);

        var (size, lines) = FitBody(LetterWording.Body(letter));
        var lead = Math.Min(size * WidestLead, (BodyBottom - BodyTop) / lines.Count);
        var y = BodyTop;
        foreach (var (index, line) in lines.Index())
        {
            var x = index == 0 ? Left + (2 * size) : Left;
            text.Set(line, new(x, y), size, Ink.Text, tracking: index < lines.Count - 1 ? Justifying(line, size, Right - x) : 0);
            y += lead;
        }

        text.Set(LetterWording.Closing(letter), new(Left + (2 * size), y), size, Ink.Text);
        if (letter.PostInEnglish is { } post)
            DrawEnglish(post, LetterWording.TermInEnglish(letter), y, Right - Left - (9 * size));
    }

    private void DrawEnglish(string post, string term, float y, float room)
    {
        text.Set(post, new(Right, y - 8), text.SizeToFit(post, 10.5f, room), Ink.Quiet, SKTextAlign.Right);
        text.Set(term, new(Right, y + 7), 10.5f, Ink.Quiet, SKTextAlign.Right);
    }

    // The body and its closing line stay above the QR code and the seal's place. Of the sizes near the largest that does so, the one whose
    // justified lines are the least stretched.
    private (float Size, IReadOnlyList<string> Lines) FitBody(string body)
    {
        var fitting = Enumerable.Range(0, 25)
            .Select(step => 21 - (step * 0.5f))
            .Select(size => (Size: size, Lines: ChineseLines.Break(body, line => text.Width(line, size), size, Right - Left)))
            .SkipWhile(set => set.Size > 9 && BodyTop + (set.Lines.Count * set.Size * TightestLead) > BodyBottom);
        return fitting.Take(5).MinBy(set => set.Lines.SkipLast(1)
            .Select((line, index) => Justifying(line, set.Size, Right - Left - (index == 0 ? 2 * set.Size : 0)) / set.Size)
            .DefaultIfEmpty()
            .Max());
    }

    private float Justifying(string line, float size, float room) =>
        (room - text.Width(line, size)) / Math.Max(1, line.EnumerateRunes().Count() - 1);

    private void DrawVerification(AppointmentLetter letter)
    {
        var square = SKRect.Create(Left - 4, 428, 96, 96);
        QrMark.Draw(canvas, square, letter.VerifyLink.AbsoluteUri);
        var x = square.Right + 8;
        text.Set(LetterWording.ScanToVerify, new(x, 480), 12, Ink.Text, tracking: 2);
        text.Set(LetterWording.CodeLine(letter), new(x, 498), 10, Ink.Text, tracking: 0.3f);
        var place = LetterWording.VerifyPlace(letter);
        text.Set(place, new(x, 513), text.SizeToFit(place, 8, 128), Ink.Quiet);
    }

    private void DrawIssuer(AppointmentLetter letter)
    {
        const float Widest = 300;
        var date = LetterWording.Date(letter.Issued);
        var size = text.SizeToFit(letter.IssuedBy, 17, Widest);
        var half = Math.Max(text.Width(letter.IssuedBy, size), text.Width(date, 16, 1)) / 2;
        if (letter.SampleSeal)
            DrawSampleSeal(new(388, 478));
        text.Set(letter.IssuedBy, new(Right - half, 472), size, Ink.Text, SKTextAlign.Center);
        text.Set(date, new(Right - half, 502), 16, Ink.Text, SKTextAlign.Center, 1);
        if (LetterWording.Correction(letter) is { } correction)
            text.Set(correction, new(Right, 520), 9, Ink.Quiet, SKTextAlign.Right);
    }

    private void DrawSampleSeal(SKPoint middle)
    {
        using var edge = Guilloche.Stroke(Ink.SampleSeal, 1.6f);
        canvas.Save();
        canvas.Translate(middle.X, middle.Y);
        canvas.RotateDegrees(-7);
        canvas.DrawRoundRect(SKRect.Create(-44, -36, 88, 72), 6, 6, edge);
        text.Set(LetterWording.SampleSeal, new(0, 8), 34, Ink.SampleSeal, SKTextAlign.Center, 4);
        text.Set(LetterWording.SampleSealIsDecoration, new(0, 26), 8.5f, Ink.SampleSeal, SKTextAlign.Center);
        canvas.Restore();
    }
}
