namespace LinyingTalent.LocalRuntime.Triggers;

/// <summary>The tables of the triggers.</summary>
internal static class TriggerSchema
{
    public const string Sql = "";
}
