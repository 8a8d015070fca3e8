using System.Security.Cryptography;
using System.Text;

namespace LinyingTalent.Platform.People;

/// <summary>
/// Finds a person or a link again without storing what it is found by: HMAC-SHA-256 under a secret pepper. Plain hashes
/// would not do, since all identity numbers can be tried in an hour. Each kind of value is hashed in a domain of its own, so
/// that hashes of one kind say nothing about another.
/// </summary>
/// <remarks>
/// A hash is 64 lower-case hexadecimal digits, safe as a key in Table Storage. A new pepper would make all stored hashes useless, so it is not
/// derived from the master key but kept, see <see cref="Secrets.LastingSecrets"/>.
/// </remarks>
internal sealed class KeyedHash
{
    /// <summary>In bytes, of the pepper.</summary>
    public const int MinPepperLength = 32;

    private readonly byte[] pepper;

    /// <exception cref="ArgumentException">The pepper is shorter than <see cref="MinPepperLength"/>.</exception>
    public KeyedHash(ReadOnlySpan<byte> pepper)
    {
        if (pepper.Length < MinPepperLength)
            throw new ArgumentException($"The pepper has {pepper.Length} bytes; configure {MinPepperLength} random ones.", nameof(pepper));
        this.pepper = pepper.ToArray();
    }

    public string Of(IdentityNumber number) => Of("identity-number", number.Reveal());

    public string Of(Telephone telephone) => Of("telephone", telephone.Reveal());

    public string Of(CreditCode code) => Of("credit-code", code.Value);

    /// <summary>Of a name: namesakes have the same.</summary>
    public string Of(PersonName name) => Of("person-name", name.Value);

    public string Of(SecretToken token) => Of("token", token.Reveal());

    /// <summary>Of a network address, with whatever it is to be told apart by.</summary>
    public string OfAddress(string address) => Of("network-address", address);

    /// <summary>Whether a stored hash is this token's, in a time that does not depend on where they differ.</summary>
    public bool Matches(SecretToken token, string storedHash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(token)), Encoding.UTF8.GetBytes(storedHash));

    // No domain contains a zero byte, hence none can end where another's value begins.
    private string Of(string domain, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(pepper, Encoding.UTF8.GetBytes($"{domain}\0{value}")));
}
