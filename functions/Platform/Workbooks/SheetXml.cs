using System.Globalization;
using System.Xml;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>One sheet as XML, row by row.</summary>
internal static class SheetXml
{
    /// <param name="rowWritten">Is awaited after each row, so that whoever sends the part on can do so.</param>
    public static async Task Write(Stream part, Sheet sheet, Func<Task> rowWritten, CancellationToken cancel)
    {
        using XmlWriter xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = false });
        string[] letters = [.. sheet.Columns.Select((_, i) => CellReference.Column(i + 1))];

        Begin(xml, sheet);
        Row(xml, 1, letters, [.. sheet.Columns.Select(column => (CellValue)column.Head)], _ => WorkbookParts.HeadStyle);
        int rows = 1;
        await foreach (IReadOnlyList<CellValue> row in sheet.Rows.WithCancellation(cancel))
        {
            Row(xml, ++rows, letters, row, WorkbookParts.StyleOf);
            await rowWritten();
        }

        End(xml, sheet, letters, rows);
    }

    private static void Begin(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", WorkbookParts.Main);
        xml.WriteStartElement("sheetViews");
        Element(xml, "sheetView", ("workbookViewId", "0"), () =>
            Element(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen")));
        xml.WriteEndElement();
        xml.WriteStartElement("cols");
        foreach ((int index, SheetColumn column) in sheet.Columns.Index())
        {
            string number = Number(index + 1);
            Element(xml, "col", ("min", number), ("max", number), ("width", Number((decimal)column.Width)), ("customWidth", "1"),
                ("style", column.AsText ? Number(WorkbookParts.TextStyle) : null));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
    }

    private static void End(XmlWriter xml, Sheet sheet, string[] letters, int rows)
    {
        xml.WriteEndElement();
        if (rows > 1) Element(xml, "autoFilter", ("ref", $"A1:{letters[^1]}{Number(rows)}"));
        List<(int Index, SheetColumn Column)> choices = [.. sheet.Columns.Index().Where(column => column.Item.Choices is not null)];
        if (choices.Count > 0)
        {
            xml.WriteStartElement("dataValidations");
            foreach ((int index, SheetColumn column) in choices)
            {
                xml.WriteStartElement("dataValidation");
                xml.WriteAttributeString("type", "list");
                xml.WriteAttributeString("allowBlank", "1");
                xml.WriteAttributeString("showErrorMessage", "1");
                xml.WriteAttributeString("sqref", $"{letters[index]}2:{letters[index]}{Number(WorkbookLimits.MostRows)}");
                xml.WriteElementString("formula1", column.Choices);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Row(XmlWriter xml, int number, string[] letters, IReadOnlyList<CellValue> cells, Func<CellKind, int> style)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Number(number));
        foreach ((int index, CellValue cell) in cells.Index())
        {
            if (cell.IsEmpty) continue;
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", letters[index] + Number(number));
            xml.WriteAttributeString("s", Number(style(cell.Kind)));
            if (cell.Kind == CellKind.Text) InlineText(xml, SheetText.ToXml(HarmlessText.Of(cell.Text)));
            else xml.WriteElementString("v", Number(cell.Number));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void InlineText(XmlWriter xml, string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, (string Name, string? Value) attribute, Action content)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString(attribute.Name, attribute.Value);
        content();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach ((string attribute, string? value) in attributes)
            if (value is not null) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
