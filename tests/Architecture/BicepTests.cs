using System.Text.Json;
using System.Text.RegularExpressions;

namespace LinyingTalent.Tests.Architecture;

/// <summary>Where no Bicep compiler is at hand, this much at least is held of what is deployed.</summary>
public sealed partial class BicepTests
{
    // The built-in roles of Azure, by the ids that Microsoft publishes.
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["keyVaultSecretsOfficer"] = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
        ["keyVaultSecretsUser"] = "4633458b-17de-408a-b874-0445c86b69e6",
        ["storageBlobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["storageQueueDataContributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["storageTableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["durableTaskDataContributor"] = "0ad04412-c4d5-4796-b79c-f76d14c8d402",
    };

    private static IReadOnlyList<BicepFile> Files { get; } = [.. Repository.Sources("infra/azure", "*.bicep").Select(BicepFile.Read)];

    [Fact]
    public void Files_AllOfThem_Balance()
    {
        Files.Count.ShouldBeGreaterThan(8);
        Files.Select(file => file.Unbalanced()).OfType<string>().ShouldBeEmpty();
    }

    [Fact]
    public void Resources_AllOfThem_AreOfAKnownTypeAndVersion()
    {
        string[] known = [.. Repository.Read("tests/Architecture/azure-types.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Replace(',', '@'))];
        string[] used = [.. Files.SelectMany(file => file.Resources).Select(resource => $"{resource.Type}@{resource.Version}").Distinct()];
        used.ShouldBe(known, ignoreOrder: true);
    }

    [Fact]
    public void Modules_AllOfThem_GetEachParameterAndNoOther()
    {
        Files.SelectMany(file => file.Modules).Count().ShouldBeGreaterThan(8);
        Files.SelectMany(WrongCalls).ShouldBeEmpty();
    }

    [Fact]
    public void Names_AllThatAreDeclared_AreUsed() => Files.SelectMany(Unused).ShouldBeEmpty();

    [Fact]
    public void Outputs_AllThatAreUsed_AreThere()
    {
        foreach (BicepFile file in Files)
        {
            foreach ((string module, string output) in file.OutputsUsed())
                Target(file, file.Modules.Single(called => called.Name == module)).Outputs.ShouldContain(output, $"{file.Path} uses {module}.outputs.{output}");
        }

        BicepFile main = Files.Single(file => file.Path.EndsWith("main.bicep", StringComparison.Ordinal));
        foreach (string output in main.Outputs) main.OutputsUsed().ShouldNotBeEmpty(output);
    }

    [Fact]
    public void Roles_ByTheirNames_AreTheBuiltInOnes()
    {
        JsonSerializer.Deserialize<Dictionary<string, string>>(Repository.Read("infra/azure/roles.json")).ShouldBe(Roles, ignoreOrder: true);
        Files.SelectMany(file => file.RolesUsed()).Distinct().ShouldBe(Roles.Keys, ignoreOrder: true);
        Files.Where(file => file.Resources.Any(resource => resource.Type.EndsWith("/roleAssignments", StringComparison.Ordinal)))
            .ShouldAllBe(file => file.Code.Contains("  scope: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_NoneOfThem_HoldASecretOrAKey()
    {
        Files.Where(file => Secret().IsMatch(file.Code)).Select(file => file.Path).ShouldBeEmpty();
        Files.Single(file => file.Path.EndsWith("storage.bicep", StringComparison.Ordinal)).Code.ShouldContain("allowSharedKeyAccess: false");
    }

    [Fact]
    public void Settings_OfTheApp_AreThoseThatTheSourceReads()
    {
        string app = Files.Single(file => file.Path.EndsWith("app.bicep", StringComparison.Ordinal)).Code;
        string[] sections = [.. OurSetting().Matches(app).Select(match => match.Groups["setting"].Value.Replace("__", ":", StringComparison.Ordinal)).Distinct()];
        sections.ShouldContain("Site:Origin");
        string source = string.Concat(Repository.Sources("functions").Select(Repository.Read));
        foreach (string setting in sections.Except(["Smtp:Host", "Smtp:From", "Keys:Certificates:1"])) source.ShouldContain($"\"{setting}\"", customMessage: setting);
    }

    [Fact]
    public void Alerts_AllOfThem_ReadWhatTheAppWritesAndStandInTheRunbook()
    {
        string alerts = Files.Single(file => file.Path.EndsWith("alerts.bicep", StringComparison.Ordinal)).Code;
        string measure = Repository.Read("functions/Operations/Health/Measure.cs"), checker = Repository.Read("functions/Operations/Checks/Checker.cs");
        string[] read = [.. LoggedProperty().Matches(alerts).Select(match => match.Groups["name"].Value).Distinct()];
        read.Length.ShouldBeGreaterThan(4);
        read.ShouldAllBe(name => measure.Contains($"{{{name}}}", StringComparison.Ordinal));
        measure.ShouldContain("\"Measured: ");
        checker.ShouldContain("\"Invariant {Invariant} is broken");
        string[] names = [.. AlertName().Matches(alerts).Select(match => match.Groups["name"].Value)];
        names.Length.ShouldBe(7);
        string runbook = Repository.Read("docs/runbook.md");

        // A line of the table each: what it means, the page to open, the button to press.
        foreach (string name in names)
        {
            string[] cells = runbook.Split('\n').Single(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries);
            cells[2].ShouldNotBeEmpty(name);
            cells[3].ShouldContain("`/", customMessage: $"{name} names no page");
            (cells[4].Contains("**", StringComparison.Ordinal) || name == "silence").ShouldBeTrue($"{name} names no button");
        }
    }

    [Fact]
    public void Host_AndScheduler_NameTheSameTaskHub()
    {
        using JsonDocument host = JsonDocument.Parse(Repository.Read("host.json"));
        string hub = host.RootElement.GetProperty("extensions").GetProperty("durableTask").GetProperty("hubName").GetString()!;
        hub.ShouldBe(LinyingTalent.Platform.Storage.TaskHub.Name);
        Files.Single(file => file.Path.EndsWith("scheduler.bicep", StringComparison.Ordinal)).Code.ShouldContain($"name: '{hub}'");
    }

    [Fact]
    public void Rules_PlantedFaults_AreFound()
    {
        BicepFile.Parse("var a = [\n  'x'\n").Unbalanced().ShouldBe("planted.bicep: a '[' stays open.");
        BicepFile.Parse("var a = { b: ')' }\n)").Unbalanced().ShouldBe("planted.bicep: a ')' closes nothing.");
        BicepFile.Parse("var a = 'x\n").Unbalanced().ShouldBe("planted.bicep: a quote stays open.");
        BicepFile.Parse("var a = '${b({ c: 1 })}'\nvar b = a\n").Unbalanced().ShouldBeNull();
        Unused(BicepFile.Parse("param a string\nparam b string = 'x'\nvar c = b\n")).ShouldBe(["planted.bicep: a is declared and not used.", "planted.bicep: c is declared and not used."]);
        BicepFile called = BicepFile.Parse("module m 'modules/identity.bicep' = {\n  name: 'm'\n  params: {\n    name: 'x'\n    colour: 'red'\n  }\n}\n");
        WrongCalls(called).ShouldBe(
            ["planted.bicep: m gets colour, which it does not have.", "planted.bicep: m does not get location.", "planted.bicep: m does not get tags."], ignoreOrder: true);
    }

    private static IEnumerable<string> Unused(BicepFile file) =>
        file.Params.Select(param => param.Name).Concat(file.Vars).Where(name => file.UsesOf(name) < 1).Select(name => $"{file.Path}: {name} is declared and not used.");

    private static IEnumerable<string> WrongCalls(BicepFile file)
    {
        foreach (BicepModule module in file.Modules)
        {
            IReadOnlyList<BicepParam> wanted = Target(file, module).Params;
            foreach (string extra in module.Passed.Except(wanted.Select(param => param.Name))) yield return $"{file.Path}: {module.Name} gets {extra}, which it does not have.";
            foreach (BicepParam missing in wanted.Where(param => !param.Optional && !module.Passed.Contains(param.Name))) yield return $"{file.Path}: {module.Name} does not get {missing.Name}.";
        }
    }

    private static BicepFile Target(BicepFile file, BicepModule module) =>
        Files.Single(other => Path.GetFileName(other.Path) == Path.GetFileName(module.Path) && (module.Path.Contains('/', StringComparison.Ordinal) || file.Path.Contains("/modules/", StringComparison.Ordinal)));

    [GeneratedRegex(@"AccountKey=|SharedAccessKey|BEGIN [A-Z ]*PRIVATE KEY|listKeys\(")]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?m)^  (?<setting>(Site|Keys|Smtp)__\w+):")]
    private static partial Regex OurSetting();

    [GeneratedRegex(@"Properties\.(?<name>\w+)")]
    private static partial Regex LoggedProperty();

    [GeneratedRegex(@"(?m)^    (name|displayName): '(?<name>[a-z-]+)'$")]
    private static partial Regex AlertName();
}
