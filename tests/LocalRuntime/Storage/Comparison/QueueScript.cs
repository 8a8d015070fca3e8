using System.Text.RegularExpressions;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

/// <summary>Random sequences of queue requests. Messages got are hidden for longer than a test lasts, so that time plays no part.</summary>
internal sealed partial class QueueScript(int seed)
{
    private static readonly string[] Texts = ["x", "通知 &lt;a&gt; &amp; 😀", "aGVsbG8=", ""];

    private readonly Random random = new(seed);
    private readonly string queue = $"compared-{seed}";

    public IEnumerable<RestStep> Steps(int count)
    {
        yield return Call("PUT", queue);
        for (int i = 0; i < count; i++)
        {
            yield return random.Next(36) switch
            {
                0 => Call("PUT", queue),
                1 => random.Next(3) == 0 ? Call("DELETE", queue) : Call("PUT", queue),
                2 => Call("PUT", queue, null, ("x-ms-meta-station", "north")),
                3 => Call("PUT", Pick("ab", "With-Upper", "double--hyphen", "-first")),
                4 => Call("GET", $"?comp=list&prefix={queue}&include=metadata"),
                5 => Call("PUT", $"{queue}?comp=metadata", null, ("x-ms-meta-Station", Pick("north", "south")), ("x-ms-meta-b", "2")),
                6 => Call("GET", $"{queue}?comp=metadata"),
                7 => Call("DELETE", $"{queue}/messages"),
                < 16 => Call("POST",
                    $"{queue}/messages{Pick("", "", "?visibilitytimeout=600", "?messagettl=-1", "?messagettl=0", "?visibilitytimeout=-1", "?visibilitytimeout=604801", "?visibilitytimeout=60&messagettl=60")}",
                    $"<QueueMessage><MessageText>{Pick(Texts)}</MessageText></QueueMessage>"),
                16 => Call("POST", $"{queue}/messages",
                    $"<QueueMessage><MessageText>{new string('x', 65_536 + random.Next(2))}</MessageText></QueueMessage>"),
                < 22 => Call("GET", $"{queue}/messages?peekonly=true&numofmessages={random.Next(1, 34)}"),
                < 28 => Get(),
                < 32 => Update(),
                _ => Delete(),
            };
        }
    }

    private static RestStep Call(string method, string path, string? body = null, params (string, string)[] headers) =>
        new(_ => new RestCall(RestService.Queue, method, path, body, headers));

    private RestStep Get()
    {
        string path = $"{queue}/messages?visibilitytimeout={Pick("600", "600", "0", "604801")}&numofmessages={random.Next(1, 4)}";
        return new(_ => new RestCall(RestService.Queue, "GET", path), (side, answer) =>
        {
            if (Message().Match(answer.Body) is not { Success: true } message) return;
            side.Learnt["id"] = message.Groups[1].Value;
            if (side.Learnt.TryGetValue("receipt", out string? last)) side.Learnt["stale"] = last;
            side.Learnt["receipt"] = Uri.EscapeDataString(message.Groups[2].Value);
        });
    }

    private RestStep Update()
    {
        (string receipt, string timeout, string? body) = (Receipt(), Pick("0", "600", "604801"), random.Next(2) == 0 ? null
            : $"<QueueMessage><MessageText>{Pick(Texts)}</MessageText></QueueMessage>");
        return new(side => new RestCall(RestService.Queue, "PUT", $"{Held(side, receipt)}&visibilitytimeout={timeout}", body),
            (side, answer) =>
        {
            if (answer.Header("x-ms-popreceipt") is { } next) side.Learnt["receipt"] = Uri.EscapeDataString(next);
        });
    }

    private RestStep Delete()
    {
        string receipt = Receipt();
        return new(side => new RestCall(RestService.Queue, "DELETE", Held(side, receipt)));
    }

    private string Held(RestSide side, string receipt) =>
        $"{queue}/messages/{side.Learnt.GetValueOrDefault("id", "6f9619ff-8b86-d011-b42d-00cf4fc964ff")}?popreceipt={side.Learnt.GetValueOrDefault(receipt, "AAAAAAAAAAA%3D")}";

    private string Receipt() => Pick("receipt", "receipt", "stale");

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    [GeneratedRegex("<MessageId>(.*?)</MessageId>.*?<PopReceipt>(.*?)</PopReceipt>")]
    private static partial Regex Message();
}
