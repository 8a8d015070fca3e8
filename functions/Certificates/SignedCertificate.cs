using System.Buffers.Text;
using System.Security.Cryptography;

namespace LinyingTalent.Certificates;

/// <summary>
/// How a signed payload travels: version (1 byte), key id (1 byte), payload, signature (64 bytes, r and s), all in base64url. The signature
/// covers everything before it, so neither version nor key id can be exchanged.
/// </summary>
internal static class SignedCertificate
{
    public const byte Version = 1;
    public const int HeaderLength = 2;
    public const int SignatureLength = 64;
    public const DSASignatureFormat SignatureFormat = DSASignatureFormat.IeeeP1363FixedFieldConcatenation;

    // Three texts of the longest permitted kind make 440 characters; what is much longer is not decoded at all.
    private const int LongestCode = 512;

    /// <summary>The bytes of <paramref name="text"/>, or null unless it is the one way to write them.</summary>
    public static byte[]? Bytes(string? text)
    {
        if (text is null || text.Length > LongestCode || !Base64Url.IsValid(text, out var length) || length <= HeaderLength + SignatureLength)
            return null;

        var bytes = Base64Url.DecodeFromChars(text);

        // The last character may carry bits that no byte uses, and decoders skip spaces: without this a changed code would still verify.
        return Base64Url.EncodeToString(bytes) == text ? bytes : null;
    }

    /// <summary>The id of the key that a code names; null for what is no code.</summary>
    public static byte? KeyOf(string? text) => Bytes(text) is [Version, var key, ..] ? key : null;

    /// <exception cref="ArgumentException">The key is of another curve.</exception>
    public static void RequireP256(ECDsa key, byte keyId)
    {
        if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
            throw new ArgumentException($"Certificate key {keyId} is not on the curve P-256. Create it with ECCurve.NamedCurves.nistP256.", nameof(key));
    }
}
