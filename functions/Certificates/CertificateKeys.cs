using System.Security.Cryptography;
using System.Text;
using LinyingTalent.Platform.Secrets;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Certificates;

/// <summary>
/// The keys that sign certificates: <c>Keys:Certificates:{id}</c> as PEM, or a file <c>certificate-{id}.pem</c> that the first
/// start makes. The highest id signs, all others still verify.
/// </summary>
internal sealed class CertificateKeys
{
    public CertificateKeys(IConfiguration configuration, Keyring keyring)
    {
        Dictionary<byte, ECDsa> keys = FromSettings(configuration);
        if (keys.Count == 0) keys = FromFiles(keyring.Folder);
        if (keys.Count == 0) keys.Add(1, Make(keyring.Folder));
        byte newest = keys.Keys.Max();
        Signer = new CertificateSigner(newest, keys[newest]);
        Verifier = new CertificateVerifier(keys);
    }

    public CertificateSigner Signer { get; }

    public CertificateVerifier Verifier { get; }

    private static Dictionary<byte, ECDsa> FromSettings(IConfiguration configuration) =>
        configuration.GetSection("Keys:Certificates").GetChildren().ToDictionary(
            key => byte.Parse(key.Key, System.Globalization.CultureInfo.InvariantCulture), key => FromPem(key.Value ?? ""));

    private static Dictionary<byte, ECDsa> FromFiles(string folder) => !Directory.Exists(folder) ? [] :
        Directory.EnumerateFiles(folder, "certificate-*.pem").ToDictionary(
            file => byte.Parse(Path.GetFileNameWithoutExtension(file).Split('-')[1], System.Globalization.CultureInfo.InvariantCulture),
            file => FromPem(File.ReadAllText(file)));

    private static ECDsa Make(string folder)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        byte[] kept = Keyring.KeepOnce(Path.Combine(folder, "certificate-1.pem"), Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        return FromPem(Encoding.ASCII.GetString(kept));
    }

    private static ECDsa FromPem(string pem)
    {
        ECDsa key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key;
    }
}
