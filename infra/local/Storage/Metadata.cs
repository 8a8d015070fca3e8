using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.LocalRuntime.Storage;

/// <summary>The x-ms-meta-* headers of queues, containers and blobs; stored as one JSON object.</summary>
internal static partial class Metadata
{
    private const string Prefix = "x-ms-meta-";

    public static string Read(StorageRequest request)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string header, string value) in request.Context.Request.Headers
            .Where(header => header.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .Select(header => (header.Key, header.Value.ToString())))
        {
            string name = header[Prefix.Length..];
            if (!Identifier().IsMatch(name))
                throw new StorageException(400, "InvalidMetadata",
                    $"The metadata name '{name}' is not valid: it must be a letter or '_' followed by letters, digits and '_'.");
            pairs[name] = value;
        }

        return JsonSerializer.Serialize(pairs);
    }

    public static void Reply(HttpResponse response, string stored)
    {
        foreach ((string name, string value) in Pairs(stored)) response.Headers[Prefix + name] = value;
    }

    public static void Write(XmlWriter xml, string stored)
    {
        xml.WriteStartElement("Metadata");
        foreach ((string name, string value) in Pairs(stored)) xml.WriteElementString(name, value);
        xml.WriteEndElement();
    }

    private static Dictionary<string, string> Pairs(string stored) => JsonSerializer.Deserialize<Dictionary<string, string>>(stored)!;

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
