using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace LinyingTalent.Platform.Documents;

/// <summary>
/// A whole font of what is printed, opened once a process and shared by its threads. The files lie beside the program, not inside it: the
/// system maps them into memory page by page, and an office can put a font with more characters in their place without a build.
/// </summary>
internal sealed class PrintFont
{
    private static readonly Lazy<PrintFont> LazyText = new(() => new("NotoSerifSC-Medium.ttf"));
    private static readonly Lazy<PrintFont> LazyTitle = new(() => new("MaShanZheng-Title.ttf"));

    private PrintFont(string fileName)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Platform", "Documents", "Fonts", fileName);
        if (!File.Exists(path))
            throw new FileNotFoundException($"The font {path} is missing. Restore the folder Platform/Documents/Fonts beside the program.", path);

        using var file = Blob.FromFile(path);
        using var face = new Face(file, 0);
        SubsetSource = FontSubset.Prepare(face);
        Typeface = SKTypeface.FromFile(path) ?? throw new InvalidDataException($"{path} is not a font. Restore it from the release.");
    }

    /// <summary>Noto Serif SC: every character of Unicode's basic block and its extension A, and all 8,105 of 通用规范汉字表.</summary>
    public static PrintFont Text => LazyText.Value;

    /// <summary>Ma Shan Zheng, a brush hand, cut down to the characters of titles: 聘书荣誉证.</summary>
    public static PrintFont Title => LazyTitle.Value;

    /// <summary>The font for measuring; drawing with it would embed all of it.</summary>
    public SKTypeface Typeface { get; }

    /// <summary>HarfBuzz's handle for <see cref="FontSubset"/>; lives as long as the process.</summary>
    public nint SubsetSource { get; }

    public bool Has(Rune rune)
    {
        using var font = new SKFont(Typeface);
        return font.ContainsGlyph(rune.Value);
    }
}
