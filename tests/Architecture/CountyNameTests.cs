using System.Text.RegularExpressions;

namespace LinyingTalent.Tests.Architecture;

/// <summary>The county's name comes from its settings: nothing that pages, papers or programs say has it fixed.</summary>
public sealed partial class CountyNameTests
{
    // What belongs to Linying and to nobody else: its own codes, what is made up of it, and that it is served where the settings name no other.
    private static readonly string[] OfLinying =
    [
        "functions/Demo/", "functions/Statistics/Published/", "functions/Platform/Divisions/DivisionRegistry.Linying.cs",
        "functions/Platform/Divisions/linying-divisions.csv", "functions/Platform/Divisions/CountySettings.cs",
    ];

    private static IReadOnlyList<string> All { get; } =
        [.. new[] { "*.cs", "*.razor", "*.resx", "*.csv", "*.json", "*.js", "*.css", "*.svg" }.SelectMany(pattern => Repository.Sources("functions", pattern))];

    [Fact]
    public void Files_OutsideDemoAndOwnData_NameNoCounty()
    {
        All.Count.ShouldBeGreaterThan(500);
        All.Where(file => !IsLinyings(file) && Fixed().IsMatch(Repository.Read(file))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<value>临颍人才</value>", true)]
    [InlineData("title = \"Linying Talent\"", true)]
    [InlineData("DivisionRegistry.Linying.Find(code)", true)]
    [InlineData("DivisionCode.Parse(\"411122000000\")", true)]
    [InlineData("using LinyingTalent.Platform.Text;", false)]
    [InlineData("divisions.IsLinying ? All : null", false)]
    public void Fixed_Planted_IsFound(string code, bool found) => Fixed().IsMatch(code).ShouldBe(found);

    private static bool IsLinyings(string file) =>
        Array.Exists(OfLinying, own => file.StartsWith(own, StringComparison.Ordinal)) || file.EndsWith("Demo.cs", StringComparison.Ordinal) || file.EndsWith("appsettings.Development.json", StringComparison.Ordinal);

    [GeneratedRegex("临颍|(?<!Is)Linying(?!Talent)|\"411122[0-9]{6}")]
    private static partial Regex Fixed();
}
