using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.DurableTask;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>Histories as JSON: a turn is an array of events.</summary>
internal static class HistoryJson
{
    private static readonly HistoryJsonContext Types = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        // Names and texts in Chinese stay readable, and a third of the size.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <summary>A turn as text in UTF-8. Event by event: a list as a whole makes the serializer allocate more than all of its text.</summary>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<HistoryEvent> turn)
    {
        buffer ??= new();
        writer ??= new(buffer, new JsonWriterOptions { Encoder = Types.Options.Encoder });
        buffer.ResetWrittenCount();
        writer.Reset();
        writer.WriteStartArray();
        for (int i = 0; i < turn.Count; i++) JsonSerializer.Serialize(writer, turn[i], Types.HistoryEvent);
        writer.WriteEndArray();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static IReadOnlyList<HistoryEvent> ReadTurn(string json) => JsonSerializer.Deserialize(json, Types.IReadOnlyListHistoryEvent)!;

    public static string Write(HistoryEvent happened) => JsonSerializer.Serialize(happened, Types.HistoryEvent);

    public static HistoryEvent ReadEvent(string json) => JsonSerializer.Deserialize(json, Types.HistoryEvent)!;

    public static string Write(TaskFailureDetails failure) => JsonSerializer.Serialize(failure, Types.TaskFailureDetails);

    public static TaskFailureDetails ReadFailure(string json) => JsonSerializer.Deserialize(json, Types.TaskFailureDetails)!;

    public static string Write(IReadOnlyDictionary<string, string> tags) => JsonSerializer.Serialize(tags, Types.IReadOnlyDictionaryStringString);

    public static IReadOnlyDictionary<string, string> ReadTags(string json) => JsonSerializer.Deserialize(json, Types.IReadOnlyDictionaryStringString)!;

    /// <summary>A whole history, as <see cref="HistoryReplayer"/> takes it.</summary>
    public static string Export(string instanceId, IEnumerable<string> turns) =>
        $$"""
        {"instanceId":{{JsonSerializer.Serialize(instanceId)}},"turns":[
        {{string.Join(",\n", turns)}}
        ]}

        """;

    /// <exception cref="FormatException">No history, or one without a turn, which any code would match.</exception>
    public static RecordedHistory Import(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize(json, Types.RecordedHistory) is { Turns: [[_, ..], ..] } recorded) return recorded;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            throw new FormatException($"This is no history of an instance: {failure.Message}", failure);
        }

        throw new FormatException("This history of an instance has no turn.");
    }
}

/// <summary>The history of one execution, turn by turn.</summary>
internal sealed record RecordedHistory(string InstanceId, IReadOnlyList<IReadOnlyList<HistoryEvent>> Turns);

[JsonSerializable(typeof(IReadOnlyList<HistoryEvent>))]
[JsonSerializable(typeof(RecordedHistory))]
[JsonSerializable(typeof(TaskFailureDetails))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class HistoryJsonContext : JsonSerializerContext;
