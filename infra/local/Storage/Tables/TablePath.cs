using System.Text.RegularExpressions;

namespace LinyingTalent.LocalRuntime.Storage.Tables;

/// <summary>The address of a table or an entity: name, name() or name(PartitionKey='…',RowKey='…'), a quote in a key doubled.</summary>
internal sealed partial record TablePath(string Table, string? PartitionKey, string? RowKey)
{
    public bool IsEntity => PartitionKey is not null;

    public static TablePath Parse(string resource)
    {
        if (Address().Match(resource) is not { Success: true } match)
            throw StorageException.Invalid($"The address '{resource}' is neither a table nor an entity.");
        return new TablePath(match.Groups["table"].Value, Key(match.Groups["pk"]), Key(match.Groups["rk"]));
    }

    private static string? Key(Group group) => group.Success ? group.Value.Replace("''", "'", StringComparison.Ordinal) : null;

    [GeneratedRegex(
        @"^(?<table>[^()]*)(\(\s*(PartitionKey='(?<pk>([^']|'')*)'\s*,\s*RowKey='(?<rk>([^']|'')*)')?\s*\))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
