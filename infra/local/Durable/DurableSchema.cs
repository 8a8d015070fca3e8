namespace LinyingTalent.LocalRuntime.Durable;

/// <summary>
/// The tables of the durable engine. Times are UTC ticks. <c>instances.start</c> holds the first events of an execution until its
/// first turn is committed. An <c>inbox</c> row waits for its time (a timer) or for its instance's next turn; <c>expires</c> is set
/// while there is no such instance. A <c>tasks</c> row is an activity without an answer yet.
/// </summary>
internal static class DurableSchema
{
    public const string Sql = """
        CREATE TABLE instances (
            id TEXT PRIMARY KEY, execution TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL, status INTEGER NOT NULL,
            created INTEGER NOT NULL, updated INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, start_at INTEGER,
            parent TEXT, parent_execution TEXT, parent_task INTEGER,
            custom_status TEXT, output TEXT, failure TEXT, tags TEXT, input TEXT, start TEXT);
        CREATE INDEX instances_to_start ON instances (id) WHERE start IS NOT NULL;
        CREATE INDEX instances_by_parent ON instances (parent) WHERE parent IS NOT NULL;
        CREATE TABLE history (instance TEXT NOT NULL, turn INTEGER NOT NULL, events TEXT NOT NULL, PRIMARY KEY (instance, turn)) WITHOUT ROWID;
        CREATE TABLE inbox (
            seq INTEGER PRIMARY KEY, instance TEXT NOT NULL, execution TEXT, due INTEGER, timer INTEGER, expires INTEGER, event TEXT);
        CREATE INDEX inbox_by_instance ON inbox (instance);
        CREATE INDEX inbox_to_expire ON inbox (expires) WHERE expires IS NOT NULL;
        CREATE TABLE tasks (
            instance TEXT NOT NULL, task INTEGER NOT NULL, execution TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL,
            tries INTEGER NOT NULL DEFAULT 1, input TEXT, PRIMARY KEY (instance, task)) WITHOUT ROWID;
        """;
}
