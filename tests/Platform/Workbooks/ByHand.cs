using System.IO.Compression;
using System.Text;

namespace LinyingTalent.Tests.Platform.Workbooks;

/// <summary>Workbooks put together part by part, as other programs write them, or as no honest program would.</summary>
internal static class ByHand
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Workbook(string sheetData, string after = "", string? shared = null, params (string Path, string Text)[] more) => Zip([
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml", ""))),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relations(("rId1", "worksheet", "worksheets/sheet1.xml", ""), ("rId2", "sharedStrings", "/xl/sharedStrings.xml", ""))),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{shared}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheetData}</sheetData>{after}</worksheet>"),
        .. more]);

    public static byte[] Zip(params (string Path, string Text)[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, string text) in parts)
            {
                using Stream part = archive.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }

    public static string Relations(params (string Id, string Type, string Target, string Mode)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(relations.Select(relation =>
            $"<Relationship Id=\"{relation.Id}\" Type=\"{Office}/{relation.Type}\" Target=\"{relation.Target}\"{(relation.Mode.Length > 0 ? $" TargetMode=\"{relation.Mode}\"" : "")}/>"))
        + "</Relationships>";

    /// <summary>A row whose cells hold their own text.</summary>
    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">" + string.Concat(texts.Select(text => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>")) + "</row>";
}
