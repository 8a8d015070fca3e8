using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Divisions;

/// <summary>The county whose site this is: pages, papers and answers to programs speak in its name.</summary>
/// <param name="Name">With what it is: 某县, Such County.</param>
/// <param name="ShortName">As numbers and titles write it: without 县, without County.</param>
/// <param name="Divisions">As its file has them.</param>
/// <param name="HasDemo">Whether the made-up people and cases live there.</param>
internal sealed record SiteCounty(DivisionRegistry Divisions, Wording Name, Wording ShortName, bool HasDemo)
{
    public DivisionCode Code { get; } = Divisions.Counties.Single().Code;
}
