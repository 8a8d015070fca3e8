using System.Globalization;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

/// <summary>Random sequences of table requests over a few keys, so that they meet each other's entities.</summary>
internal sealed class TableScript(int seed)
{
    private const string Json = "application/json";

    private static readonly string[] Keys = ["", "a", "b", "B", "it''s", "林 1"];

    private static readonly string[] Properties =
    [
        "\"S\":\"王 \\\"x\\\"\"", "\"S\":\"b\"", "\"S\":\"\"", "\"I\":5", "\"I\":-2147483648", "\"B\":true", "\"B\":false", "\"D\":2.5", "\"D\":-0.125",
        "\"D@odata.type\":\"Edm.Double\",\"D\":3", "\"D@odata.type\":\"Edm.Double\",\"D\":\"NaN\"", "\"D@odata.type\":\"Edm.Double\",\"D\":\"-Infinity\"",
        "\"L@odata.type\":\"Edm.Int64\",\"L\":\"9223372036854775807\"", "\"L@odata.type\":\"Edm.Int64\",\"L\":\"5\"",
        "\"T@odata.type\":\"Edm.DateTime\",\"T\":\"2026-01-02T03:04:05.1234567Z\"", "\"T@odata.type\":\"Edm.DateTime\",\"T\":\"2020-01-01T00:00:00Z\"",
        "\"G@odata.type\":\"Edm.Guid\",\"G\":\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\"", "\"X@odata.type\":\"Edm.Binary\",\"X\":\"CgD/\"", "\"S\":null", "\"姓名\":\"王\"",
    ];

    private const int KeyFilters = 3;

    private static readonly string[] Filters =
    [
        "PartitionKey eq 'a'", "PartitionKey ge 'a' and PartitionKey lt 'c'", "PartitionKey eq 'a' and RowKey gt 'a' and RowKey le 'b'", "RowKey eq 'it''s'",
        "PartitionKey eq 'a' and (RowKey eq 'a' or RowKey eq 'b')", "RowKey ne 'a'", "S eq 'b'", "S ge 'b'", "I eq 5", "I lt 0", "I gt -5 and I lt 10", "B eq true",
        "not (B eq true) and I eq 5", "D gt 1.0", "D eq 2.5", "L eq 5L", "L gt 5L", "T gt datetime'2021-01-01T00:00:00Z'", "T eq datetime'2020-01-01T00:00:00Z'",
        "G eq guid'6f9619ff-8b86-d011-b42d-00cf4fc964ff'", "X eq X'0a00ff'", "X eq binary'0a00ff'", "S eq 'b' or I eq 5", "(S eq 'b' or I eq 5) and PartitionKey eq 'b'",
    ];

    private readonly Random random = new(seed);
    private readonly string table = $"Compared{seed}";

    public IEnumerable<RestStep> Steps(int count)
    {
        yield return CreateTable(table);
        for (int i = 0; i < count; i++)
        {
            yield return random.Next(40) switch
            {
                0 => CreateTable(table),
                1 => random.Next(3) == 0 ? new RestStep(_ => new RestCall(RestService.Table, "DELETE", $"Tables('{table}')", null, Accept())) : CreateTable(table),
                < 4 => ListTables(),
                < 13 => Insert(),
                < 17 => Get(),
                < 20 => Write("PUT"),
                < 23 => Write(Pick("MERGE", "PATCH")),
                < 26 => Delete(),
                < 31 => Group(),
                _ => Query(),
            };
        }
    }

    private static RestStep CreateTable(string name) => new(_ => new RestCall(RestService.Table, "POST", "Tables", $"{{\"TableName\":\"{name}\"}}",
        Accept(), ("Content-Type", Json), ("Prefer", "return-no-content")));

    private RestStep ListTables()
    {
        string accept = Level();
        return new(_ => new RestCall(RestService.Table, "GET", $"Tables?$filter=TableName%20eq%20'{table}'", null, Accept(accept)));
    }

    private RestStep Insert()
    {
        (string partition, string row, string body, string accept, bool silent) = (Key(), Key(), Some(), Level(), random.Next(2) == 0);
        string json = $"{{\"PartitionKey\":\"{Plain(partition)}\",\"RowKey\":\"{Plain(row)}\"{body}}}";
        (string, string)[] headers = silent ? [Accept(accept), ("Content-Type", Json), ("Prefer", "return-no-content")] : [Accept(accept), ("Content-Type", Json)];
        return new(_ => new RestCall(RestService.Table, "POST", table, json, headers), Remember(partition, row));
    }

    private RestStep Get()
    {
        (string partition, string row, string accept, string select) = (Key(), Key(), Level(), Pick("", "?$select=S,I", "?$select=PartitionKey,D"));
        return new(_ => new RestCall(RestService.Table, "GET", Address(partition, row) + select, null, Accept(accept)));
    }

