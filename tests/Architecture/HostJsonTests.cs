using System.Text.Json;
using System.Text.RegularExpressions;

namespace LinyingTalent.Tests.Architecture;

/// <summary>JSON has no comments: the reason for each setting of host.json stands in a file beside it, and for no other.</summary>
public sealed partial class HostJsonTests
{
    [Fact]
    public void Settings_AllOfThem_HaveTheirReason()
    {
        using JsonDocument host = JsonDocument.Parse(Repository.Read("host.json"));
        string[] set = [.. Leaves(host.RootElement, "")];
        string[] told = [.. Row().Matches(Repository.Read("docs/host-settings.md")).Select(match => match.Groups["key"].Value)];
        set.Length.ShouldBeGreaterThan(15);
        told.ShouldBe(set, ignoreOrder: true);
    }

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(member => Leaves(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"))
        : [path];

    [GeneratedRegex(@"(?m)^\| `(?<key>[\w.]+)` \|")]
    private static partial Regex Row();
}
