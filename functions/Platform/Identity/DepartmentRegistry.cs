using LinyingTalent.Platform.Data;

namespace LinyingTalent.Platform.Identity;

/// <summary>The county's departments, in the order of their table.</summary>
internal sealed class DepartmentRegistry
{
    private const string ShippedFile = "departments.csv";
    private const int LongestId = 20;

    private readonly Dictionary<string, Department> byId;

    private DepartmentRegistry(IReadOnlyList<CsvRow> rows)
    {
        byId = new(StringComparer.Ordinal);
        foreach (CsvRow row in rows) Add(row);
        All = [.. byId.Values];
    }

    /// <summary>The departments that come with the product.</summary>
    public static DepartmentRegistry Shipped { get; } = Read(EmbeddedFile.ReadText(typeof(DepartmentRegistry), ShippedFile), ShippedFile);

    public IReadOnlyList<Department> All { get; }

    /// <summary>Reads a table id,chinese,english with a line for each department.</summary>
    /// <exception cref="DataFileException">A line cannot be used: its id or a name is wrong, or the id stands twice.</exception>
    public static DepartmentRegistry Read(string csv, string file) => new(CsvFile.Parse(csv, file, "id", "chinese", "english"));

    /// <summary>The department with this id, which may come from outside; null for none.</summary>
    public Department? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>For ids that this program wrote itself.</summary>
    /// <exception cref="KeyNotFoundException">The table no longer has the department.</exception>
    public Department this[string id] => Find(id) ?? throw new KeyNotFoundException($"The department '{id}' is not in the table of departments.");

    private void Add(CsvRow row)
    {
        var department = new Department(row["id"], row["chinese"], row["english"]);
        if (!IsId(department.Id))
            throw row.Unusable($"'{department.Id}' is no id of a department: at most {LongestId} small letters and hyphens.");
        if (department.Chinese.Length == 0 || department.English.Length == 0)
            throw row.Unusable($"the department {department.Id} lacks a name in one of the languages.");
        if (!byId.TryAdd(department.Id, department)) throw row.Unusable($"the id {department.Id} stands in the table twice.");
    }

    // Short enough for an instance ID of a case's part, which holds at most 64 characters.
    private static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(letter => char.IsAsciiLetterLower(letter) || letter == '-');
}
