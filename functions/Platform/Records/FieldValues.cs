using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LinyingTalent.Platform.Records;

/// <summary>
/// What was entered in a record, by the field's key. Hundreds of thousands of them stay in memory for the lists: records in which the same fields were filled
/// share their keys, and of a dozen the one that is meant is found by looking.
/// </summary>
internal sealed class FieldValues : IReadOnlyDictionary<string, string>
{
    private static readonly ConcurrentDictionary<string, string[]> Known = new();

    private readonly string[] keys;
    private readonly string[] values;

    private FieldValues(string[] keys, string[] values) => (this.keys, this.values) = (keys, values);

    public IEnumerable<string> Keys => keys;

    public IEnumerable<string> Values => values;

    public int Count => keys.Length;

    public string this[string key] => TryGetValue(key, out string? value) ? value : throw new KeyNotFoundException($"Nothing was entered in '{key}'.");

    public bool ContainsKey(string key) => Array.IndexOf(keys, key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        int at = Array.IndexOf(keys, key);
        value = at < 0 ? null : values[at];
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => keys.Zip(values, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Reads an object of texts; writes any dictionary of them.</summary>
    internal sealed class Converter : JsonConverter<IReadOnlyDictionary<string, string>>
    {
        public override IReadOnlyDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var keys = new List<string>();
            var values = new List<string>();
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A record's values are an object.");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                keys.Add(reader.GetString()!);
                reader.Read();
                values.Add(reader.GetString() ?? throw new JsonException($"The value of '{keys[^1]}' is none."));
            }

            return new FieldValues(Known.GetOrAdd(string.Join('\n', keys), _ => [.. keys]), [.. values]);
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach ((string key, string text) in value) writer.WriteString(key, text);
            writer.WriteEndObject();
        }
    }
}
