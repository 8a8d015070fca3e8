using System.Globalization;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using SkiaSharp;

namespace LinyingTalent.Platform.Documents;

/// <summary>A line where it stands on the page: points from the upper left corner.</summary>
internal sealed record PlacedLine(string Text, SKPoint At, float Size, SKTextAlign Align = SKTextAlign.Left, float Tracking = 0, bool IsRed = false);

/// <summary>
/// Where the lines of an office's letter stand, by GB/T 9704: A4, the type area 156 × 225 mm, 37 mm from the top and 28 mm from the left,
/// 22 lines of 28 characters; in the letter format the office's name stands 30 mm from the top, and the first page has no number.
/// </summary>
/// <param name="widthOf">Measures a text at a size, in points.</param>
internal sealed class OfficialLayout(Func<string, float, float> widthOf)
{
    /// <summary>A4 to the nearest point: Skia rounds pages to whole ones.</summary>
    public static readonly SKSizeI A4 = new(595, 842);

    private const int LinesOnAPage = 22;
    private const int CharactersInALine = 28;
    private const float NoteSize = 9;

    // 28 characters fill the line exactly: a sum of floats may be a hair more.
    private const float Rounding = 0.01f;

    /// <summary>3号 with its spacing: 28 characters fill the line.</summary>
    public static readonly float Size = Width / CharactersInALine;

    private static readonly float Pitch = Millimetres(225) / LinesOnAPage;

    private static float Left => Millimetres(28);

    private static float Width => Millimetres(156);

    private static float Right => Left + Width;

    private static float Bottom => Millimetres(37 + 225);

    private static float Middle => A4.Width / 2f;

    /// <summary>Where the red rule under the office's name stands.</summary>
    public static float HeadRule => Millimetres(46);

    /// <summary>Where the red rule at the foot of the first page stands: 20 mm from the page's edge.</summary>
    public static float FootRule => A4.Height - Millimetres(20);

    public static float Millimetres(float length) => length * 72 / 25.4f;

    /// <summary>The lines of each page.</summary>
    public IReadOnlyList<IReadOnlyList<PlacedLine>> Pages(OfficialLetter letter)
    {
        var pages = new List<List<PlacedLine>> { Head(letter) };
        float y = HeadRule + (4.6f * Pitch);
        Queue<PlacedLine> body = new(Body(letter));
        while (body.TryDequeue(out PlacedLine? line))
        {
            // The office's name and the date never stand alone on a page.
            int together = body.Count == 2 ? 3 : 1;
            if (y + ((together - 1) * Pitch) > Bottom)
            {
                pages.Add([Number(pages.Count + 1)]);
                y = Millimetres(37) + (Pitch * 0.5f) + (Size * 0.36f);
            }

            pages[^1].Add(line with { At = new SKPoint(line.At.X, y) });
            y += Pitch;
        }

        return pages;
    }

    private List<PlacedLine> Head(OfficialLetter letter)
    {
        float mark = Math.Min(30, 30 * Width / widthOf(letter.Issuer, 30));
        return
        [
            new(letter.Issuer, new(Middle, Millimetres(30) + (mark * 0.88f)), mark, SKTextAlign.Center, IsRed: true),
            new(letter.Title, new(Middle, HeadRule + (2.6f * Pitch)), Math.Min(22, 22 * Width / widthOf(letter.Title, 22)), SKTextAlign.Center),
            .. letter.Notes.Select((note, i) => new PlacedLine(
                note, new(Left, FootRule - 8 - ((letter.Notes.Count - 1 - i) * NoteSize * 1.5f)), Math.Min(NoteSize, NoteSize * Width / widthOf(note, NoteSize)))),
        ];
    }

    private IEnumerable<PlacedLine> Body(OfficialLetter letter)
    {
        yield return new(letter.Addressee, new(Left, 0), Size);
        foreach (string paragraph in letter.Paragraphs)
        {
            IReadOnlyList<string> lines = ChineseLines.Break(paragraph, line => widthOf(line, Size), Size, Width + Rounding);
            foreach ((int i, string line) in lines.Index())
            {
                float x = i == 0 ? Left + (2 * Size) : Left;
                yield return new(line, new(x, 0), Size, Tracking: i < lines.Count - 1 ? Justifying(line, Right - x) : 0);
            }
        }

        // Without a seal the name ends two characters from the right, and the date begins two characters after it.
        yield return new("", new(Left, 0), Size);
        string date = ShanghaiTime.Write(letter.Date, Languages.Chinese);
        float office = Math.Max(widthOf(letter.Issuer, Size), widthOf(date, Size) - (2 * Size));
        yield return new(letter.Issuer, new(Right - (2 * Size) - (office / 2), 0), Size, SKTextAlign.Center);
        yield return new(date, new(Right - (2 * Size) - (office / 2), 0), Size, SKTextAlign.Center);
    }

    // The number of a further page: below the type area, one character from its right edge.
    private static PlacedLine Number(int page) => new(
        string.Create(CultureInfo.InvariantCulture, $"— {page} —"), new(Right - Size, Bottom + Millimetres(7) + 10), 14, SKTextAlign.Right);

    private float Justifying(string line, float room) => (room - widthOf(line, Size)) / Math.Max(1, line.EnumerateRunes().Count() - 1);
}
