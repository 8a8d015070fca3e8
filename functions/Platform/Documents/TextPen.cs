using System.Text;
using SkiaSharp;

namespace LinyingTalent.Platform.Documents;

/// <summary>Sets text on a page, character by character, and remembers which characters it set.</summary>
internal sealed class TextPen(SKCanvas canvas, SKTypeface typeface)
{
    private readonly HashSet<Rune> used = [];

    /// <summary>Every character set so far: what a subset needs, and what a font must have.</summary>
    public IReadOnlySet<Rune> Used => used;

    public float Width(string text, float size, float tracking = 0)
    {
        using var font = Font(size);
        return font.MeasureText(text) + (tracking * (text.EnumerateRunes().Count() - 1));
    }

    /// <summary>Sets one line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="at">The base line's left end, middle or right end, by <paramref name="align"/>.</param>
    /// <param name="size">In points.</param>
    /// <param name="color">The ink.</param>
    /// <param name="align">What <paramref name="at"/> is.</param>
    /// <param name="tracking">Points added between two characters.</param>
    public void Set(string text, SKPoint at, float size, SKColor color, SKTextAlign align = SKTextAlign.Left, float tracking = 0)
    {
        used.UnionWith(text.EnumerateRunes());
        using var font = Font(size);
        var places = font.GetGlyphPositions(text);
        var left = at.X - (Width(text, size, tracking) * align switch { SKTextAlign.Center => 0.5f, SKTextAlign.Right => 1f, _ => 0f });
        var spaced = places.Select((place, index) => new SKPoint(left + place.X + (index * tracking), at.Y)).ToArray();
        using var blob = SKTextBlob.CreatePositioned(text, font, spaced);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawText(blob, 0, 0, paint);
    }

    /// <summary>The size, at most <paramref name="wanted"/>, at which the line fits the width.</summary>
    public float SizeToFit(string text, float wanted, float width) => Math.Min(wanted, wanted * width / Width(text, wanted));

    // Without hinting and with subpixel places a line is as long on paper as it was measured.
    private SKFont Font(float size) => new(typeface, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
}
