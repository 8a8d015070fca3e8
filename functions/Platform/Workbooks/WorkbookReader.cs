using System.Xml;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>
/// Reads a workbook that somebody uploaded, as text and numbers, element by element and within <see cref="WorkbookLimits"/>:
/// what is too large, or is no plain table, is refused before it costs memory or minutes.
/// </summary>
internal static class WorkbookReader
{
    /// <summary>Reads the sheet that the pattern names, or the first one where the sheet was renamed.</summary>
    /// <param name="file">The whole file, at most <see cref="WorkbookLimits.LongestUpload"/> bytes.</param>
    /// <param name="rows">Those with content, below the headings; none when it was refused.</param>
    /// <returns>Why the workbook is not taken; null when it is.</returns>
    public static WorkbookRefusal? Read(byte[] file, SheetPattern pattern, out IReadOnlyList<ReadRow> rows)
    {
        rows = [];
        try
        {
            using var package = WorkbookPackage.Open(file);
            (string name, string path) = package.FindSheet(pattern.Name);
            IReadOnlyList<string> shared = package.SharedStrings();
            using XmlReader xml = package.Xml(path);
            rows = pattern.Below(new SheetReader(xml, name, shared).Rows(), name);
            return null;
        }
        catch (WorkbookRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            // What the zip and XML readers throw at a file that is none of theirs.
            return new NotAWorkbook();
        }
    }
}

/// <summary>A row as it was read.</summary>
/// <param name="Number">As the spreadsheet shows it.</param>
/// <param name="Cells">From column A on; what is missing at the end is empty.</param>
internal sealed record ReadRow(int Number, IReadOnlyList<CellValue> Cells)
{
    /// <summary>The cell as somebody reads it; "" for an empty one.</summary>
    /// <param name="column">From 0.</param>
    public string this[int column] => Cells.ElementAtOrDefault(column) switch
    {
        { Kind: CellKind.Number } number => number.Number.ToString("0.###############", System.Globalization.CultureInfo.InvariantCulture),
        var text => text.Text,
    };
}

/// <summary>What a sheet has to look like: its headings, in this order, in either language.</summary>
internal sealed record SheetPattern(Phrase Name, IReadOnlyList<Phrase> Heads)
{
    /// <summary>The rows below the headings.</summary>
    /// <exception cref="WorkbookRefusedException">The headings are others, or nothing is below them.</exception>
    public IReadOnlyList<ReadRow> Below(IReadOnlyList<ReadRow> all, string sheet)
    {
        ReadRow found = all is [{ Number: 1 } first, ..] ? first : new ReadRow(1, []);
        for (int column = 0; column < Math.Max(Heads.Count, found.Cells.Count); column++)
        {
            string letter = CellReference.Column(column + 1), text = found[column];
            if (column >= Heads.Count)
            {
                if (text.Length > 0) throw new WorkbookRefusedException(new UnknownColumn(sheet, letter, text));
            }
            else if (!Languages.All.Any(language => Same(Heads[column].In(language)) == Same(text)))
            {
                throw new WorkbookRefusedException(new WrongHead(sheet, letter, Heads[column], text));
            }
        }

        if (all.Skip(1).FirstOrDefault(row => row.Cells.Count > Heads.Count) is { } wide)
            throw new WorkbookRefusedException(new CellOutOfReach(sheet, wide.Number, CellReference.Column(wide.Cells.Count)));
        return all.Count > 1 ? [.. all.Skip(1)] : throw new WorkbookRefusedException(new NoRows(sheet));
    }

    private static string Same(string head) => HalfWidth.WithoutSpaces(head).TrimEnd('*');
}
