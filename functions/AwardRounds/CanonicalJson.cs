using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AwardRounds;

/// <summary>
/// One way to write a value, so that the same content has the same hash wherever it is computed: members in the order of their names' UTF-16
/// code units, members without a value left out, no blanks, numbers as decimals without superfluous zeros, in strings only " \ and control
/// characters escaped.
/// </summary>
internal static class CanonicalJson
{
    public static string Write<T>(T value)
    {
        var text = new StringBuilder();
        Write(JsonSerializer.SerializeToNode(value, CaseJson.Options), text);
        return text.ToString();
    }

    /// <summary>SHA-256 of the canonical text in UTF-8, as 64 lower-case hexadecimal digits.</summary>
    public static string Hash<T>(T value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(value))));

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{');
                foreach ((int index, KeyValuePair<string, JsonNode?> member) in members.Where(member => member.Value is not null)
                    .OrderBy(member => member.Key, StringComparer.Ordinal).Index())
                {
                    if (index > 0) text.Append(',');
                    Write(member.Key, text);
                    text.Append(':');
                    Write(member.Value, text);
                }

                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                foreach ((int index, JsonNode? item) in items.Index())
                {
                    if (index > 0) text.Append(',');
                    Write(item, text);
                }

                text.Append(']');
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Write(value.GetValue<string>(), text);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                text.Append(decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.############################", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void Write(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (char letter in value)
        {
            if (letter is '"' or '\\') text.Append('\\').Append(letter);
            else if (letter < ' ') text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else text.Append(letter);
        }

        text.Append('"');
    }
}
