using System.IO.Compression;
using System.Xml;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>The parts of a workbook and how they belong together. Its sizes are checked before any part is read, and counted while one is.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private const int WorthCounting = 64 * 1024;
    private static readonly byte[] OldContainer = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly ZipArchive archive;
    private readonly UnpackedBudget budget = new(WorkbookLimits.LongestUnpacked);
    private readonly string workbook;
    private readonly List<Relation> relations;

    private WorkbookPackage(ZipArchive archive)
    {
        this.archive = archive;
        CheckSizes();
        workbook = Relations("").Find(relation => relation.Is("officeDocument"))?.Path ?? throw new InvalidDataException("No workbook.");
        relations = Relations(workbook);
        CheckLinks();
    }

    /// <exception cref="WorkbookRefusedException">Too large, locked, with macros or links to elsewhere.</exception>
    /// <exception cref="InvalidDataException">No workbook.</exception>
    public static WorkbookPackage Open(byte[] file)
    {
        if (file.Length == 0) throw new WorkbookRefusedException(new NoWorkbook());
        if (file.Length > WorkbookLimits.LongestUpload) throw new WorkbookRefusedException(new WorkbookTooLarge());
        if (file.AsSpan().StartsWith(OldContainer)) throw new WorkbookRefusedException(new OldOrLocked());
        var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        try
        {
            return new WorkbookPackage(archive);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>The sheet of this name in either language, else the first one.</summary>
    public (string Name, string Path) FindSheet(Phrase wanted)
    {
        var sheets = new List<(string Name, string Id)>();
        using (XmlReader xml = Xml(workbook))
        {
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" }) sheets.Add((xml.GetAttribute("name") ?? "", RelationIdOf(xml)));
        }

        if (sheets.Count == 0) throw new InvalidDataException("No sheet.");
        (string name, string id) = sheets.FirstOrDefault(sheet => Languages.All.Any(language => wanted.In(language) == sheet.Name), sheets[0]);
        return (name, relations.Find(relation => relation.Id == id && relation.Is("worksheet"))?.Path
            ?? throw new InvalidDataException("The sheet has no part."));
    }

    /// <summary>The texts that cells refer to by number; none where every cell holds its own.</summary>
    public IReadOnlyList<string> SharedStrings()
    {
        if (relations.Find(relation => relation.Is("sharedStrings")) is not { } shared) return [];
        using XmlReader xml = Xml(shared.Path);
        return SheetReader.SharedStrings(xml);
    }

    /// <summary>A part as XML without document types, whose entities could name files or grow without end.</summary>
    public XmlReader Xml(string path) => XmlReader.Create(
        budget.Count(Find(path)?.Open() ?? throw new InvalidDataException("A part is missing.")),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true });

    public void Dispose() => archive.Dispose();

    private void CheckSizes()
    {
        if (archive.Entries.Count > WorkbookLimits.MostParts) throw new InvalidDataException("Too many parts.");
        bool bomb = archive.Entries.Any(part => part.Length > WorthCounting && part.Length / Math.Max(1, part.CompressedLength) > WorkbookLimits.HighestRatio);
        if (bomb || archive.Entries.Sum(part => part.Length) > WorkbookLimits.LongestUnpacked) throw new WorkbookRefusedException(new UnpacksTooLarge());
    }

    private void CheckLinks()
    {
        if (archive.Entries.Any(part => part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw new WorkbookRefusedException(new HasMacros());
        IEnumerable<Relation> all = archive.Entries.Where(part => part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            .SelectMany(part => ReadRelations(part.FullName, ""));
        // A spreadsheet makes a hyperlink of every address that one types: a link to click on takes nothing in.
        if (all.Any(relation => relation.Is("externalLink") || (relation.External && !relation.Is("hyperlink"))))
            throw new WorkbookRefusedException(new HasExternalLinks());
    }

    private ZipArchiveEntry? Find(string path) =>
        archive.Entries.FirstOrDefault(part => part.FullName.TrimStart('/').Equals(path, StringComparison.OrdinalIgnoreCase));

    private List<Relation> Relations(string owner)
    {
        int slash = owner.LastIndexOf('/') + 1;
        string path = $"{owner[..slash]}_rels/{owner[slash..]}.rels";
        return Find(path) is null ? [] : ReadRelations(path, owner[..slash]);
    }

    private List<Relation> ReadRelations(string path, string folder)
    {
        var found = new List<Relation>();
        using XmlReader xml = Xml(path.TrimStart('/'));
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" }) continue;
            string target = xml.GetAttribute("Target") ?? "";
            found.Add(new Relation(
                xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target,
                xml.GetAttribute("TargetMode") == "External"));
        }

        return found;
    }

    // The attribute's namespace differs between the two dialects of the format; its local name does not.
    private static string RelationIdOf(XmlReader xml)
    {
        for (bool more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml is { LocalName: "id", NamespaceURI.Length: > 0 }) return xml.Value;
        return "";
    }

    private sealed record Relation(string Id, string Type, string Path, bool External)
    {
        public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);
    }
}
