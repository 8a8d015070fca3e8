using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace LinyingTalent.Platform.Documents;

/// <summary>
/// Cuts a font down to the characters of one document. Skia embeds a font as it is, 12 MB a certificate; HarfBuzz can cut, but its .NET
/// binding leaves that part out, so it is called here. The same characters give the same bytes.
/// </summary>
internal static class FontSubset
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>HB_SUBSET_SETS_DROP_TABLE_TAG.</summary>
    private const int DropTables = 3;

    /// <summary>Gathers what every later cut of this font needs; the result is never freed, as the font is never closed.</summary>
    public static nint Prepare(Face face) => Preprocess(face.Handle);

    /// <summary>A font with just these characters; one that the source lacks is left out, so check with <see cref="FontCoverage"/> first.</summary>
    /// <exception cref="InvalidOperationException">HarfBuzz could not cut the font.</exception>
    public static byte[] Make(PrintFont font, IEnumerable<Rune> runes)
    {
        var input = CreateInput();
        try
        {
            foreach (var rune in runes)
                AddToSet(UnicodesOf(input), (uint)rune.Value);

            // Text is drawn glyph by glyph; layout tables would only pull in vertical and variant forms that nothing draws.
            foreach (var table in (string[])["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG"])
                AddToSet(SetOf(input, DropTables), Tag.Parse(table));

            var face = Cut(font.SubsetSource, input);
            return face == 0 ? throw new InvalidOperationException("HarfBuzz could not cut the font of a document.") : BytesOf(face);
        }
        finally
        {
            DestroyInput(input);
        }
    }

    /// <summary><see cref="Make"/>, opened for drawing.</summary>
    public static SKTypeface Open(PrintFont font, IEnumerable<Rune> runes)
    {
        using var data = SKData.CreateCopy(Make(font, runes));
        return SKTypeface.FromData(data);
    }

    private static byte[] BytesOf(nint face)
    {
        var blob = ReferenceBlob(face);
        try
        {
            var start = DataOf(blob, out var length);
            var bytes = new byte[length];
            Marshal.Copy(start, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            DestroyBlob(blob);
            DestroyFace(face);
        }
    }

    [DllImport(Library, EntryPoint = "hb_subset_preprocess")]
    private static extern nint Preprocess(nint face);

    [DllImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    private static extern nint CreateInput();

    [DllImport(Library, EntryPoint = "hb_subset_input_unicode_set")]
    private static extern nint UnicodesOf(nint input);

    [DllImport(Library, EntryPoint = "hb_subset_input_set")]
    private static extern nint SetOf(nint input, int set);

    [DllImport(Library, EntryPoint = "hb_set_add")]
    private static extern void AddToSet(nint set, uint value);

    [DllImport(Library, EntryPoint = "hb_subset_or_fail")]
    private static extern nint Cut(nint face, nint input);

    [DllImport(Library, EntryPoint = "hb_subset_input_destroy")]
    private static extern void DestroyInput(nint input);

    [DllImport(Library, EntryPoint = "hb_face_reference_blob")]
    private static extern nint ReferenceBlob(nint face);

    [DllImport(Library, EntryPoint = "hb_blob_get_data")]
    private static extern nint DataOf(nint blob, out uint length);

    [DllImport(Library, EntryPoint = "hb_blob_destroy")]
    private static extern void DestroyBlob(nint blob);

    [DllImport(Library, EntryPoint = "hb_face_destroy")]
    private static extern void DestroyFace(nint face);
}
