using System.Text.RegularExpressions;

namespace LinyingTalent.LocalRuntime.Storage;

/// <summary>The service's rules for the names of tables, queues and containers.</summary>
internal static partial class Names
{
    public static void CheckTable(string name)
    {
        CheckLength(name);
        if (!TableName().IsMatch(name) || name.Equals("Tables", StringComparison.OrdinalIgnoreCase)) throw Invalid;
    }

    /// <summary>Queues and containers: 3 to 63 of a-z, 0-9 and single hyphens, neither first nor last.</summary>
    public static void CheckQueueOrContainer(string name)
    {
        CheckLength(name);
        if (!DnsName().IsMatch(name)) throw Invalid;
    }

    private static StorageException Invalid => new(400, "InvalidResourceName", "The specified resource name contains invalid characters.");

    private static void CheckLength(string name)
    {
        if (name.Length is < 3 or > 63)
            throw new StorageException(400, "OutOfRangeInput", "The specified resource name length is not within the permissible limits.");
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*\z")]
    private static partial Regex TableName();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex DnsName();
}
