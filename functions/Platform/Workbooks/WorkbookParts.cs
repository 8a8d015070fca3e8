using System.Globalization;
using System.Xml.Linq;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>The parts of a workbook beside its sheets: what belongs together, and how cells look.</summary>
internal static class WorkbookParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static string PathOfSheet(int index) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml");

    /// <summary>The styles' places in <see cref="Styles"/>.</summary>
    public static int StyleOf(CellKind kind) => kind switch
    {
        CellKind.Number => 3,
        CellKind.Day => 4,
        CellKind.Moment => 5,
        _ => TextStyle,
    };

    public const int TextStyle = 1;
    public const int HeadStyle = 2;

    public static IEnumerable<(string Path, string Xml)> Of(IReadOnlyList<string> names)
    {
        yield return ("[Content_Types].xml", ContentTypes(names.Count));
        yield return ("_rels/.rels", Relations([("rId1", "officeDocument", "xl/workbook.xml")]));
        yield return ("xl/workbook.xml", Workbook(names));
        yield return ("xl/_rels/workbook.xml.rels", Relations(
            [("rIdStyles", "styles", "styles.xml"), .. names.Select((_, i) => ($"rId{i + 1}", "worksheet", PathOfSheet(i)["xl/".Length..]))]));
        yield return ("xl/styles.xml", Styles);
    }

    private static string ContentTypes(int sheets)
    {
        XNamespace types = Types;
        XElement Override(string path, string type) => new(types + "Override", new XAttribute("PartName", path), new XAttribute("ContentType", Sheets + type));
        return Text(new XElement(
            types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            Override("/xl/workbook.xml", "sheet.main+xml"),
            Override("/xl/styles.xml", "styles+xml"),
            Enumerable.Range(0, sheets).Select(i => Override("/" + PathOfSheet(i), "worksheet+xml"))));
    }

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> relations)
    {
        XNamespace package = Package;
        return Text(new XElement(package + "Relationships", relations.Select(relation => new XElement(
            package + "Relationship",
            new XAttribute("Id", relation.Id),
            new XAttribute("Type", $"{Relationships}/{relation.Type}"),
            new XAttribute("Target", relation.Target)))));
    }

    private static string Workbook(IReadOnlyList<string> names)
    {
        XNamespace main = Main, relationships = Relationships;
        return Text(new XElement(main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Relationships), new XElement(
            main + "sheets", names.Select((name, i) => new XElement(
                main + "sheet", new XAttribute("name", name), new XAttribute("sheetId", i + 1), new XAttribute(relationships + "id", $"rId{i + 1}"))))));
    }

    private static string Text(XElement root) => new XDeclaration("1.0", "UTF-8", "yes") + root.ToString(SaveOptions.DisableFormatting);

    // 0 as it comes, 1 text, 2 heading, 3 number, 4 day, 5 moment.
    private const string Styles = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="{Main}">
          <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>
          <fonts count="2">
            <font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>
            <font><b/><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>
          </fonts>
          <fills count="3">
            <fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FFE7F0E4"/><bgColor indexed="64"/></patternFill></fill>
          </fills>
          <borders count="2">
            <border><left/><right/><top/><bottom/><diagonal/></border>
            <border><left/><right/><top/><bottom style="thin"><color rgb="FF1D5638"/></bottom><diagonal/></border>
          </borders>
          <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
          <cellXfs count="6">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            <xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
            <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
          </cellXfs>
          <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;
}
