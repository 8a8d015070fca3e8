using System.Text;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.LocalRuntime.Storage.Tables;

/// <summary>The Table service's operations over HTTP.</summary>
internal sealed class TableEndpoints(TableStore store)
{
    private const string NextPartition = "NextPartitionKey", NextRow = "NextRowKey", NextTable = "NextTableName";

    public Task ServeAsync(StorageRequest request)
    {
        if (request.Query("comp") is not null || request.Query("restype") is not null || request.Item.Length > 0)
            throw StorageException.NotSupported($"The table operation {request.Operation}");
        request.Response.Headers.CacheControl = "no-cache";
        request.Response.Headers["X-Content-Type-Options"] = "nosniff";
        if (request.Resource == "$batch" && HttpMethods.IsPost(request.Method)) return WriteGroupAsync(request);
        return request.Resource.StartsWith("Tables", StringComparison.OrdinalIgnoreCase) && request.Resource.AsSpan(6) is "" or ['(', ..]
            ? ServeTablesAsync(request)
            : ServeEntitiesAsync(request, TablePath.Parse(request.Resource));
    }

    private Task ServeTablesAsync(StorageRequest request)
    {
        bool all = request.Resource.Length == "Tables".Length || request.Resource.EndsWith("()", StringComparison.Ordinal);
        string name = all ? "" : request.Resource[7..].TrimEnd(')').Trim('\'');
        return request.Method switch
        {
            "POST" when all => CreateTableAsync(request),
            "GET" when all => ListTablesAsync(request),
            "DELETE" when !all => DeleteTableAsync(request, name),
            _ => throw StorageException.NotSupported($"{request.Method} of {request.Resource}"),
        };
    }

    private Task ServeEntitiesAsync(StorageRequest request, TablePath path)
    {
        Names.CheckTable(path.Table);
        string method = request.Method == "POST" ? request.Header("X-HTTP-Method") ?? "POST" : request.Method;
        return (method, path.IsEntity) switch
        {
            ("GET", true) => GetEntityAsync(request, path),
            ("GET", false) => QueryAsync(request, path.Table),
            ("POST", false) or ("PUT" or "MERGE" or "PATCH" or "DELETE", true) => WriteEntityAsync(request, method, path),
            _ => throw StorageException.NotSupported($"{method} of {request.Resource}"),
        };
    }

    private async Task CreateTableAsync(StorageRequest request)
    {
        Dictionary<string, EdmValue> body = EntityJson.Read(await request.ReadBodyAsync(TableLimits.RequestBytes));
        string name = body.TryGetValue("TableName", out EdmValue value) && value.Value is string text ? text
            : throw new StorageException(400, "PropertiesNeedValue",
                "The values are not specified for all properties in the entity: TableName is missing.");
        Names.CheckTable(name);
        await store.CreateAsync(name);
        request.Response.Headers.Location = $"{request.Root}/Tables('{name}')";
        request.Response.Headers["DataServiceId"] = $"{request.Root}/Tables('{name}')";
        await ReplyCreatedAsync(request, () => EntityAnswer.Tables(request.Root, Level(request), [name], alone: true));
    }

    private async Task DeleteTableAsync(StorageRequest request, string name)
    {
        await store.DeleteAsync(name);
        request.Response.StatusCode = 204;
    }

    private async Task ListTablesAsync(StorageRequest request)
    {
        int top = Top(request);
        List<string> names = await store.ListAsync(FilterParser.Parse(request.Query("$filter")), request.Query(NextTable) ?? "", top);
        if (names.Count > top) request.Response.Headers["x-ms-continuation-" + NextTable] = names[top];
        await ReplyJsonAsync(request, 200, EntityAnswer.Tables(request.Root, Level(request), names.Take(top), alone: false));
    }

    private async Task GetEntityAsync(StorageRequest request, TablePath path)
    {
        EntityRow row = await store.GetAsync(path.Table, path.PartitionKey!, path.RowKey!);
        request.Response.Headers.ETag = row.ETag;
        await ReplyJsonAsync(request, 200, Answer(request, path.Table).One(row));
    }

