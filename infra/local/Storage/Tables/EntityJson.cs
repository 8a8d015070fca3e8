using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LinyingTalent.LocalRuntime.Storage.Tables;

/// <summary>
/// Entities as JSON with type annotations. What is stored is an entity's own properties in the form of
/// "odata=minimalmetadata", so that the commonest answer is a copy of what is stored.
/// </summary>
internal static class EntityJson
{
    public const string TypeSuffix = "@odata.type";

    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Reads what a client sent, or what is stored. Properties that are null or OData's own are not there.</summary>
    public static Dictionary<string, EdmValue> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw NoEntity();
            var types = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
                    types[property.Name[..^TypeSuffix.Length]] = property.Value.ValueKind == JsonValueKind.String
                        ? property.Value.GetString()! : "";
            }

            var properties = new Dictionary<string, EdmValue>(StringComparer.Ordinal);
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (property.Name.Contains("odata.", StringComparison.Ordinal) || property.Value.ValueKind == JsonValueKind.Null) continue;
                EdmValue value = Value(property.Name, property.Value, types.GetValueOrDefault(property.Name));
                if (!properties.TryAdd(property.Name, value))
                    throw new StorageException(400, "DuplicatePropertiesSpecified",
                        $"The property '{property.Name}' is specified more than one time.");
            }

            return properties;
        }
        catch (JsonException)
        {
            throw NoEntity();
        }
    }

    public static byte[] Store(Dictionary<string, EdmValue> properties)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        foreach ((string name, EdmValue value) in properties) Write(writer, name, value, annotate: true);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes one property. A number or text that says its type by its form carries no annotation.</summary>
    public static void Write(Utf8JsonWriter writer, string name, EdmValue value, bool annotate)
    {
        bool formSaysType = value.Type is EdmType.String or EdmType.Boolean or EdmType.Int32
            || value.Value is double number && double.IsFinite(number);
        if (annotate && !formSaysType) writer.WriteString(name + TypeSuffix, "Edm." + value.Type);
        writer.WritePropertyName(name);
        switch (value.Value)
        {
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int whole: writer.WriteNumberValue(whole); break;
            case long whole: writer.WriteStringValue(whole.ToString(CultureInfo.InvariantCulture)); break;
            case double real: WriteDouble(writer, real); break;
            case DateTime instant: writer.WriteStringValue(instant.ToString(InstantFormat, CultureInfo.InvariantCulture)); break;
            case Guid guid: writer.WriteStringValue(guid); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            default:
                throw new InvalidOperationException(
                $"The property {name} has a value of type {value.Value.GetType()}, which is no EDM type.");
        }
    }

    private static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        if (!double.IsFinite(value)) writer.WriteStringValue(text);
        // 1 would be read as an Int32: a whole Double keeps its point.
        else writer.WriteRawValue(text.AsSpan().ContainsAny(".E") ? text : text + ".0", skipInputValidation: true);
    }

    private static EdmValue Value(string name, JsonElement json, string? type)
    {
        string? text = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number => json.GetRawText(),
            _ => null,
        };
        object? value = (type, json.ValueKind) switch
        {
            (null or "Edm.String", JsonValueKind.String) => text,
            (null or "Edm.Boolean", JsonValueKind.True or JsonValueKind.False) => json.GetBoolean(),
            (null, JsonValueKind.Number) when text.AsSpan().ContainsAny(".eE") => EdmValue.Double(text),
            (null, JsonValueKind.Number) or ("Edm.Int32", _) => EdmValue.Int32(text),
            ("Edm.Boolean", JsonValueKind.String) => bool.TryParse(text, out bool truth) ? truth : null,
            ("Edm.Int64", _) => EdmValue.Int64(text),
            ("Edm.Double", _) => EdmValue.Double(text),
            ("Edm.DateTime", JsonValueKind.String) => EdmValue.Instant(text),
            ("Edm.Guid", JsonValueKind.String) => Guid.TryParse(text, out Guid guid) ? guid : null,
            ("Edm.Binary", JsonValueKind.String) => json.TryGetBytesFromBase64(out byte[]? bytes) ? bytes : null,
            _ => null,
        };
        return value is null
            ? throw StorageException.Invalid(
                $"The property '{name}' has a value that is not a valid {type ?? "JSON string, number or boolean"}.")
            : EdmValue.Of(value);
    }

    private static StorageException NoEntity() => StorageException.Invalid("The request's body is not a JSON object.");
}
