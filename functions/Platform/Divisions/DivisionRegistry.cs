using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Divisions;

/// <summary>The divisions of one or more counties: each by its code, with those it holds and the names on the way to it.</summary>
internal sealed partial class DivisionRegistry
{
    private readonly Dictionary<DivisionCode, Division> byCode;
    private readonly ILookup<DivisionCode?, Division> byParent;

    private DivisionRegistry(int year, Dictionary<DivisionCode, Division> divisions)
    {
        (Year, byCode) = (year, divisions);
        byParent = byCode.Values
            .OrderBy(division => division.Code.Prefix, StringComparer.Ordinal)
            .ToLookup(division => division.Code.Parent);
    }

    /// <summary>The year whose codes these are.</summary>
    public int Year { get; }

    public IReadOnlyCollection<Division> All => byCode.Values;

    public IEnumerable<Division> Counties => byParent[null];

    /// <summary>Reads a table code,name,level,parent with a line for each division.</summary>
    /// <exception cref="DataFileException">A line cannot be used: its code, name, level or parent is wrong, or the code stands twice.</exception>
    public static DivisionRegistry Read(string csv, string file, int year)
    {
        IReadOnlyList<CsvRow> rows = CsvFile.Parse(csv, file, "code", "name", "level", "parent");
        var divisions = new Dictionary<DivisionCode, Division>();
        foreach (CsvRow row in rows) Add(divisions, row);
        foreach (CsvRow row in rows) CheckParent(divisions, row);
        return new DivisionRegistry(year, divisions);
    }

    /// <summary>The divisions as they are on a day: renamed villages by their new names, merged ones still to be found, for what was recorded of them.</summary>
    /// <exception cref="ArgumentException">A change is of a village that is not there, or leads into one that does not stand.</exception>
    public DivisionRegistry With(IEnumerable<DivisionChange> changes, DateOnly day)
    {
        var divisions = new Dictionary<DivisionCode, Division>(byCode);
        foreach (DivisionChange change in changes.Where(change => change.From <= day).OrderBy(change => change.From))
        {
            Division changed = Standing(change.Code);
            divisions[change.Code] = change.Into is { } into ? changed with { MergedInto = Standing(into).Code } : changed with { Name = change.Name! };
        }

        return new DivisionRegistry(Year, divisions);

        Division Standing(DivisionCode code) => divisions.GetValueOrDefault(code) is { MergedInto: null } standing
            ? standing
            : throw new ArgumentException($"A change of the divisions speaks of {code}, which is not a village that stands then.", nameof(changes));
    }

    public Division? Find(DivisionCode code) => byCode.GetValueOrDefault(code);

    /// <summary>The divisions one level below, in the order of their codes; merged villages are among them.</summary>
    public IEnumerable<Division> Children(DivisionCode code) => byParent[code];

    /// <summary>The villages of a county or township that stand, in the order of their codes; a village is its own.</summary>
    public IEnumerable<Division> VillagesIn(DivisionCode code) => code.Level == DivisionLevel.Village
        ? Find(code) is { MergedInto: null } village ? [village] : []
        : Children(code).SelectMany(child => VillagesIn(child.Code));

    /// <summary>The names from the county down to the division: 某县 陈庄乡 贾太石村.</summary>
    /// <exception cref="KeyNotFoundException">The code is not in the registry.</exception>
    public string PathName(DivisionCode code)
    {
        Division division = Find(code) ?? throw new KeyNotFoundException($"The division {code} is not among the codes of {Year}.");
        return code.Parent is { } parent ? $"{PathName(parent)} {NameOf(division)}" : division.Name;
    }

    /// <summary>A division's name, of a merged village with the one it went into.</summary>
    public string NameOf(Division division) => division.MergedInto is { } into ? DivisionTexts.Merged(division.Name, Find(into)!.Name) : division.Name;

    private static void Add(Dictionary<DivisionCode, Division> divisions, CsvRow row)
    {
        if (!DivisionCode.TryParse(row["code"], out DivisionCode code, out Phrase? refusal)) throw row.Unusable(refusal.In(Languages.English));
        if (row["name"].Length == 0) throw row.Unusable($"the division {code} has no name.");
        if (row["level"] != LevelName(code))
            throw row.Unusable($"'{row["level"]}' is not the level of {code}, which is a {LevelName(code)}.");
        if (!divisions.TryAdd(code, new Division(code, row["name"])))
            throw row.Unusable($"the code {code} stands in the table twice.");
    }

    private static void CheckParent(Dictionary<DivisionCode, Division> divisions, CsvRow row)
    {
        DivisionCode? parent = DivisionCode.Parse(row["code"]).Parent;
        if (row["parent"] != $"{parent}")
            throw row.Unusable($"the parent of {row["code"]} should be '{parent}', not '{row["parent"]}'.");
        if (parent is { } code && !divisions.ContainsKey(code)) throw row.Unusable($"the parent {code} is not in the table.");
    }

    private static string LevelName(DivisionCode code) => code.Level switch
    {
        DivisionLevel.County => "county",
        DivisionLevel.Township => "township",
        _ => "village",
    };
}