    private async Task QueryAsync(StorageRequest request, string table)
    {
        (string, string)? from = request.Query(NextPartition) is { } partition
            ? (ReadMark(partition), ReadMark(request.Query(NextRow) ?? "")) : null;
        EntityPage page = await store.QueryAsync(table, FilterParser.Parse(request.Query("$filter")), Top(request), from);
        if (page.Next is { } next)
        {
            request.Response.Headers["x-ms-continuation-" + NextPartition] = Mark(next.PartitionKey);
            request.Response.Headers["x-ms-continuation-" + NextRow] = Mark(next.RowKey);
        }

        await ReplyJsonAsync(request, 200, Answer(request, table).Many(page.Rows));
    }

    private async Task WriteEntityAsync(StorageRequest request, string method, TablePath path)
    {
        byte[] body = method == "DELETE" ? [] : await request.ReadBodyAsync(TableLimits.RequestBytes);
        EntityWrite write = EntityWrite.Read(method, path, request.Header("If-Match"), body);
        EntityRow row = (await store.WriteAsync([write], group: false))[0];
        if (write.Verb != EntityVerb.Delete) request.Response.Headers.ETag = row.ETag;
        if (write.Verb != EntityVerb.Insert)
        {
            request.Response.StatusCode = 204;
            return;
        }

        string address = $"{request.Root}/{EntityAnswer.Address(path.Table, row)}";
        request.Response.Headers.Location = address;
        request.Response.Headers["DataServiceId"] = address;
        await ReplyCreatedAsync(request, () => Answer(request, path.Table).One(row));
    }

    private async Task WriteGroupAsync(StorageRequest request)
    {
        byte[] body = await request.ReadBodyAsync(TableLimits.RequestBytes);
        string boundary = Guid.NewGuid().ToString(), answer;
        try
        {
            EntityGroup group = await EntityGroup.ReadAsync(request.Header("Content-Type"), body);
            answer = group.Answer(boundary, await store.WriteAsync(group.Writes, group: true));
        }
        catch (StorageException refusal) when (refusal.Status != 501)
        {
            answer = EntityGroup.Refusal(boundary, refusal, request.Response.Headers["x-ms-request-id"]!);
        }

        await request.ReplyAsync(202, $"multipart/mixed; boundary=batch_{boundary}", Encoding.UTF8.GetBytes(answer));
    }

    private static Task ReplyCreatedAsync(StorageRequest request, Func<byte[]> body)
    {
        bool silent = request.Header("Prefer") == "return-no-content";
        if (request.Header("Prefer") is { } preference) request.Response.Headers["Preference-Applied"] = preference;
        if (!silent) return ReplyJsonAsync(request, 201, body());
        request.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private static Task ReplyJsonAsync(StorageRequest request, int status, byte[] body) => request.ReplyAsync(
        status, $"application/json;odata={Level(request).ToString().ToLowerInvariant()}metadata;streaming=true;charset=utf-8", body);

    private static EntityAnswer Answer(StorageRequest request, string table)
    {
        string[] names = request.Query("$select")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new EntityAnswer(request.Root, table, Level(request), names is [] or ["*"] ? null
            : new HashSet<string>(names, StringComparer.Ordinal));
    }

    private static int Top(StorageRequest request) => (int)request.Number("$top", TableLimits.PageEntities, 1, TableLimits.PageEntities);

    private static MetadataLevel Level(StorageRequest request)
    {
        string wanted = request.Query("$format") ?? request.Header("Accept") ?? "";
        if (wanted.Contains("odata=nometadata", StringComparison.OrdinalIgnoreCase)) return MetadataLevel.No;
        if (wanted.Contains("odata=fullmetadata", StringComparison.OrdinalIgnoreCase)) return MetadataLevel.Full;
        return wanted.Contains("atom", StringComparison.OrdinalIgnoreCase)
            ? throw new StorageException(415, "AtomFormatNotSupported", "Atom format is not supported.")
            : MetadataLevel.Minimal;
    }

    // Keys may be empty or hold what a header cannot, so a mark is never either.
    private static string Mark(string key) =>
        "1!" + Convert.ToBase64String(Encoding.UTF8.GetBytes(key)).Replace('/', '_').Replace('+', '-');

    private static string ReadMark(string mark)
    {
        byte[] bytes = new byte[mark.Length];
        return mark.StartsWith("1!", StringComparison.Ordinal)
            && Convert.TryFromBase64String(mark[2..].Replace('_', '/').Replace('-', '+'), bytes, out int length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw new StorageException(400, "InvalidQueryParameterValue", $"The continuation mark '{mark}' is not one of ours.");
    }
}
