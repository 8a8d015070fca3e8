using LinyingTalent.LocalRuntime.Data;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.LocalRuntime.SignIn;

/// <summary>A person that the demo sign-in offers, from the section <c>LocalRuntime:DemoStaff</c>.</summary>
internal sealed record DemoStaff(string Id, string Name, string Note)
{
    public static IReadOnlyList<DemoStaff> Read(IConfiguration configuration) =>
    [
        .. configuration.GetSection("LocalRuntime:DemoStaff").GetChildren().Select(person => new DemoStaff(
            // The id travels in a request header, where nothing but ASCII is safe.
            person["id"] is { Length: > 0 } id && id.All(char.IsAscii) && !id.Any(char.IsControl)
                ? id
                : throw new StartupException($"{person.Path}: 'id' is missing or holds characters that are not ASCII."),
            person["name"] ?? person["id"]!,
            person["note"] ?? "")),
    ];
}
