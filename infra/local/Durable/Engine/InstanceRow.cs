using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>An instance as clients see it.</summary>
internal sealed record InstanceRow(
    string Id, string Name, OrchestrationRuntimeStatus Status, DateTimeOffset Created, DateTimeOffset Updated,
    string? CustomStatus, string? Output, string? Failure, string? Tags, string? Input)
{
    public const string Columns = "id, name, status, created, updated, custom_status, output, failure, tags, input";

    public static InstanceRow Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), (OrchestrationRuntimeStatus)row.GetInt32(2),
        new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero), new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
        Text(row, 5), Text(row, 6), Text(row, 7), Text(row, 8), Text(row, 9));

    /// <param name="converter">Null when inputs and outputs are not asked for.</param>
    public OrchestrationMetadata ToMetadata(DataConverter? converter) => new(Name, Id)
    {
        DataConverter = converter,
        RuntimeStatus = Status,
        CreatedAt = Created,
        LastUpdatedAt = Updated,
        SerializedInput = converter is null ? null : Input,
        SerializedOutput = converter is null ? null : Output,
        SerializedCustomStatus = converter is null ? null : CustomStatus,
        Tags = Tags is null ? ImmutableDictionary<string, string>.Empty : HistoryJson.ReadTags(Tags),
        FailureDetails = Failure is null ? null : HistoryJson.ReadFailure(Failure),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
