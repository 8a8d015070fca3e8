using System.IO.Compression;
using System.Xml.Linq;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Tests.Platform.Workbooks;

/// <summary>A workbook as our writer made it, looked at part by part.</summary>
internal static class Written
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static async Task<byte[]> Bytes(params Sheet[] sheets)
    {
        using var memory = new MemoryStream();
        await WorkbookWriter.Write(memory, sheets, TestContext.Current.CancellationToken);
        return memory.ToArray();
    }

    public static XElement Part(byte[] workbook, string path)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using Stream part = archive.GetEntry(path).ShouldNotBeNull().Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace).Root!;
    }

    public static Sheet Sheet(string name, string[] heads, params CellValue[][] rows) =>
        new(name, [.. heads.Select(head => new SheetColumn(head))], rows.Select(row => (IReadOnlyList<CellValue>)row).ToAsyncEnumerable());

    /// <summary>The cells of a row as written: text, or the number.</summary>
    public static List<string> Row(XElement sheet, int number) =>
        [.. sheet.Descendants(Main + "row").Single(row => (int)row.Attribute("r")! == number).Elements(Main + "c").Select(cell => cell.Value)];
}
