using System.Collections;
using QRCoder;
using SkiaSharp;

namespace LinyingTalent.Certificates.Drawing;

/// <summary>A QR code as one filled path: sharp at any size. Level Q still reads with a quarter of it worn or stained.</summary>
internal static class QrMark
{
    /// <summary>Draws the code with its quiet zone of four modules, on white, into the square.</summary>
    public static void Draw(SKCanvas canvas, SKRect square, string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        using var white = new SKPaint { Color = SKColors.White };
        using var black = new SKPaint { Color = SKColors.Black };
        using var builder = new SKPathBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            foreach (var (start, length) in DarkRuns(code.ModuleMatrix[y]))
                builder.AddRect(SKRect.Create(start, y, length, 1), SKPathDirection.Clockwise);
        }

        using var path = builder.Detach();
        canvas.DrawRect(square, white);
        canvas.Save();
        canvas.Translate(square.Left, square.Top);
        canvas.Scale(square.Width / code.ModuleMatrix.Count);
        canvas.DrawPath(path, black);
        canvas.Restore();
    }

    // Whole runs rather than single modules: between two adjacent squares viewers show a hairline.
    private static IEnumerable<(int Start, int Length)> DarkRuns(BitArray row)
    {
        for (var start = 0; start < row.Count; start++)
        {
            var end = start;
            while (end < row.Count && row[end])
                end++;
            if (end == start)
                continue;

            yield return (start, end - start);
            start = end;
        }
    }
}
