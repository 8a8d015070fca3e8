namespace LinyingTalent.LocalRuntime.Triggers;

/// <summary>The tables of the triggers.</summary>
internal static class TriggerSchema
{
    // Times are ticks of UTC; last is 0 until the first run.
    public const string Sql = """
        CREATE TABLE timers (
            name TEXT PRIMARY KEY COLLATE NOCASE,
            last INTEGER NOT NULL,
            next INTEGER NOT NULL,
            updated INTEGER NOT NULL) WITHOUT ROWID
        """;
}
