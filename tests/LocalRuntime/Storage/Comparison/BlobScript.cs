using System.Text;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

/// <summary>Random sequences of blob requests over a few names in one container.</summary>
internal sealed class BlobScript(int seed)
{
    private const string Past = "Sat, 01 Jan 2000 00:00:00 GMT", Future = "Fri, 01 Jan 2100 00:00:00 GMT", Never = "\"0x8000000000000\"";

    // Of its own, because Azurite takes a blob with nothing but uncommitted blocks for one that exists.
    private const string Blocks = "blocks";

    private static readonly string[] Names = ["a", "b/1", "b/2", "b/c/3", "%E6%96%87%20%2B%26"];

    private readonly Random random = new(seed);
    private readonly string container = $"compared-{seed}";

    public IEnumerable<RestStep> Steps(int count)
    {
        yield return Call("PUT", $"{container}?restype=container");
        for (int i = 0; i < count; i++)
        {
            yield return random.Next(40) switch
            {
                0 => Call("PUT", $"{container}?restype=container"),
                1 => random.Next(4) == 0 ? Call("DELETE", $"{container}?restype=container") : Call("PUT", $"{container}?restype=container"),
                2 => Call(Pick("GET", "HEAD"), $"{container}?restype=container"),
                3 => Call("PUT", $"{container}?restype=container&comp=metadata", null, ("x-ms-meta-station", Pick("north", "south"))),
                4 => Call("GET", $"?comp=list&prefix={container}&include=metadata"),
                5 => Call("PUT", $"{Pick("ab", "With-Upper", "double--hyphen")}?restype=container"),
                < 13 => Put(),
                < 16 => Call("PUT", $"{container}/{Blocks}?comp=block&blockid={Id()}", Pick("text", "四个汉字")),
                < 19 => BlockList(),
                19 => Call("GET", $"{container}/{Blocks}?comp=blocklist&blocklisttype={Pick("committed", "uncommitted", "all")}"),
                20 => Call("GET", $"{container}/{Blocks}"),
                < 28 => Read(),
                < 30 => Change("metadata", ("x-ms-meta-kind", Pick("a", "b"))),
                < 32 => Change("properties", ("x-ms-blob-content-type", Pick("text/plain", "image/png")),
                    ("x-ms-blob-cache-control", "no-store"), ("x-ms-blob-content-language", "zh-CN")),
                < 35 => Conditional("DELETE", Blob(), null),
                _ => List(),
            };
        }
    }

    private static RestStep Call(string method, string path, string? body = null, params (string, string)[] headers) =>
        new(_ => new RestCall(RestService.Blob, method, path, body, headers));

    private RestStep Put() => Conditional("PUT", Blob(), Text(), Pick<(string, string)[]>(
        [("x-ms-blob-type", "BlockBlob")],
        [("x-ms-blob-type", "BlockBlob"), ("x-ms-meta-kind", "certificate"), ("x-ms-blob-content-type", "application/pdf")],
        [("x-ms-blob-type", "BlockBlob"), ("x-ms-blob-content-disposition", "attachment"), ("Content-Type", "text/plain")]));

    private RestStep BlockList()
    {
        string list = string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ =>
            Pick("Latest", "Latest", "Committed", "Uncommitted")).Select(source => $"<{source}>{Uri.UnescapeDataString(Id())}</{source}>"));
        return Call("PUT", $"{container}/{Blocks}?comp=blocklist",
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>{list}</BlockList>", ("x-ms-blob-content-type", "text/plain"));
    }

    private RestStep Read() => Conditional(Pick("GET", "GET", "HEAD"), Blob(), null, Pick<(string, string)[]>(
        [], [], [("x-ms-range", "bytes=0-3")], [("x-ms-range", "bytes=2-")], [("Range", "bytes=1-1")], [("x-ms-range", "bytes=5-500")],
            [("x-ms-range", "bytes=900-")]));

    private RestStep Change(string what, params (string, string)[] headers) => Conditional("PUT", $"{Blob()}?comp={what}", null, headers);

    private RestStep List() =>
        Call("GET",
        $"{container}?restype=container&comp=list{Pick("", "&prefix=b/", "&prefix=none")}{Pick("", "&delimiter=/")}{Pick("", "&maxresults=2")}{Pick("", "&include=metadata")}");

    private RestStep Conditional(string method, string path, string? body, params (string, string)[] headers)
    {
        string name = path.Split('?')[0],
            condition = Pick("none", "none", "none", "match", "stale", "any", "other", "past", "future", "new");
        return new(side => new RestCall(RestService.Blob, method, path, body,
            [.. headers, .. Condition(side, condition, name, method is "GET" or "HEAD", creates: body is not null)]), (side, answer) =>
        {
            if (answer.Header("etag") is not { } etag) return;
            if (side.Learnt.TryGetValue(name, out string? last) && last != etag) side.Learnt["stale " + name] = last;
            side.Learnt[name] = etag;
        });
    }

    private static (string, string)[] Condition(RestSide side, string condition, string name, bool read, bool creates) => condition switch
    {
        "match" => [("If-Match", side.Learnt.GetValueOrDefault(name, Never))],
        "stale" => [("If-Match", side.Learnt.GetValueOrDefault("stale " + name, Never))],
        "any" => [("If-Match", "*")],
        "other" => [("If-None-Match", side.Learnt.GetValueOrDefault(name, Never))],
        "past" => [("If-Unmodified-Since", Past)],
        "future" => [("If-Modified-Since", read ? Future : Past)],
        "new" when creates => [("If-None-Match", "*")],
        _ => [],
    };

    private string Blob() => $"{container}/{Pick(Names)}";

    private string Id() => Uri.EscapeDataString(Convert.ToBase64String(Encoding.ASCII.GetBytes(Pick("1", "2", "3"))));

    private string Text() => Pick("", "text", "0123456789", "四个汉字");

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
