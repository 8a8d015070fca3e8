using SkiaSharp;

namespace LinyingTalent.Statistics.Published;

/// <summary>Pictures of nobody and nowhere, for made-up records: furrows under a sky.</summary>
internal static class MadeUpPicture
{
    /// <summary>How many different ones there are.</summary>
    public const int Kinds = 6;

    private const int Width = 480, Height = 320, Horizon = 130;

    /// <returns>A JPEG of some kilobytes.</returns>
    public static byte[] Draw(int number)
    {
        using SKSurface surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(SKColor.FromHsl(205, 45, 80 + (number * 2)));
        using var paint = new SKPaint { IsAntialias = true, Color = SKColor.FromHsl(48, 80, 75) };
        canvas.DrawCircle(80 + (number * 60), 55, 24, paint);
        paint.Color = SKColor.FromHsl(70 + (number * 12), 40, 45);
        canvas.DrawRect(0, Horizon, Width, Height - Horizon, paint);
        paint.Color = SKColor.FromHsl(70 + (number * 12), 40, 36);
        for (int furrow = -8; furrow <= 8; furrow++)
        {
            using var outline = new SKPathBuilder();
            outline.AddPoly([new SKPoint((Width / 2) + (furrow * 12), Horizon), new SKPoint((Width / 2) + (furrow * 90), Height), new SKPoint((Width / 2) + (furrow * 90) + 40, Height)]);
            using SKPath path = outline.Detach();
            canvas.DrawPath(path, paint);
        }

        using SKImage image = surface.Snapshot();
        using SKData jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 70);
        return jpeg.ToArray();
    }
}
