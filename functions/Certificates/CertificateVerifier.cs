using System.Security.Cryptography;

namespace LinyingTalent.Certificates;

/// <summary>What the signature of a code says. Whether the certificate is still valid today only its row can tell.</summary>
public abstract record CertificateCheck
{
    private CertificateCheck()
    {
    }

    /// <summary>Signed by a key we know: this is what was issued.</summary>
    public sealed record Genuine(CertificatePayload Payload) : CertificateCheck;

    /// <summary>It names a key that is not among ours: too new for this verifier, or forged.</summary>
    public sealed record UnknownKey(byte KeyId) : CertificateCheck;

    /// <summary>Not a code of ours, or changed after signing.</summary>
    public sealed record NotGenuine : CertificateCheck;
}

/// <summary>Checks the codes of certificates offline: it needs the public keys and nothing else. Safe for several threads.</summary>
public sealed class CertificateVerifier
{
    private readonly Dictionary<byte, ECParameters> publicKeys = [];

    /// <param name="keys">Every key ever used, by its id; only the public halves are read, the caller disposes them.</param>
    /// <exception cref="ArgumentException">A key is of another curve.</exception>
    public CertificateVerifier(IReadOnlyDictionary<byte, ECDsa> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var (keyId, key) in keys)
        {
            SignedCertificate.RequireP256(key, keyId);
            publicKeys[keyId] = key.ExportParameters(includePrivateParameters: false);
        }
    }

    /// <summary>The public keys by their ids, as SubjectPublicKeyInfo (RFC 5280): what a check elsewhere needs.</summary>
    public IReadOnlyDictionary<byte, byte[]> PublicKeys => publicKeys.ToDictionary(key => key.Key, key =>
    {
        using var one = ECDsa.Create(key.Value);
        return one.ExportSubjectPublicKeyInfo();
    });

    /// <summary>Checks the code from the path of a verify link, as it came from outside.</summary>
    /// <exception cref="FormatException">A genuine signature over bytes that this version cannot read: a mistake of ours.</exception>
    public CertificateCheck Check(string? code)
    {
        if (SignedCertificate.Bytes(code) is not [SignedCertificate.Version, var keyId, ..] bytes)
            return new CertificateCheck.NotGenuine();
        if (!publicKeys.TryGetValue(keyId, out var publicKey))
            return new CertificateCheck.UnknownKey(keyId);

        var content = bytes.AsSpan(..^SignedCertificate.SignatureLength);
        var signature = bytes.AsSpan(^SignedCertificate.SignatureLength..);
        using var key = ECDsa.Create(publicKey);
        return key.VerifyData(content, signature, HashAlgorithmName.SHA256, SignedCertificate.SignatureFormat)
            ? new CertificateCheck.Genuine(PayloadBytes.Read(content[SignedCertificate.HeaderLength..]))
            : new CertificateCheck.NotGenuine();
    }
}
