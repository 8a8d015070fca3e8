using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace LinyingTalent.Tests.Certificates;

/// <summary>The QR code on a page, found as the one path of very many rectangles, on the white square drawn just before it.</summary>
internal sealed record QrOnPage(bool[,] Dark, double ModuleSize, PdfRectangle Symbol, PdfRectangle QuietZone)
{
    public static QrOnPage Find(Page page)
    {
        var paths = page.Paths.ToList();
        var index = paths.FindIndex(path => path.IsFilled && path.Count > 500);
        var runs = paths[index].Select(run => run.GetBoundingRectangle().ShouldNotBeNull()).ToList();
        var module = runs.Min(run => run.Height);
        var (left, top) = (runs.Min(run => run.Left), runs.Max(run => run.Top));
        var size = (int)Math.Round((runs.Max(run => run.Right) - left) / module);

        var dark = new bool[size, size];
        foreach (var run in runs)
        {
            foreach (var x in Enumerable.Range((int)Math.Round((run.Left - left) / module), (int)Math.Round(run.Width / module)))
                dark[(int)Math.Round((top - run.Top) / module), x] = true;
        }

        var white = paths[index - 1].GetBoundingRectangle().ShouldNotBeNull();
        return new QrOnPage(dark, module, new PdfRectangle(left, top - (size * module), left + (size * module), top), white);
    }
}
