namespace LinyingTalent.Platform.Divisions;

/// <summary>An administrative division as its county's table names it.</summary>
internal sealed record Division(DivisionCode Code, string Name)
{
    public DivisionLevel Level => Code.Level;
}
