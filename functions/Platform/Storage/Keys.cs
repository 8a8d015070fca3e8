using Azure.Data.Tables;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Platform.Storage;

/// <summary>The one place that writes filters over keys. A range of keys costs the rows it returns; anything else scans.</summary>
internal static class Keys
{
    /// <summary>The rows of a partition whose row key begins with <paramref name="prefix"/>.</summary>
    public static string Prefix(string partition, string prefix) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {After(prefix)}");

    /// <summary>The rows of a partition from one row key to another, which is not among them; to the last with <paramref name="prefix"/> where there is none.</summary>
    public static string Between(string partition, string from, string? before, string prefix) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {before ?? After(prefix)}");

    /// <summary>The rows with this row key in every partition that belongs to a division or lies below it.</summary>
    public static string Below(DivisionCode division, string row)
    {
        string prefix = division.Prefix;
        return TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {After(prefix)} and RowKey eq {row}");
    }

    /// <summary>All rows of every partition that belongs to a division or lies below it.</summary>
    public static string Below(DivisionCode division)
    {
        string prefix = division.Prefix;
        return TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {After(prefix)}");
    }

    /// <summary>The rows whose key begins with <paramref name="row"/> in every partition that belongs to a division or lies below it.</summary>
    public static string BelowWithPrefix(DivisionCode division, string row)
    {
        string prefix = division.Prefix;
        return TableClient.CreateQueryFilter(
            $"PartitionKey ge {prefix} and PartitionKey lt {After(prefix)} and RowKey ge {row} and RowKey lt {After(row)}");
    }

    // The first string that is greater than every string with this prefix: the last character raised by one.
    private static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}
