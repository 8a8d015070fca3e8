using System.Diagnostics.CodeAnalysis;
using LinyingTalent.Platform.Text;
using SkiaSharp;

namespace LinyingTalent.Platform.Attachments;

/// <summary>
/// Draws a picture anew, so that nothing of the file itself is kept: no place and device from the camera (EXIF), no file hidden
/// behind the picture. The size in the header is looked at before anything is decoded.
/// </summary>
internal static class CleanPicture
{
    /// <summary>In pixels: enough to print a photo on half a page.</summary>
    public const int LongestSide = 2000;

    /// <summary>A telephone's largest photos have 50 million pixels; decoded they take 200 MB, which is what one upload may cost.</summary>
    public const long MostPixels = 50_000_000;

    private const int Quality = 85;

    // Two at a time: many large pictures at once must not take the machine's memory.
    private static readonly SemaphoreSlim Room = new(2);

    public static async Task<(byte[]? Jpeg, Phrase? Refusal)> Draw(byte[] content)
    {
        await Room.WaitAsync();
        try
        {
            return TryDraw(content, out byte[]? jpeg, out Phrase? refusal) ? (jpeg, null) : (null, refusal);
        }
        finally
        {
            Room.Release();
        }
    }

    private static bool TryDraw(byte[] content, [NotNullWhen(true)] out byte[]? jpeg, [NotNullWhen(false)] out Phrase? refusal)
    {
        jpeg = null;
        using SKData data = SKData.CreateCopy(content);
        using SKCodec? codec = SKCodec.Create(data);
        if (codec is null) refusal = AttachmentTexts.PictureBroken;
        else if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
            refusal = AttachmentTexts.PictureTooLarge(codec.Info.Width, codec.Info.Height);
        else refusal = (jpeg = Redraw(codec)) is null ? AttachmentTexts.PictureBroken : null;
        return jpeg is not null;
    }

    private static byte[]? Redraw(SKCodec codec)
    {
        // A JPEG can be decoded at an eighth of its size upwards, which saves most of the memory; a PNG answers with its own size.
        float wanted = Math.Min(1, (float)LongestSide / Math.Max(codec.Info.Width, codec.Info.Height));
        SKSizeI size = codec.GetScaledDimensions(wanted);
        if (Math.Max(size.Width, size.Height) < LongestSide && wanted < 1) size = codec.GetScaledDimensions(Math.Min(1, wanted * 2));

        using SKColorSpace colours = SKColorSpace.CreateSrgb();
        using var decoded = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, colours));
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) != SKCodecResult.Success) return null;

        using SKImage image = SKImage.FromBitmap(decoded);
        using SKSurface surface = Upright(image, codec.EncodedOrigin, colours);
        using SKImage drawn = surface.Snapshot();
        using SKData jpeg = drawn.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg.ToArray();
    }

    private static SKSurface Upright(SKImage image, SKEncodedOrigin origin, SKColorSpace colours)
    {
        bool lies = origin >= SKEncodedOrigin.LeftTop;
        (int width, int height) = lies ? (image.Height, image.Width) : (image.Width, image.Height);
        float scale = Math.Min(1, (float)LongestSide / Math.Max(width, height));
        int Scaled(int side) => Math.Max(1, (int)Math.Round(side * scale));
        var info = new SKImageInfo(Scaled(width), Scaled(height), SKColorType.Rgba8888, SKAlphaType.Opaque, colours);
        SKSurface surface = SKSurface.Create(info);

        // Paper under what was transparent: a JPEG has no transparency.
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)info.Width / width, (float)info.Height / height);
        surface.Canvas.Concat(Turn(origin, width, height));
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface;
    }

    // How the camera was held (TIFF 6.0, tag Orientation): from the stored picture to the upright one of this width and height.
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
