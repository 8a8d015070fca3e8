using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LinyingTalent.Platform.Secrets;

/// <summary>
/// The tokens of links that go to people without an account: 256 bits, derived from what the link is for and a nonce that the
/// case keeps. Nothing is stored that opens a link, not even a hash: a step that is repeated makes the same link again, a
/// new nonce makes the old one worthless. After a change of the master key links are made under the new one; those made under an older one
/// open until that key is withdrawn or taken away.
/// </summary>
internal sealed class LinkTokens(Keyring keys)
{
    private const string Purpose = "links";

    private readonly byte[] current = keys.For(Purpose);
    private readonly byte[][] opening = [.. keys.Numbers.Where(number => !keys.Withdrawn.Contains(number)).Select(number => keys.For(Purpose, number))];

    public static string NewNonce() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public string Of(string what, string nonce) => Of(current, what, nonce);

    /// <summary>Whether a token from outside is the link's, in a time that does not depend on where they differ.</summary>
    public bool Opens(string token, string what, string nonce)
    {
        byte[] given = Encoding.UTF8.GetBytes(token);
        bool opens = false;
        foreach (byte[] key in opening) opens |= CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Of(key, what, nonce)));
        return opens;
    }

    private static string Of(byte[] key, string what, string nonce) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{what}\n{nonce}")));
}
