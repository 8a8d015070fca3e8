using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LinyingTalent.LocalRuntime.Storage;

/// <summary>
/// A request as the storage protocols see it: path and query as they were sent, before the web server decoded them,
/// because both the signature and a key such as 'a%2Fb' depend on that.
/// </summary>
internal sealed class StorageRequest
{
    private readonly Dictionary<string, string> query = new(StringComparer.Ordinal);

    public StorageRequest(HttpContext context)
    {
        Context = context;
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        RawPath = mark < 0 ? target : target[..mark];
        if (mark >= 0) ReadQuery(target.AsSpan(mark + 1));
        string[] segments = RawPath.Split('/', 4);
        Account = segments.Length > 1 ? segments[1] : "";
        Resource = segments.Length > 2 ? Uri.UnescapeDataString(segments[2]) : "";
        Item = segments.Length > 3 ? Uri.UnescapeDataString(segments[3]) : "";
    }

    public HttpContext Context { get; }

    public HttpResponse Response => Context.Response;

    public string Method => Context.Request.Method;

    /// <summary>The path as sent, with the account: /account/resource/item.</summary>
    public string RawPath { get; }

    public string Account { get; }

    /// <summary>The first part after the account: a table with its keys, a queue, a container; empty for the service itself.</summary>
    public string Resource { get; }

    /// <summary>All that follows the resource: messages and a message's id, a blob's name; may be empty.</summary>
    public string Item { get; }

    /// <summary>The account's address as the client wrote it.</summary>
    public string Root => $"{Context.Request.Scheme}://{Context.Request.Host}/{Account}";

    /// <summary>What tells operations apart, for people: the method, restype and comp.</summary>
    public string Operation => string.Join(' ', query
        .Where(pair => pair.Key is "restype" or "comp").Select(pair => $"{pair.Key}={pair.Value}").Prepend(Method));

    public IEnumerable<(string Name, string Value)> QueryParameters => query.Select(pair => (pair.Key, pair.Value));

    public IEnumerable<(string Name, string Value)> ServiceHeaders => Context.Request.Headers
        .Where(header => header.Key.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
        .Select(header => (header.Key.ToLowerInvariant(), header.Value.ToString()));

    public string? Query(string name) => query.GetValueOrDefault(name);

    public string? Header(string name) => Context.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>A whole number from the query within its limits, or <paramref name="otherwise"/> when it is not given.</summary>
    public long Number(string name, long otherwise, long lowest, long highest)
    {
        if (Query(name) is not { } text) return otherwise;
        if (!long.TryParse(text, out long value))
            throw new StorageException(400, "InvalidQueryParameterValue",
                $"The query parameter '{name}' has the value '{text}', which is not a whole number.");
        return value >= lowest && value <= highest ? value : throw StorageException.OutOfRange(name, value);
    }

    /// <summary>Reads the body to its end; 413 when it is longer than <paramref name="limit"/> bytes.</summary>
    public async Task<byte[]> ReadBodyAsync(long limit)
    {
        if (Context.Request.ContentLength is not { } length)
            throw new StorageException(411, "MissingContentLengthHeader", "The Content-Length header was not specified.");
        if (length > limit) throw StorageException.TooLarge(limit);
        byte[] body = new byte[length];
        await Context.Request.Body.ReadExactlyAsync(body, Context.RequestAborted);
        return body;
    }

    public async Task ReplyAsync(int status, string contentType, ReadOnlyMemory<byte> body)
    {
        Response.StatusCode = status;
        Response.ContentType = contentType;
        Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(Method)) await Response.Body.WriteAsync(body, Context.RequestAborted);
    }

    public Task ReplyXmlAsync(int status, Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (XmlWriter xml = XmlWriter.Create(buffer, settings)) write(xml);
        return ReplyAsync(status, "application/xml", buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    private void ReadQuery(ReadOnlySpan<char> text)
    {
        foreach (Range range in text.Split('&'))
        {
            ReadOnlySpan<char> part = text[range];
            if (part.IsEmpty) continue;
            int equals = part.IndexOf('=');
            string name = Uri.UnescapeDataString(equals < 0 ? part : part[..equals]);
            // OData's own parameters keep their case; the others are lower case in signatures.
            if (!name.StartsWith("Next", StringComparison.Ordinal)) name = name.ToLowerInvariant();
            query[name] = equals < 0 ? "" : Uri.UnescapeDataString(part[(equals + 1)..]);
        }
    }
}
