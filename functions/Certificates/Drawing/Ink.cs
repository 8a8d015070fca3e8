using SkiaSharp;

namespace LinyingTalent.Certificates.Drawing;

/// <summary>The few colours of a certificate; all stay legible on a monochrome office printer.</summary>
internal static class Ink
{
    public static readonly SKColor Text = new(0x2B, 0x26, 0x23);
    public static readonly SKColor Quiet = new(0x7A, 0x6A, 0x58);
    public static readonly SKColor Red = new(0x9E, 0x2A, 0x2B);
    public static readonly SKColor Gold = new(0xB0, 0x8D, 0x57);
    public static readonly SKColor SampleSeal = new(0xC8, 0xAC, 0x7C);
    public static readonly SKColor PaleGold = new(0xF3, 0xEC, 0xDF);
    public static readonly SKColor Watermark = new(0xF0, 0xE6, 0xDE);
}
