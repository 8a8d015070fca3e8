using System.Collections;
using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace LinyingTalent.LocalRuntime.Triggers.Queues;

/// <summary>What functions take and give as a message, and what travels.</summary>
internal static class QueueBody
{
    // The worker's default serialiser: names as written, read without case.
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The body with its encoding undone, or null when it is no valid base64.</summary>
    public static byte[]? Decode(BinaryData body, QueueMessageEncoding encoding)
    {
        if (encoding == QueueMessageEncoding.None) return body.ToArray();
        string text = body.ToString();
        byte[] buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out int length) ? buffer[..length] : null;
    }

    public static object? As(Type type, byte[] body, QueueMessage message)
    {
        if (type == typeof(string)) return Encoding.UTF8.GetString(body);
        if (type == typeof(byte[])) return body;
        if (type == typeof(BinaryData)) return BinaryData.FromBytes(body);
        if (type == typeof(QueueMessage))
        {
            return QueuesModelFactory.QueueMessage(message.MessageId, message.PopReceipt, BinaryData.FromBytes(body), message.DequeueCount,
                message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);
        }

        return JsonSerializer.Deserialize(body, type, Json);
    }

    /// <summary>The messages that an output's value stands for: none for null, one for each element of a list.</summary>
    public static IEnumerable<string> MessagesOf(object? value, QueueMessageEncoding encoding)
    {
        IEnumerable<object?> items = value switch
        {
            null => [],
            string or byte[] or BinaryData => [value],
            IEnumerable many => many.Cast<object?>().Where(item => item is not null),
            _ => [value],
        };
        foreach (object? item in items)
        {
            byte[] body = item switch
            {
                string text => Encoding.UTF8.GetBytes(text),
                byte[] bytes => bytes,
                BinaryData data => data.ToArray(),
                _ => JsonSerializer.SerializeToUtf8Bytes(item, item!.GetType(), Json),
            };
            yield return encoding == QueueMessageEncoding.Base64 ? Convert.ToBase64String(body) : Encoding.UTF8.GetString(body);
        }
    }

    /// <summary>What other parameters of a queue function get by name.</summary>
    public static Dictionary<string, object?> DataOf(QueueMessage message, byte[] body)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        if (TryParse(body) is { ValueKind: JsonValueKind.Object } json)
        {
            foreach (JsonProperty property in json.EnumerateObject())
            {
                if (property.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array))
                    data[property.Name] = property.Value.ToString();
            }
        }

        data["QueueTrigger"] = Encoding.UTF8.GetString(body);
        data["Id"] = message.MessageId;
        data["PopReceipt"] = message.PopReceipt;
        data["DequeueCount"] = message.DequeueCount;
        data["InsertionTime"] = message.InsertedOn;
        data["ExpirationTime"] = message.ExpiresOn;
        data["NextVisibleTime"] = message.NextVisibleOn;
        return data;
    }

    private static JsonElement? TryParse(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            return JsonElement.TryParseValue(ref reader, out JsonElement? element) ? element : null;
        }
        catch (JsonException)
        {
            // Most bodies that are no JSON are plain text, and plain text has no properties to offer.
            return null;
        }
    }
}
