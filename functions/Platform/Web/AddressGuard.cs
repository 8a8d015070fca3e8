using System.Net;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LinyingTalent.Platform.Web;

/// <summary>What anyone may send without an account; each has its own figure, the rule <c>address.…</c>.</summary>
internal enum PublicForm
{
    Nominate,
    Register,
    Object,
    Track,
    Check,
}

/// <summary>So many came from this network address within the hour that no further one is taken before the next.</summary>
internal sealed record TooManyFromHere(DateTimeOffset Again) : Refusal(RefusalKind.TooMany, FormTexts.TooManyFromHere(Again));

/// <summary>Keeps public forms from being flooded out of one place. Who has an account is known, and is not counted.</summary>
internal sealed class AddressGuard(
    AddressCountTable counts, CurrentRules rules, SiteCounty county, KeyedHash hash, Visitor visitor, TimeProvider time)
{
    private const int PrefixOfIPv6 = 64;

    /// <summary>Counts what was sent; why not, when it is one too many. The answer says then when to come again.</summary>
    /// <param name="key">The form's idempotency key, or what was asked for: the same again at once is not counted twice.</param>
    public async Task<Refusal?> Count(HttpRequest request, PublicForm form, string key)
    {
        if (visitor.Person is not null) return null;
        DateTimeOffset now = time.GetUtcNow();
        int most = (await rules.Read()).Value($"address.{form.ToString().ToLowerInvariant()}", county.Code, ShanghaiTime.DateOf(now)).Whole;

        // Hashed with the hour: the rows of one hour cannot be joined to those of another.
        string hour = AddressCountTable.HourOf(now);
        if (await counts.TryCount(hour, $"{form}|{hash.OfAddress($"{hour}/{AddressOf(request)}")}", key, most)) return null;
        DateTimeOffset again = AddressCountTable.EndOf(now);
        request.HttpContext.Response.Headers[HeaderNames.RetryAfter] = $"{(int)Math.Ceiling((again - now).TotalSeconds)}";
        return new TooManyFromHere(again);
    }

    /// <summary>
    /// The other end of the connection, as the runtime knows it. What a sender writes into X-Forwarded-For is believed only where the connection
    /// comes from this very machine: there the last entry is the one that the front end or the proxy beside us has added.
    /// </summary>
    public static string AddressOf(HttpRequest request)
    {
        IPAddress? peer = request.HttpContext.Connection.RemoteIpAddress;
        if (peer is null || IPAddress.IsLoopback(peer))
        {
            string last = (request.Headers["X-Forwarded-For"] is [.., { } entry] ? entry : "").Split(',')[^1].Trim();
            if (IPEndPoint.TryParse(last, out IPEndPoint? forwarded)) peer = forwarded.Address;
        }

        if (peer is null) return "";
        if (peer.IsIPv4MappedToIPv6) peer = peer.MapToIPv4();

        // A household has a whole network of IPv6 addresses.
        return peer.GetAddressBytes() is { Length: 16 } bytes ? Convert.ToHexStringLower(bytes.AsSpan(0, PrefixOfIPv6 / 8)) : peer.ToString();
    }
}
