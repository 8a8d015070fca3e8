using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;

namespace LinyingTalent.Demo;

/// <summary>Made-up people with accounts. Their ids are those that the local sign-in page offers.</summary>
internal static class DemoStaff
{
    private static readonly DivisionCode County = DivisionCode.Parse("411122000000");

    public static Staff AdministratorOf(DivisionCode county) => Person("admin", "沈管理", Role.Administrator, county);

    public static IReadOnlyList<Staff> Everyone { get; } =
    [
        Person("county", "何县办", Role.County, County),
        Department("organization", "祁组办"),
        Department("agriculture", "田农办"),
        Person("judge-1", "郝评委", Role.Judge, County),
        Person("judge-2", "尹评委", Role.Judge, County),
        Person("township-204", "陈乡办", Role.Township, DivisionCode.Parse("411122204000")),
        Person("township-108", "窝镇办", Role.Township, DivisionCode.Parse("411122108000")),
        Person("township-102", "杜镇办", Role.Township, DivisionCode.Parse("411122102000")),
        .. VillagesOf("411122204000", 3), .. VillagesOf("411122108000", 3), .. VillagesOf("411122102000", 3),
    ];

    // The first villages of a township in the order of their codes.
    private static IEnumerable<Staff> VillagesOf(string township, int count) =>
        DivisionRegistry.Linying.Children(DivisionCode.Parse(township)).Take(count).Select(village =>
            Person($"village-{village.Code}", $"{village.Name}村委会", Role.Village, village.Code));

    private static Staff Department(string department, string name) =>
        new($"department-{department}", name, Email: null, [new Grant(Role.Department, County, department)]);

    private static Staff Person(string id, string name, Role role, DivisionCode division) => new(id, name, Email: null, [new Grant(role, division)]);
}
