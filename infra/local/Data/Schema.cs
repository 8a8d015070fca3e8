namespace LinyingTalent.LocalRuntime.Data;

/// <summary>The database's tables, created at the first start. Each part of the runtime owns those under its own heading.</summary>
internal static class Schema
{
    private const string Version = "1";

    public static void Apply(Session session)
    {
        session.Execute("CREATE TABLE IF NOT EXISTS runtime (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
        string? found = session.First("SELECT value FROM runtime WHERE key = 'schema'", row => row.GetString(0));
        if (found == Version) return;
        if (found is not null)
            throw new StartupException($"The database was written by another version of this programme (schema {found}, expected {Version}). "
                + "Start that version, or put a backup of this version in its place.");

        session.Execute("BEGIN IMMEDIATE");
        foreach (string part in Parts) session.ExecuteAll(part);
        session.Execute("INSERT INTO runtime VALUES ('schema', ?1)", Version);
        session.Execute("COMMIT");
    }

    private static readonly string[] Parts = [Durable.DurableSchema.Sql, Storage.StorageSchema.Sql, Triggers.TriggerSchema.Sql];
}
