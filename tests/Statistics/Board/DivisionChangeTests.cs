using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Statistics.Board;

/// <summary>A village went into another: what it did stays its own, and the sums stay what they were.</summary>
public sealed class DivisionChangeTests
{
    private const string Township = "411122204000", Merged = "411122204202", Into = "411122204203";

    [Fact]
    public async Task Figures_AfterAVillageWasMerged_AddUpAsBefore()
    {
        string directory = Directory.CreateTempSubdirectory("linying-merged-").FullName;
        try
        {
            string[] before, after;
            await using (County county = await County.StartAsync(campaign: false, directory: directory))
            {
                Person office = await county.Person("county");
                foreach (string village in (string[])[Merged, Merged, Into])
                    await office.Entered("returnees", village, ("person", "卫返乡"), ("trade", "Planting"), ("returned", "2025-05-01"), ("business", "种植"), ("consent", "yes"));
                before = await Figures(office);
            }

            string changes = Path.Combine(directory, "changes.csv");
            await File.WriteAllTextAsync(changes, $"from,code,name,into,source\n2026-01-01,{Merged},,{Into},示例文件\n", TestContext.Current.CancellationToken);
            await using (County county = await County.StartAsync(
                settings: new Dictionary<string, string?> { ["Divisions:Changes"] = changes }, directory: directory))
            {
                Person office = await county.Person("county");
                after = await Figures(office);
                Seen villages = await office.Get($"/statistics/returned_entrepreneurs?period=2025&place={Township}");
                villages.Text.ShouldContain("管庄村（已并入伙邵赵村）");
                (await (await county.Person("village-" + Merged)).Get($"/villages/{Merged}/propose")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
                (await office.Get("/selections/board")).Page.QuerySelectorAll("tr.total td")[^1].TextContent.Trim().ShouldBe("366");
            }

            after.ShouldBe(before);
            before.ShouldBe(["3", "3", "2", "1"]);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<string[]> Figures(Person office)
    {
        var figures = new List<string>();
        foreach (string place in (string[])["411122000000", Township, Merged, Into])
            figures.Add((await office.Get($"/statistics?period=2025&place={place}")).Page.QuerySelector("tr#returned_entrepreneurs b")!.TextContent);
        return [.. figures];
    }
}
