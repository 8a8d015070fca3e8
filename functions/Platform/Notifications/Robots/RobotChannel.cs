using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Platform.Notifications.Robots;

/// <summary>Posts into group chats by the webhooks that WeCom and DingTalk give their robots.</summary>
internal sealed class RobotChannel(IConfiguration configuration, TimeProvider time) : IDisposable
{
    /// <summary>What WeCom takes of a text, in bytes of UTF-8.</summary>
    private const int LongestText = 2048;

    // A redirect could lead anywhere, also into the house.
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(15) };

    /// <summary>Where a service's robots live: the public one, or a county's own installation by the setting <c>Robots:WeCom</c> or <c>Robots:DingTalk</c>.</summary>
    public Uri OriginOf(RobotKind kind) => new(configuration[$"Robots:{kind}"]
        ?? (kind == RobotKind.WeCom ? "https://qyapi.weixin.qq.com" : "https://oapi.dingtalk.com"));

    /// <summary>Whether an address is a robot's of this service: the site calls no other.</summary>
    public bool Serves(RobotKind kind, Uri url) => url.GetLeftPart(UriPartial.Authority) == OriginOf(kind).GetLeftPart(UriPartial.Authority);

    /// <exception cref="HttpRequestException">The service cannot be reached, or did not take the text.</exception>
    public async Task Post(Robot robot, string text, CancellationToken cancellation)
    {
        if (!Serves(robot.Kind, robot.Url)) throw new HttpRequestException($"The robot {robot.Id} leads to another host than its service's.");
        using HttpResponseMessage answer = await http.PostAsJsonAsync(AddressOf(robot), new { msgtype = "text", text = new { content = Fitting(text) } }, cancellation);
        answer.EnsureSuccessStatusCode();
        // Both answer 200 to everything and say in the body whether they took it. What else stands there could repeat the address.
        Answer? said = await JsonSerializer.DeserializeAsync<Answer>(await answer.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
        if (said?.Code != 0) throw new HttpRequestException($"The robot {robot.Id} was refused: {said?.Code}.");
    }

    public void Dispose() => http.Dispose();

    // DingTalk: the moment and its signature, HMAC-SHA256 over "moment, line feed, secret" with the secret as key.
    private Uri AddressOf(Robot robot)
    {
        if (robot.Secret is not { } secret) return robot.Url;
        long moment = time.GetUtcNow().ToUnixTimeMilliseconds();
        string signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{moment}\n{secret}")));
        string separator = robot.Url.Query.Length > 0 ? "&" : "?";
        return new Uri($"{robot.Url.AbsoluteUri}{separator}timestamp={moment}&sign={Uri.EscapeDataString(signature)}");
    }

    private static string Fitting(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= LongestText) return text;
        var fitting = new StringBuilder();
        int bytes = "…"u8.Length;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestText) break;
            fitting.Append(rune);
        }

        return fitting.Append('…').ToString();
    }

    private sealed record Answer([property: JsonPropertyName("errcode")] int? Code);
}
