using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.People;

/// <summary>
/// What an outsider's link carries: 256 random bits, written as 43 characters that are safe in a path. The link holds the
/// only copy; stored is <see cref="KeyedHash.Of(SecretToken)"/>. Its text says nothing, so that no log holds it.
/// </summary>
internal sealed class SecretToken
{
    private const int Length = 32;

    private readonly string text;

    private SecretToken(ReadOnlySpan<byte> secret) => text = Base64Url.EncodeToString(secret);

    public static SecretToken Create() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads a token from a link. One that was cut or altered on its way, as mail programs do, is refused.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SecretToken? token, [NotNullWhen(false)] out Phrase? refusal)
    {
        Span<byte> secret = stackalloc byte[Length + 1];
        bool read = Base64Url.IsValid(text, out int length) && length == Length && Base64Url.TryDecodeFromChars(text, secret, out _);
        token = read ? new SecretToken(secret[..Length]) : null;
        refusal = read ? null : PeopleTexts.LinkBroken;
        return read;
    }

    /// <summary>The token for the link that goes to its receiver, and to nobody else.</summary>
    public string Reveal() => text;

    public override string ToString() => "(secret token)";
}
