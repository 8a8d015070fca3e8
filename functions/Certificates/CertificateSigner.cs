using System.Buffers.Text;
using System.Security.Cryptography;

namespace LinyingTalent.Certificates;

/// <summary>
/// Signs certificates with ECDSA over P-256 and SHA-256 (ES256). To rotate, start a signer with a new key and the next id, and leave the old
/// public key with the verifiers.
/// </summary>
public sealed class CertificateSigner
{
    private readonly Lock oneAtATime = new();
    private readonly byte keyId;
    private readonly ECDsa key;

    /// <param name="keyId">0 to 255, never used before for another key.</param>
    /// <param name="key">A private key on P-256 that serves only this purpose; the caller disposes it. A key in a vault is a subclass of <see cref="ECDsa"/>.</param>
    /// <exception cref="ArgumentException">The key is of another curve.</exception>
    public CertificateSigner(byte keyId, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        SignedCertificate.RequireP256(key, keyId);
        (this.keyId, this.key) = (keyId, key);
    }

    /// <summary>
    /// The code for the path of the verify link, about 150 characters of A–Z a–z 0–9 - _. Every call gives another one, for a signature contains
    /// a random number: sign once, store the code beside the number, and render from what is stored.
    /// </summary>
    /// <exception cref="ArgumentException">A field of the payload is empty, too long or outside its range.</exception>
    public string Sign(CertificatePayload payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        byte[] content = [SignedCertificate.Version, keyId, .. PayloadBytes.Write(payload)];

        // ECDsa promises nothing about calls from several threads.
        lock (oneAtATime)
            return Base64Url.EncodeToString([.. content, .. key.SignData(content, HashAlgorithmName.SHA256, SignedCertificate.SignatureFormat)]);
    }

    /// <summary>The link that the QR code holds. The code stands in the path, which fewer logs and referrers keep than a query.</summary>
    /// <param name="origin">The public origin, https.</param>
    /// <param name="code">What <see cref="Sign"/> returned.</param>
    public static Uri LinkFor(Uri origin, string code) => new(origin, $"/verify/{code}");
}
