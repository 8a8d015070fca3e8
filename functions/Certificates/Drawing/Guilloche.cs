using SkiaSharp;

namespace LinyingTalent.Certificates.Drawing;

/// <summary>The engraved border and rosette. Repeated shapes are drawn by moving the canvas, so that a PDF compresses them to almost nothing.</summary>
internal static class Guilloche
{
    private const float Margin = 25;
    private const float Band = 20;
    private const float WishedWave = 40;

    /// <summary>The frame along the page's edges.</summary>
    public static void DrawFrame(SKCanvas canvas, SKRect page)
    {
        var outer = SKRect.Inflate(page, -Margin, -Margin);
        var inner = SKRect.Inflate(outer, -Band, -Band);
        using var heavy = Stroke(Ink.Red, 1.4f);
        using var fine = Stroke(Ink.Gold, 0.6f);
        canvas.DrawRect(SKRect.Inflate(outer, 3.5f, 3.5f), fine);
        canvas.DrawRect(outer, heavy);
        canvas.DrawRect(inner, heavy);
        canvas.DrawRect(SKRect.Inflate(inner, -4, -4), fine);

        DrawSide(canvas, outer.Left + Band, outer.Top + (Band / 2), inner.Width, 0);
        DrawSide(canvas, outer.Left + Band, outer.Bottom - (Band / 2), inner.Width, 0);
        DrawSide(canvas, outer.Left + (Band / 2), outer.Top + Band, inner.Height, 90);
        DrawSide(canvas, outer.Right - (Band / 2), outer.Top + Band, inner.Height, 90);
        foreach (var corner in (SKPoint[])[new(outer.Left, outer.Top), new(inner.Right, outer.Top), new(outer.Left, inner.Bottom), new(inner.Right, inner.Bottom)])
            DrawCorner(canvas, new SKRect(corner.X, corner.Y, corner.X + Band, corner.Y + Band));
    }

    /// <summary>A rosette of ellipses turned about one middle.</summary>
    public static void DrawRosette(SKCanvas canvas, SKPoint middle, float radius, float slenderness, int petals, SKPaint paint)
    {
        var petal = new SKRect(-radius, -radius * slenderness, radius, radius * slenderness);
        canvas.Save();
        canvas.Translate(middle.X, middle.Y);
        for (var turn = 0; turn < petals; turn++)
        {
            canvas.DrawOval(petal, paint);
            canvas.RotateDegrees(180f / petals);
        }

        canvas.Restore();
    }

    public static SKPaint Stroke(SKColor color, float width) =>
        new() { Color = color, StrokeWidth = width, Style = SKPaintStyle.Stroke, IsAntialias = true };

    private static void DrawSide(SKCanvas canvas, float x, float y, float length, float degrees)
    {
        var waves = (int)MathF.Round(length / WishedWave);
        using var red = Stroke(Ink.Red, 0.5f);
        using var gold = Stroke(Ink.Gold, 0.5f);
        canvas.Save();
        canvas.Translate(x, y);
        canvas.RotateDegrees(degrees);
        for (var wave = 0; wave < waves; wave++)
        {
            foreach (var height in (float[])[8, 5.5f, 3])
                DrawWave(canvas, length / waves, height, height > 6 ? red : gold);
            canvas.Translate(length / waves, 0);
        }

        canvas.Restore();
    }

    // Two mirrored sine waves and the same pair a quarter later. The control points are the closest cubic to a quarter of a sine.
    private static void DrawWave(SKCanvas canvas, float length, float height, SKPaint paint)
    {
        using var builder = new SKPathBuilder();
        foreach (var sign in (float[])[1, -1])
        {
            AddQuarter(builder, 0, length / 4, 0, sign * height);
            AddQuarter(builder, length / 2, -length / 4, 0, sign * height);
            AddQuarter(builder, length / 2, length / 4, 0, -sign * height);
            AddQuarter(builder, length, -length / 4, 0, -sign * height);
        }

        using var path = builder.Detach();
        canvas.DrawPath(path, paint);
    }

    private static void AddQuarter(SKPathBuilder builder, float x, float dx, float y, float dy)
    {
        const float First = 0.5123f / (MathF.PI / 2), Second = 1.0023f / (MathF.PI / 2);
        builder.MoveTo(x, y);
        builder.CubicTo(x + (First * dx), y + (0.5123f * dy), x + (Second * dx), y + dy, x + dx, y + dy);
    }

    private static void DrawCorner(SKCanvas canvas, SKRect square)
    {
        using var red = Stroke(Ink.Red, 0.8f);
        using var gold = Stroke(Ink.Gold, 0.45f);
        canvas.DrawRect(square, red);
        canvas.DrawRect(SKRect.Inflate(square, -2.2f, -2.2f), gold);
        DrawRosette(canvas, new SKPoint(square.MidX, square.MidY), 6.6f, 0.42f, 6, gold);
    }
}
