using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LinyingTalent.LocalRuntime.Data;

/// <summary>The directory of the database file, held by one process at a time through a lock file.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly FileStream claim;

    private DataDirectory(string path, FileStream claim) => (Path, this.claim) = (path, claim);

    public string Path { get; }

    private string File => System.IO.Path.Combine(Path, "linying.db");

    public static DataDirectory Claim(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(path);
            return new DataDirectory(path, new FileStream(
                System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || IsReadOnly(failure))
        {
            throw new StartupException($"The data directory {path} cannot be written to. Give this account write permission on it, "
                + "or choose another with --data DIRECTORY.", failure);
        }
        catch (IOException failure) when (IsLocked(failure))
        {
            throw new StartupException($"The data directory {path} is in use by another process. Stop that process first, "
                + "or choose another directory with --data DIRECTORY. Two processes never share one.", failure);
        }
        catch (IOException failure)
        {
            throw new StartupException($"The data directory {path} cannot be used ({failure.Message.TrimEnd('.')}). Free space, or choose "
                + "another directory with --data DIRECTORY.", failure);
        }
    }

    /// <summary>A connection with full durability: an answered commit survives a power cut.</summary>
    public SqliteConnection Connect(bool write)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = File,
            Mode = write ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        using SqliteCommand settings = connection.CreateCommand();
        settings.CommandText = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;";
        settings.ExecuteNonQuery();
        return connection;
    }

    public static void Copy(SqliteConnection source, string file)
    {
        // Written beside the target and moved when whole: a half-written backup must never bear a backup's name.
        string part = file + ".part";
        System.IO.File.Delete(part);
        using (SqliteCommand copy = source.CreateCommand())
        {
            copy.CommandText = "VACUUM INTO ?1";
            copy.Parameters.Add(new SqliteParameter { ParameterName = "?1", Value = part });
            copy.ExecuteNonQuery();
        }

        System.IO.File.Move(part, file, overwrite: true);
    }

    /// <summary>A failure to open the file as a sentence with its remedy.</summary>
    public StartupException Explain(SqliteException failure) => new(failure.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => $"The disk that holds {Path} is full. Free some space and start again; nothing was lost.",
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM =>
            $"The database {File} cannot be written to. Give this account write permission on it and on its directory.",
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT =>
            $"The database {File} is damaged or is no database. Move it aside and put the last backup in its place; it was not changed.",
        _ => string.Create(CultureInfo.InvariantCulture, $"The database {File} cannot be opened ({failure.Message}, code {failure.SqliteExtendedErrorCode})."),
    }, failure);

    public void Dispose() => claim.Dispose();

    // A file system that is mounted read-only is EROFS (30) on Linux and macOS.
    private static bool IsReadOnly(Exception failure) => failure is IOException && !OperatingSystem.IsWindows() && (failure.HResult & 0xFFFF) is 30;

    // A lock that another process holds is EWOULDBLOCK (11) on Linux and a sharing violation (32) on Windows.
    private static bool IsLocked(IOException failure) => (failure.HResult & 0xFFFF) is 11 or 32 or 33 or 35;
}
