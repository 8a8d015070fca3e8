using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;

namespace LinyingTalent.Administration;

/// <summary>The county whose settings somebody sees: that of their first role for one.</summary>
internal static class CountyOf
{
    /// <summary>Everyone who reads the settings; only the administrator changes them.</summary>
    public static readonly Role[] Readers = [Role.County, Role.Administrator];

    public static DivisionCode Reader(Staff person) => person.DivisionsAs(Readers).First().County;

    /// <summary>Whether this person changes the settings of the county.</summary>
    public static bool MayChange(Staff person, DivisionCode county) => person.May(county, Role.Administrator);
}
