using static LinyingTalent.LocalRuntime.Tests.Storage.Comparison.RestService;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

/// <summary>A request that we answer as the service documents, and Azurite otherwise.</summary>
/// <param name="Before">Requests that both answer alike and that set the stage.</param>
internal sealed record Deviation(string Why, RestCall[] Before, RestCall Call, string Ours, string Azurite)
{
    private const string Json = "application/json", Table = "Deviating", Container = "deviating", Queue = "deviating";

    private static readonly RestCall MakeTable = Entity("POST", "Tables", $"{{\"TableName\":\"{Table}\"}}");
    private static readonly RestCall MakeQueue = new(RestService.Queue, "PUT", Queue);
    private static readonly RestCall MakeContainer = new(Blob, "PUT", $"{Container}?restype=container");

    public static readonly Deviation[] All =
    [
        new("A transaction is of one partition (Performing entity group transactions). Azurite applies it to two.",
            [MakeTable], Group(("POST", Table, "{\"PartitionKey\":\"p\",\"RowKey\":\"r\"}"), ("POST", Table, "{\"PartitionKey\":\"q\",\"RowKey\":\"r\"}")),
            "202\n400\nCommandsInBatchActOnDifferentPartitions 1", "202\n201\n201"),
        new("The empty string is a valid key (Understanding the Table service data model). In a transaction Azurite takes it for none.",
            [MakeTable], Group(("PUT", $"{Table}(PartitionKey='p',RowKey='')", "{\"A\":1}")), "202\n204", "202\n400\nPropertiesNeedValue 0"),
        new("An entity may have no properties but its keys. In a transaction Azurite fails on it.",
            [MakeTable], Group(("PUT", $"{Table}(PartitionKey='p',RowKey='bare')", "{}"), ("PUT", $"{Table}(PartitionKey='p',RowKey='bare2')", "{}")), "202\n204\n204", "500"),
        new("A forbidden character in a key is out of range (Table service error codes). Azurite has another code.",
            [MakeTable], Entity("POST", Table, "{\"PartitionKey\":\"a/b\",\"RowKey\":\"r\"}"), "400 OutOfRangeInput", "400 InvalidInput"),
        new("A key of more than 1 KiB has a code of its own (Table service error codes).",
            [MakeTable], Entity("POST", Table, $"{{\"PartitionKey\":\"{new string('k', 513)}\",\"RowKey\":\"r\"}}"), "400 KeyValueTooLarge", "400 InvalidInput"),
        new("A property's name follows the rules for C# identifiers. Azurite takes any.",
            [MakeTable], Entity("POST", Table, "{\"PartitionKey\":\"named\",\"RowKey\":\"r\",\"a-b\":1}", ("Prefer", "return-no-content")), "400 PropertyNameInvalid", "204 etag preference-applied=return-no-content"),
        new("A number with a point is a Double (Payload format for Table service operations). Azurite reads 2.0 as 2, an Int32.",
            [MakeTable, Entity("PUT", $"{Table}(PartitionKey='number',RowKey='r')", "{\"A\":2.0}")], Entity("GET", $"{Table}(PartitionKey='number',RowKey='r')?$select=A", null),
            "200 etag\n{\"A\":2.0,\"odata.etag\":\"*\",\"odata.metadata\":\"*\"}", "200 etag\n{\"A\":2,\"odata.etag\":\"*\",\"odata.metadata\":\"*\"}"),
        new("A bad table name has the code InvalidResourceName (Common REST API error codes). Azurite gives none.",
            [], Entity("POST", "Tables", "{\"TableName\":\"1bad\"}"), "400 InvalidResourceName", "400"),
        new("A body that is no XML has the code InvalidXmlDocument (Common REST API error codes). Azurite gives none.",
            [MakeQueue], new RestCall(RestService.Queue, "POST", $"{Queue}/messages", "<QueueMessage><Message"), "400 InvalidXmlDocument", "400"),
        new("numofmessages is 1 to 32, else OutOfRangeQueryParameterValue (Get messages). Azurite gives no code for 0.",
            [MakeQueue], new RestCall(RestService.Queue, "GET", $"{Queue}/messages?numofmessages=0"), "400 OutOfRangeQueryParameterValue", "400"),
        new("A blob with nothing but uncommitted blocks does not exist (Put Block). Azurite deletes it.",
            [MakeContainer, new(Blob, "PUT", $"{Container}/draft?comp=block&blockid=MQ%3D%3D", "x")], new RestCall(Blob, "DELETE", $"{Container}/draft"), "404 BlobNotFound", "202"),
        new("If-None-Match: * fails on a blob that exists (Specifying conditional headers). Azurite lets it pass for all but Put Blob.",
            [MakeContainer, new(Blob, "PUT", $"{Container}/there", "x", ("x-ms-blob-type", "BlockBlob"))], new RestCall(Blob, "PUT", $"{Container}/there?comp=metadata", null, ("If-None-Match", "*")),
            "412 ConditionNotMet", "200 etag"),
        new("Snapshots are not supported here, and say so. Azurite has them.",
            [MakeContainer, new(Blob, "PUT", $"{Container}/there", "x", ("x-ms-blob-type", "BlockBlob"))], new RestCall(Blob, "PUT", $"{Container}/there?comp=snapshot"), "501 NotImplemented", "201 etag"),
    ];

    public override string ToString() => Why;

    private static RestCall Entity(string method, string path, string? body, params (string, string)[] headers) =>
        new(RestService.Table, method, path, body, [("Accept", $"{Json};odata=minimalmetadata"), .. body is null ? [] : new[] { ("Content-Type", Json) }, .. headers]);

    private static RestCall Group(params (string Method, string Path, string Body)[] operations) => new(RestService.Table, "POST", "$batch",
        $"--batch_1\r\nContent-Type: multipart/mixed; boundary=changes_1\r\n\r\n{string.Concat(operations.Select(operation =>
            $"--changes_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{operation.Method} http://127.0.0.1/linying/{operation.Path} HTTP/1.1\r\n"
            + $"Accept: {Json};odata=minimalmetadata\r\nContent-Type: {Json}\r\nDataServiceVersion: 3.0\r\n\r\n{operation.Body}\r\n"))}--changes_1--\r\n--batch_1--\r\n",
        ("Content-Type", "multipart/mixed; boundary=batch_1"));
}
