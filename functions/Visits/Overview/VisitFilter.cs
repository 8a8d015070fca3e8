using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Visits.Overview;

/// <summary>What a list of visits is narrowed to, as the address says; what makes no sense there counts as not asked for.</summary>
/// <param name="State">One of the list's own.</param>
/// <param name="Township">Null for all.</param>
/// <param name="Name">Part of the advisor's name; empty for all.</param>
/// <param name="Townships">Those to choose from; none where there is only one.</param>
internal sealed record VisitFilter(string State, DivisionCode? Township, string Name, IReadOnlyList<Division> Townships)
{
    private const int LongestName = 20;

    public static VisitFilter Read(IQueryCollection query, IReadOnlyList<string> states, Staff person, DivisionRegistry divisions)
    {
        List<Division> townships =
        [
            .. person.DivisionsAs(VisitReader.Readers).Where(division => division.Level == DivisionLevel.County)
                .SelectMany(divisions.Children).DistinctBy(division => division.Code),
        ];
        string name = query["name"].ToString().Trim();
        return new VisitFilter(
            states.FirstOrDefault(state => state == query["state"]) ?? states[0],
            townships.Find(township => township.Code.ToString() == query["township"])?.Code,
            name.Length <= LongestName ? name : name[..LongestName],
            townships);
    }

    public bool Holds(DivisionCode village, string name) =>
        (Township is not { } township || township.Contains(village)) && name.Contains(Name, StringComparison.Ordinal);

    /// <summary>The filter's fields as they stand.</summary>
    public FormInput AsInput => new([new("state", State), new("township", Township?.ToString() ?? ""), new("name", Name)]);
}
