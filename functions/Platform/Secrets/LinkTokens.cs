using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LinyingTalent.Platform.Secrets;

/// <summary>
/// The tokens of links that go to people without an account: 256 bits, derived from what the link is for and a nonce that the
/// case keeps. Nothing is stored that opens a link, not even a hash: a step that is repeated makes the same link again, a
/// new nonce makes the old one worthless.
/// </summary>
internal sealed class LinkTokens(Keyring keys)
{
    private readonly byte[] key = keys.For("links");

    public static string NewNonce() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public string Of(string what, string nonce) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{what}\n{nonce}")));

    /// <summary>Whether a token from outside is the link's, in a time that does not depend on where they differ.</summary>
    public bool Opens(string token, string what, string nonce) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Of(what, nonce)));
}