    private RestStep Write(string method)
    {
        (string partition, string row, string body, string condition) = (Key(), Key(), Some().TrimStart(','), Condition());
        return new(side => new RestCall(RestService.Table, method, Address(partition, row), $"{{{body}}}",
            [Accept(), ("Content-Type", Json), .. IfMatch(side, condition, partition, row)]), Remember(partition, row));
    }

    private RestStep Delete()
    {
        (string partition, string row, string condition) = (Key(), Key(), Condition());
        return new(side => new RestCall(RestService.Table, "DELETE", Address(partition, row), null,
            [Accept(), .. condition == "none" ? [("If-Match", "*")] : IfMatch(side, condition, partition, row)]));
    }

    private RestStep Query()
    {
        string top = random.Next(3) == 0 ? $"&$top={random.Next(1, 4)}" : "";
        // A full page ends where the next row was seen, before it is known whether that row matches: alike only for filters by key.
        string filter = random.Next(4) == 0 ? "" : "&$filter=" + Uri.EscapeDataString(Filters[random.Next(top.Length > 0 ? KeyFilters : Filters.Length)]);
        (string select, string accept) = (Pick("", "", "&$select=RowKey,S,D,L"), Level());
        return new(_ => new RestCall(RestService.Table, "GET", $"{table}()?{(filter + select + top).TrimStart('&')}", null, Accept(accept)));
    }

    private RestStep Group()
    {
        string partition = Key();
        string[] rows = [.. Keys.Where(key => key.Length > 0).OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
        (string Method, string Row, string Body, string Condition)[] operations =
            [.. rows.Select(row => (Pick("POST", "PUT", "PATCH", "DELETE"), row, Some(least: 1).TrimStart(','), Pick("none", "none", "any", "last")))];
        return new(side => new RestCall(RestService.Table, "POST", "$batch", GroupBody(side, partition, operations),
            Accept(), ("Content-Type", "multipart/mixed; boundary=batch_1")));
    }

    private string GroupBody(RestSide side, string partition, (string Method, string Row, string Body, string Condition)[] operations)
    {
        IEnumerable<string> parts = operations.Select(operation =>
        {
            bool insert = operation.Method == "POST";
            string condition = operation.Method == "DELETE" && operation.Condition == "none" ? "any" : operation.Condition;
            string headers = insert ? "" : string.Concat(IfMatch(side, condition, partition, operation.Row).Select(header => $"{header.Name}: {header.Value}\r\n"));
            string keys = insert ? $"\"PartitionKey\":\"{Plain(partition)}\",\"RowKey\":\"{Plain(operation.Row)}\"{(operation.Body.Length > 0 ? "," : "")}" : "";
            return $"--changes_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{operation.Method} http://127.0.0.1/linying/{(insert ? table : Address(partition, operation.Row))} HTTP/1.1\r\n"
                + $"Accept: application/json;odata=minimalmetadata\r\nContent-Type: application/json\r\nPrefer: return-no-content\r\nDataServiceVersion: 3.0\r\n{headers}\r\n"
                + $"{(operation.Method == "DELETE" ? "" : $"{{{keys}{operation.Body}}}")}\r\n";
        });
        return $"--batch_1\r\nContent-Type: multipart/mixed; boundary=changes_1\r\n\r\n{string.Concat(parts)}--changes_1--\r\n--batch_1--\r\n";
    }

    private static IEnumerable<(string Name, string Value)> IfMatch(RestSide side, string condition, string partition, string row)
    {
        string address = $"{partition}\n{row}", never = "W/\"datetime'2001-01-01T00%3A00%3A00.0000000Z'\"";
        return condition switch
        {
            "none" => [],
            "any" => [("If-Match", "*")],
            "last" => [("If-Match", side.Learnt.GetValueOrDefault(address, never))],
            _ => [("If-Match", side.Learnt.GetValueOrDefault("stale " + address, never))],
        };
    }

    private static Action<RestSide, RestAnswer> Remember(string partition, string row) => (side, answer) =>
    {
        string address = $"{partition}\n{row}";
        if (answer.Header("etag") is not { } etag) return;
        if (side.Learnt.TryGetValue(address, out string? last)) side.Learnt["stale " + address] = last;
        side.Learnt[address] = etag;
    };

    private string Some(int least = 0) => string.Concat(Enumerable.Range(0, random.Next(least, 4)).Select(_ => Properties[random.Next(Properties.Length)])
        .DistinctBy(property => property[..2]).Select(property => "," + property));

    private string Key() => Keys[random.Next(Keys.Length)];

    private string Condition() => Pick("none", "any", "last", "stale");

    private string Level() => Pick("minimal", "minimal", "no", "full");

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private string Address(string partition, string row) => string.Create(CultureInfo.InvariantCulture,
        $"{table}(PartitionKey='{Uri.EscapeDataString(partition)}',RowKey='{Uri.EscapeDataString(row)}')");

    private static string Plain(string key) => key.Replace("''", "'", StringComparison.Ordinal);

    private static (string, string) Accept(string level = "minimal") => ("Accept", $"application/json;odata={level}metadata");
}
