using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using LinyingTalent.LocalRuntime.Storage;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

internal enum RestService
{
    Blob,
    Queue,
    Table,
}

/// <summary>A request as a client would write it; the path follows the account and is encoded already.</summary>
internal sealed record RestCall(RestService Service, string Method, string Path, string? Body = null,
    params (string Name, string Value)[] Headers)
{
    public override string ToString() =>
        $"{Service} {Method} {Path} {string.Join(' ', Headers.Select(header => $"{header.Name}={header.Value}"))} {Body}";
}

internal sealed record RestAnswer(int Status, Dictionary<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name.ToLowerInvariant());
}

/// <summary>A request, written for the side that will get it, and what that side's answer teaches.</summary>
internal sealed record RestStep(Func<RestSide, RestCall> Call, Action<RestSide, RestAnswer>? Learn = null);

/// <summary>One of the two servers under comparison: sends signed requests and remembers what it said, such as ETags.</summary>
internal sealed class RestSide(string key, Uri blob, Uri queue, Uri table)
{
    private static readonly HttpClient Client = new();

    /// <summary>ETags, receipts and continuation marks, under names that are the same on both sides.</summary>
    public Dictionary<string, string> Learnt { get; } = new(StringComparer.Ordinal);

    public static RestSide Of(string connectionString)
    {
        Dictionary<string, string> settings = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new RestSide(
            settings["AccountKey"], new(settings["BlobEndpoint"]), new(settings["QueueEndpoint"]), new(settings["TableEndpoint"]));
    }

    public string Key => key;

    public async Task<RestAnswer> SendAsync(RestCall call)
    {
        Uri root = call.Service switch { RestService.Blob => blob, RestService.Queue => queue, _ => table };
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), new Uri($"{root}/{call.Path}"));
        byte[] body = Encoding.UTF8.GetBytes(call.Body ?? "");
        if (call.Body is not null || call.Method is "PUT" or "POST") request.Content = new ByteArrayContent(body);
        request.Headers.Add("x-ms-date", DateTime.UtcNow.ToString("R", CultureInfo.InvariantCulture));
        request.Headers.Add("x-ms-version", "2026-06-06");
        foreach ((string header, string value) in call.Headers)
        {
            if (header.StartsWith("Content-", StringComparison.Ordinal)) request.Content!.Headers.TryAddWithoutValidation(header, value);
            else request.Headers.TryAddWithoutValidation(header, value);
        }

        byte[] signature = HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.UTF8.GetBytes(
            call.Service == RestService.Table ? TableText(request) : Text(request, body.Length)));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            call.Service == RestService.Table ? "SharedKeyLite" : "SharedKey",
                $"{StorageServer.Account}:{Convert.ToBase64String(signature)}");

        using HttpResponseMessage response = await Client.SendAsync(request);
        Dictionary<string, string> headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(',', header.Value));
        return new RestAnswer((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync());
    }

    private static string TableText(HttpRequestMessage request)
    {
        string comp = request.RequestUri!.Query.TrimStart('?').Split('&').FirstOrDefault(part =>
            part.StartsWith("comp=", StringComparison.Ordinal)) is { } found ? "?" + found : "";
        return $"{Header(request, "x-ms-date")}\n/{StorageServer.Account}{request.RequestUri.AbsolutePath}{comp}";
    }

    private static string Text(HttpRequestMessage request, int length)
    {
        string[] standard = ["Content-Encoding", "Content-Language", "", "Content-MD5", "Content-Type", "", "If-Modified-Since",
            "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];
        var text = new StringBuilder(request.Method.Method).Append('\n');
        for (int index = 0; index < standard.Length; index++)
            text.Append(index == 2 && length > 0 ? length.ToString(CultureInfo.InvariantCulture) : standard[index].Length == 0 ? ""
                : Header(request, standard[index])).Append('\n');
        foreach (string header in request.Headers.Select(header => header.Key).Where(header =>
            header.StartsWith("x-ms-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            text.Append(header).Append(':').Append(Header(request, header)).Append('\n');
        text.Append('/').Append(StorageServer.Account).Append(request.RequestUri!.AbsolutePath);
        foreach (string[] pair in request.RequestUri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part =>
            part.Split('=', 2)).OrderBy(pair => pair[0], StringComparer.Ordinal))
            text.Append('\n').Append(pair[0]).Append(':').Append(Uri.UnescapeDataString(pair[1]));
        return text.ToString();
    }

    private static string Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out IEnumerable<string>? values)
            || request.Content?.Headers.TryGetValues(name, out values) == true ? string.Join(',', values!) : "";
}
