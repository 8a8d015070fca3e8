namespace LinyingTalent.LocalRuntime.Storage;

/// <summary>The tables of the storage endpoints.</summary>
internal static class StorageSchema
{
    // Keys are UTF-16BE, so that SQLite's byte order is the service's ordinal order, also beyond the basic plane.
    // A blob's content is a list of pieces; a pending piece belongs to an upload that has not ended and is removed at start.
    public const string Sql = """
        CREATE TABLE storage_table (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
        CREATE TABLE entity (
            table_id INTEGER NOT NULL, partition_key BLOB NOT NULL, row_key BLOB NOT NULL, stamp INTEGER NOT NULL, properties BLOB NOT NULL,
            PRIMARY KEY (table_id, partition_key, row_key)) WITHOUT ROWID;

        CREATE TABLE queue (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, metadata TEXT NOT NULL);
        CREATE TABLE message (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, queue_id INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, inserted INTEGER NOT NULL,
            expires INTEGER NOT NULL, visible INTEGER NOT NULL, dequeues INTEGER NOT NULL, receipt INTEGER NOT NULL, text TEXT NOT NULL);
        CREATE INDEX message_visible ON message (queue_id, visible, sequence);

        CREATE TABLE container (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, stamp INTEGER NOT NULL, metadata TEXT NOT NULL);
        CREATE TABLE blob (
            container_id INTEGER NOT NULL, name TEXT NOT NULL, created INTEGER NOT NULL, stamp INTEGER NOT NULL, length INTEGER NOT NULL,
            headers TEXT NOT NULL, metadata TEXT NOT NULL, pieces TEXT NOT NULL, PRIMARY KEY (container_id, name)) WITHOUT ROWID;
        CREATE TABLE uncommitted_block (
            container_id INTEGER NOT NULL, name TEXT NOT NULL, block TEXT NOT NULL, piece INTEGER NOT NULL, length INTEGER NOT NULL,
            PRIMARY KEY (container_id, name, block)) WITHOUT ROWID;
        CREATE TABLE piece (id INTEGER PRIMARY KEY AUTOINCREMENT, pending INTEGER NOT NULL);
        CREATE INDEX piece_pending ON piece (id) WHERE pending = 1;
        CREATE TABLE chunk (piece INTEGER NOT NULL, number INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (piece, number));
        """;
}
