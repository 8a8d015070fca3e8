namespace LinyingTalent.Platform.Divisions;

/// <summary>An administrative division as its county's table names it today.</summary>
internal sealed record Division(DivisionCode Code, string Name)
{
    public DivisionLevel Level => Code.Level;

    /// <summary>The village into which it went; null for one that stands. What was recorded of it stays under its own code.</summary>
    public DivisionCode? MergedInto { get; init; }
}
