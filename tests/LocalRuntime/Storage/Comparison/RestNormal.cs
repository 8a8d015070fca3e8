using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

/// <summary>
/// An answer without what must differ between two servers: instants, ETags, receipts, ids, ports and the wording of refusals.
/// </summary>
internal static partial class RestNormal
{
    private static readonly HashSet<string> Volatile =
    [
        "odata.etag", "odata.metadata", "odata.id", "odata.editLink", "odata.type", "Timestamp", "MessageId", "InsertionTime",
            "ExpirationTime", "PopReceipt", "TimeNextVisible", "NextMarker", "Creation-Time", "Last-Modified", "Etag",
    ];

    // We have no access tiers, and do not claim to encrypt.
    private static readonly HashSet<string> Ignored = ["AccessTier", "AccessTierChangeTime", "AccessTierInferred", "ServerEncrypted"];

    private static readonly string[] ComparedHeaders =
        ["content-range", "content-md5", "x-ms-blob-content-md5", "content-encoding", "content-language", "cache-control",
            "content-disposition", "x-ms-approximate-messages-count", "preference-applied"];

    public static string Of(RestCall call, RestAnswer answer)
    {
        string code = answer.Header("x-ms-error-code") ?? Code().Match(answer.Body).Groups[1].Value;
        if (answer.Status >= 400) return $"{answer.Status} {code}".TrimEnd();
        IEnumerable<string> headers = answer.Headers.Where(header => IsCompared(call, answer, header.Key)).Select(header =>
            $"{header.Key}={header.Value}");
        // Of these only the presence is alike.
        IEnumerable<string> marks = answer.Headers.Keys.Where(header =>
            header.StartsWith("x-ms-continuation-", StringComparison.Ordinal) || header == "etag"
                && !call.Path.Contains("comp=blocklist", StringComparison.Ordinal));
        return $"{answer.Status} {string.Join(' ', headers.Concat(marks).Order(StringComparer.Ordinal))}\n{Body(call, answer)}".Replace(
            " \n", "\n", StringComparison.Ordinal).TrimEnd('\n');
    }

    private static bool IsCompared(RestCall call, RestAnswer answer, string header) =>
        header.StartsWith("x-ms-meta-", StringComparison.Ordinal) || ComparedHeaders.Contains(header) && header switch
        {
            "cache-control" => call.Service == RestService.Blob,
            // Documented for API versions since 2019: of a block list only when the request had one, and never of the blob.
            // Of a blob that has none (made of blocks, or cleared), Azurite computes it at a GET; the service gives what is kept.
            "content-md5" => call.Method != "GET" && !call.Path.Contains("comp=blocklist", StringComparison.Ordinal),
            // Documented for a part only; of the whole, Content-MD5 says it.
            "x-ms-blob-content-md5" => answer.Status == 206,
            "preference-applied" => call.Headers.Any(sent => sent.Name == "Prefer"),
            _ => true,
        };

    private static string Body(RestCall call, RestAnswer answer)
    {
        string type = answer.Header("content-type") ?? "";
        if (answer.Body.Length == 0) return "";
        if (type.StartsWith("multipart/", StringComparison.Ordinal))
            return string.Join('\n',
                Part().Matches(answer.Body).Select(match => match.Groups[1].Success ? match.Groups[1].Value
                : $"{match.Groups[2].Value} {match.Groups[3].Value}"));
        if (call.Service == RestService.Table) return Json(JsonNode.Parse(answer.Body))!.ToJsonString();
        return type.Contains("xml", StringComparison.Ordinal) ? Xml(XElement.Parse(answer.Body)).ToString() : answer.Body;
    }

    private static JsonNode? Json(JsonNode? node) => node switch
    {
        JsonObject value => new JsonObject(value.OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => KeyValuePair.Create(property.Key, Volatile.Contains(property.Key) ? "*" : Json(property.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Json)]),
        JsonValue text when text.TryGetValue(out string? content) => Address().Replace(content, ""),
        _ => node?.DeepClone(),
    };

    // Elements in any order but those of a list; empty ones may be left out.
    private static XElement Xml(XElement element) => element.HasElements
        ? new XElement(element.Name,
            element.Elements().Where(child => !IsLeftOut(child)).Select(Xml).OrderBy(Order, StringComparer.Ordinal))
        : new XElement(element.Name, Volatile.Contains(element.Name.LocalName) ? "*" : element.Value);

    private static bool IsLeftOut(XElement element) =>
        Ignored.Contains(element.Name.LocalName) || !element.HasElements && element.Value.Length == 0
            && element.Name.LocalName != "MessageText";

    private static string Order(XElement element) => element.Name.LocalName is "Queue" or "Container" or "QueueMessage" or "Block" ? ""
        : element.Name.LocalName;

    [GeneratedRegex("\"code\":\"([^\"]*)\"|<Code>([^<]*)")]
    private static partial Regex Code();

    [GeneratedRegex("HTTP/1.1 ([0-9]{3})|\"code\":\"([A-Za-z]+)\".*\"value\":\"([0-9]*):?")]
    private static partial Regex Part();

    [GeneratedRegex("http://[^/]*")]
    private static partial Regex Address();
}
