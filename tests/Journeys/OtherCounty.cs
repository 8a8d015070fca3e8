using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;

namespace LinyingTalent.Tests.Journeys;

/// <summary>Another county, made up whole, and the settings that make the site its own.</summary>
internal sealed class OtherCounty : IDisposable
{
    public const string Code = "999901000000";
    public const string Township = "999901101000";
    public const string Village = "999901101201";

    public const string Divisions =
        """
        code,name,level,parent
        999901000000,禾丰县,county,
        999901101000,麦香镇,township,999901000000
        999901102000,谷雨乡,township,999901000000
        999901101201,桃坡村,village,999901101000
        999901101202,柳湾村,village,999901101000
        999901102201,杏园村,village,999901102000

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("other-county-");

    public OtherCounty() => File.WriteAllText(Path.Combine(folder.FullName, "divisions.csv"), Divisions);

    public Dictionary<string, string?> Settings => new()
    {
        ["Divisions:File"] = Path.Combine(folder.FullName, "divisions.csv"),
        ["Divisions:Year"] = "2025",
        ["County:EnglishName"] = "Hefeng",
        ["LocalRuntime:DemoStaff:5:id"] = "township",
        ["LocalRuntime:DemoStaff:8:id"] = "village",
    };

    /// <summary>The offices that its administrator would enter.</summary>
    public static async Task Staff(StaffTable staff)
    {
        foreach ((string id, string name, Role role, string place) in new[]
        {
            ("county", "禾县办", Role.County, Code), ("township", "麦镇办", Role.Township, Township), ("village", "桃坡村村委会", Role.Village, Village),
        })
            await staff.Keep(new Staff(id, name, Email: null, [new Grant(role, DivisionCode.Parse(place))]));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
