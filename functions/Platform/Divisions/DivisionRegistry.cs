using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Divisions;

/// <summary>The divisions of one or more counties: each by its code, with those it holds and the names on the way to it.</summary>
internal sealed class DivisionRegistry
{
    private const string LinyingFile = "linying-divisions.csv";

    private readonly Dictionary<DivisionCode, Division> byCode = [];
    private readonly ILookup<DivisionCode?, Division> byParent;

    private DivisionRegistry(int year, IReadOnlyList<CsvRow> rows)
    {
        Year = year;
        foreach (CsvRow row in rows) Add(row);
        foreach (CsvRow row in rows) CheckParent(row);
        byParent = byCode.Values
            .OrderBy(division => division.Code.Prefix, StringComparer.Ordinal)
            .ToLookup(division => division.Code.Parent);
    }

    /// <summary>Linying county, its 16 townships and subdistricts and its 367 administrative villages (statistical codes of 2023).</summary>
    public static DivisionRegistry Linying { get; } =
        Read(EmbeddedFile.ReadText(typeof(DivisionRegistry), LinyingFile), LinyingFile, year: 2023);

    /// <summary>The year whose codes these are.</summary>
    public int Year { get; }

    public IReadOnlyCollection<Division> All => byCode.Values;

    public IEnumerable<Division> Counties => byParent[null];

    /// <summary>Reads a table code,name,level,parent with a line for each division.</summary>
    /// <exception cref="DataFileException">A line cannot be used: its code, name, level or parent is wrong, or the code stands twice.</exception>
    public static DivisionRegistry Read(string csv, string file, int year) =>
        new(year, CsvFile.Parse(csv, file, "code", "name", "level", "parent"));

    public Division? Find(DivisionCode code) => byCode.GetValueOrDefault(code);

    /// <summary>The divisions one level below, in the order of their codes.</summary>
    public IEnumerable<Division> Children(DivisionCode code) => byParent[code];

    /// <summary>The villages of a county or township in the order of their codes; a village is its own.</summary>
    public IEnumerable<Division> VillagesIn(DivisionCode code) => code.Level == DivisionLevel.Village
        ? Find(code) is { } village ? [village] : []
        : Children(code).SelectMany(child => VillagesIn(child.Code));

    /// <summary>The names from the county down to the division: 临颍县 陈庄乡 贾太石村.</summary>
    /// <exception cref="KeyNotFoundException">The code is not in the registry.</exception>
    public string PathName(DivisionCode code)
    {
        Division division = Find(code) ?? throw new KeyNotFoundException($"The division {code} is not among the codes of {Year}.");
        return code.Parent is { } parent ? $"{PathName(parent)} {division.Name}" : division.Name;
    }

    private void Add(CsvRow row)
    {
        if (!DivisionCode.TryParse(row["code"], out DivisionCode code, out Phrase? refusal)) throw row.Unusable(refusal.In(Languages.English));
        if (row["name"].Length == 0) throw row.Unusable($"the division {code} has no name.");
        if (row["level"] != LevelName(code))
            throw row.Unusable($"'{row["level"]}' is not the level of {code}, which is a {LevelName(code)}.");
        if (!byCode.TryAdd(code, new Division(code, row["name"])))
            throw row.Unusable($"the code {code} stands in the table twice.");
    }

    private void CheckParent(CsvRow row)
    {
        DivisionCode? parent = DivisionCode.Parse(row["code"]).Parent;
        if (row["parent"] != $"{parent}")
            throw row.Unusable($"the parent of {row["code"]} should be '{parent}', not '{row["parent"]}'.");
        if (parent is { } code && !byCode.ContainsKey(code)) throw row.Unusable($"the parent {code} is not in the table.");
    }

    private static string LevelName(DivisionCode code) => code.Level switch
    {
        DivisionLevel.County => "county",
        DivisionLevel.Township => "township",
        _ => "village",
    };
}
