using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Secrets;

/// <summary>
/// Tells one submission of a form from another: 128 random bits that the page puts into the form. The same key again is the
/// same submission again, by a second click or a repeated request, and counts once. Its text is 32 hexadecimal digits, safe
/// as a row key.
/// </summary>
internal readonly record struct IdempotencyKey
{
    private const int Length = 16;

    private readonly Guid value;

    private IdempotencyKey(Guid value) => this.value = value;

    public static IdempotencyKey Create() => new(Guid.NewGuid());

    /// <summary>Reads 32 hexadecimal digits, or 22 characters of base64url; one key in both spellings is the same key.</summary>
    public static bool TryParse(string? text, out IdempotencyKey key, [NotNullWhen(false)] out Phrase? refusal)
    {
        bool read = Guid.TryParseExact(text, "N", out Guid value) || TryRead(text, out value);
        key = new IdempotencyKey(value);
        refusal = read ? null : SecretTexts.FormIncomplete;
        return read;
    }

    public override string ToString() => value.ToString("N");

    private static bool TryRead(string? text, out Guid value)
    {
        Span<byte> bytes = stackalloc byte[Length + 1];
        bool read = Base64Url.IsValid(text, out int length) && length == Length && Base64Url.TryDecodeFromChars(text, bytes, out _);
        value = read ? new Guid(bytes[..Length], bigEndian: true) : default;
        return read;
    }
}
