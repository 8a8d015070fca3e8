using System.Globalization;
using System.Text;
using System.Xml;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>Reads a sheet element by element: rows with content, as they stand, and a refusal for whatever is no plain table.</summary>
internal sealed class SheetReader(XmlReader xml, string sheet, IReadOnlyList<string> shared)
{
    /// <summary>Of the texts that cells refer to, all together: a workbook within the other limits has fewer.</summary>
    private const int MostSharedCharacters = 20_000_000;

    private const decimal FirstInexact = 1_000_000_000_000_000m;

    private readonly List<ReadRow> rows = [];

    /// <exception cref="WorkbookRefusedException">It holds a formula, merged cells, too many rows, something far away.</exception>
    public IReadOnlyList<ReadRow> Rows()
    {
        int row = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row") row = Row(Place(xml.GetAttribute("r"), row + 1, row));
            else if (xml.LocalName == "mergeCell") throw Refused(new HasMergedCells(sheet, xml.GetAttribute("ref") ?? ""));
        }

        return rows;
    }

    /// <summary>The texts of a workbook in their order, those in pieces put together.</summary>
    public static IReadOnlyList<string> SharedStrings(XmlReader xml)
    {
        var texts = new List<string>();
        int characters = 0;
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            texts.Add(PiecesOf(xml));
            if ((characters += texts[^1].Length) > MostSharedCharacters) throw Refused(new UnpacksTooLarge());
        }

        return texts;
    }

    private int Row(int number)
    {
        if (xml.IsEmptyElement) return number;
        var cells = new List<CellValue>();
        int column = 0, depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            column = xml.GetAttribute("r") is { } reference
                ? CellReference.TryParse(reference, out int named, out int inRow) && inRow == number && named > column ? named : throw new InvalidDataException("A cell is out of order.")
                : column + 1;
            CellValue cell = Cell(number, column);
            if (cell.IsEmpty) continue;
            if (column > WorkbookLimits.MostColumns) throw Refused(new CellOutOfReach(sheet, number, CellReference.Column(column)));
            while (cells.Count < column - 1) cells.Add(default);
            cells.Add(cell);
        }

        if (cells.Count > 0) Keep(new ReadRow(number, cells));
        return number;
    }

    private void Keep(ReadRow row)
    {
        // One more than may be below them: the headings. What stands further down is either one row too many or a stray cell.
        if (rows.Count > WorkbookLimits.MostRows) throw Refused(new TooManyRows(sheet));
        if (row.Number > 2 * WorkbookLimits.MostRows) throw Refused(new CellOutOfReach(sheet, row.Number, CellReference.Column(row.Cells.Count)));
        rows.Add(row);
    }

    private CellValue Cell(int row, int column)
    {
        string type = xml.GetAttribute("t") ?? "n", value = "";
        if (xml.IsEmptyElement) return default;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "f") throw Refused(new HasFormula(sheet, row, CellReference.Column(column)));
            if (xml.LocalName is "v" or "is") value = PiecesOf(xml);
        }

        return type switch
        {
            _ when value.Length == 0 => default(CellValue),
            "s" => Text(Shared(value)),
            "inlineStr" or "str" or "d" => Text(value),
            "b" => value == "1" ? "TRUE" : "FALSE",
            "e" => throw Refused(new HasErrorCell(sheet, row, CellReference.Column(column))),
            _ => Number(value, row, column),
        };
    }

    private static CellValue Text(string text) => HarmlessText.Original(text).Trim();

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int i) && i < shared.Count ? shared[i] : throw new InvalidDataException("A cell refers to no text.");

    private CellValue Number(string text, int row, int column)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
            throw new InvalidDataException("A number is none.");
        if (Math.Abs(number) >= (double)FirstInexact) throw Refused(new LostDigits(sheet, row, CellReference.Column(column)));
        // A conversion from double keeps the 15 digits that a spreadsheet shows, and not the noise behind them.
        return (decimal)number;
    }

    // The text of a value, or of the pieces of a text; not the blanks between them, nor what tells how a character is read aloud.
    private static string PiecesOf(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        int depth = xml.Depth;
        bool inText = xml.LocalName == "v", aloud = false;
        while (xml.Read() && xml.Depth > depth)
        {
            bool begins = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.LocalName == "rPh") aloud = begins;
            else if (xml.LocalName == "t") inText = begins;
            else if (inText && !aloud && xml.Value.Length > 0) Append(text, xml.Value);
        }

        return SheetText.FromXml(text.ToString());
    }

    private static void Append(StringBuilder text, string piece)
    {
        if (text.Length + piece.Length > SheetText.Longest) throw new InvalidDataException("A text is longer than a cell.");
        text.Append(piece);
    }

    private static int Place(string? given, int next, int last) => given is null ? next
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > last ? number
        : throw new InvalidDataException("A row is out of order.");

    private static WorkbookRefusedException Refused(WorkbookRefusal refusal) => new(refusal);
}
