using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LinyingTalent.Platform.People;

/// <summary>
/// Encrypts a sensitive field for storage: AES-256-GCM under the current key, whose id leads the ciphertext, so that after a
/// change of keys what older ones wrote can still be read. The owner (row and column) is authenticated with it: a
/// ciphertext copied to another row or column does not decrypt there.
/// </summary>
/// <remarks>
/// Text form: key id, dot, base64url of nonce (12 bytes), tag (16), data. Nonces are random, which is safe for some four
/// thousand million encryptions a key.
/// </remarks>
internal sealed partial class PersonalDataCipher(CipherKey current, params IReadOnlyList<CipherKey> older)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = NonceLength + TagLength;
    private const char Separator = '.';

    private static readonly Range Nonce = ..NonceLength;
    private static readonly Range Tag = NonceLength..HeadLength;

    private readonly Dictionary<string, CipherKey> keys = older.Prepend(current).ToDictionary(key => key.Id);

    /// <param name="plain">What to keep secret. Its length shows in the ciphertext.</param>
    /// <param name="owner">Where it is stored: partition key, row key and column in a spelling that never changes.</param>
    public string Encrypt(string plain, string owner)
    {
        byte[] data = Encoding.UTF8.GetBytes(plain);
        byte[] box = new byte[HeadLength + data.Length];
        RandomNumberGenerator.Fill(box.AsSpan(Nonce));
        using AesGcm aes = current.Open(TagLength);
        aes.Encrypt(box.AsSpan(Nonce), data, box.AsSpan(HeadLength..), box.AsSpan(Tag), Encoding.UTF8.GetBytes(owner));
        return current.Id + Separator + Base64Url.EncodeToString(box);
    }

    /// <exception cref="CryptographicException">Altered, cut, of another owner, or encrypted under a key that is not configured.</exception>
    public string Decrypt(string cipher, string owner)
    {
        (CipherKey key, byte[] box) = Read(cipher);
        byte[] data = new byte[box.Length - HeadLength];
        using AesGcm aes = key.Open(TagLength);
        aes.Decrypt(box.AsSpan(Nonce), box.AsSpan(HeadLength..), box.AsSpan(Tag), data, Encoding.UTF8.GetBytes(owner));
        return Encoding.UTF8.GetString(data);
    }

    /// <summary>Whether an older key wrote it, so that it is due to be encrypted again before that key is retired.</summary>
    public bool IsUnderOlderKey(string cipher) => Read(cipher).Key.Id != current.Id;

    /// <summary>The ciphertexts in a text that an older key wrote.</summary>
    public IEnumerable<string> Older(string text) => older.Count == 0 ? [] : Ciphertext().Matches(text)
        .Where(found => found.Groups["id"].Value != current.Id && keys.ContainsKey(found.Groups["id"].Value)).Select(found => found.Value).Distinct();

    /// <summary>The same under the current key.</summary>
    /// <exception cref="CryptographicException">As <see cref="Decrypt"/>.</exception>
    public string Renew(string cipher, string owner) => Encrypt(Decrypt(cipher, owner), owner);

    // At least nonce and tag: 28 bytes are 38 letters.
    [GeneratedRegex(@"(?<![\w.-])(?<id>[a-z0-9-]{1,16})\.[A-Za-z0-9_-]{38,}(?![\w.-])")]
    private static partial Regex Ciphertext();

    private (CipherKey Key, byte[] Box) Read(string cipher)
    {
        int separator = cipher.IndexOf(Separator, StringComparison.Ordinal);
        ReadOnlySpan<char> body = cipher.AsSpan(separator + 1);
        if (separator < 0 || !Base64Url.IsValid(body, out int length) || length < HeadLength)
            throw new CryptographicException("The stored value is not a ciphertext of this program; restore the row from a backup.");
        string id = cipher[..separator];
        return keys.TryGetValue(id, out CipherKey? key)
            ? (key, Base64Url.DecodeFromChars(body))
            : throw new CryptographicException($"The stored value needs the key '{id}', which is not configured; add it to the older keys.");
    }
}
