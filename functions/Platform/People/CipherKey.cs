using System.Security.Cryptography;

namespace LinyingTalent.Platform.People;

/// <summary>A key of <see cref="PersonalDataCipher"/> under the name by which ciphertexts refer to it.</summary>
internal sealed class CipherKey
{
    /// <summary>In bytes.</summary>
    public const int Length = 32;

    private const int LongestId = 16;

    private readonly byte[] secret;

    /// <exception cref="ArgumentException">
    /// The id is not 1 to 16 lower-case letters, digits or dashes, or the secret not 32 bytes.
    /// </exception>
    public CipherKey(string id, ReadOnlySpan<byte> secret)
    {
        if (id.Length is 0 or > LongestId || !id.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            throw new ArgumentException($"'{id}' cannot name a key: use 1 to {LongestId} of a-z, 0-9 and dashes, such as 2026-01.", nameof(id));
        if (secret.Length != Length)
            throw new ArgumentException($"The key '{id}' has {secret.Length} bytes; configure {Length} random ones.", nameof(secret));
        (Id, this.secret) = (id, secret.ToArray());
    }

    public string Id { get; }

    internal AesGcm Open(int tagLength) => new(secret, tagLength);

    public override string ToString() => $"key {Id}";
}
