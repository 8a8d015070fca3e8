using System.Security.Cryptography;
using System.Text;
using LinyingTalent.Platform.Secrets;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Certificates;

/// <summary>
/// The keys that sign certificates: <c>Keys:Certificates:{id}</c> as PEM, or a file <c>certificate-{id}.pem</c> that the first
/// start makes. The highest id signs, all others still verify, but for those that <c>Keys:Withdrawn</c> names (<c>1,2</c>): whoever has one of
/// them could print certificates, so what they signed is refused until it is signed anew.
/// </summary>
internal sealed class CertificateKeys
{
    public CertificateKeys(IConfiguration configuration, Keyring keyring)
    {
        Dictionary<byte, ECDsa> keys = FromSettings(configuration);
        if (keys.Count == 0) keys = FromFiles(keyring.Folder);
        if (keys.Count == 0) keys.Add(1, Make(keyring.Folder));
        Withdrawn = Withdraw(keys, configuration["Keys:Withdrawn"]);
        byte newest = keys.Keys.Max();
        Signer = new CertificateSigner(newest, keys[newest]);
        Verifier = new CertificateVerifier(keys);
    }

    /// <summary>The ids of those whose signatures count no longer.</summary>
    public IReadOnlySet<byte> Withdrawn { get; }

    public CertificateSigner Signer { get; }

    public CertificateVerifier Verifier { get; }

    private static HashSet<byte> Withdraw(Dictionary<byte, ECDsa> keys, string? withdrawn)
    {
        var gone = new HashSet<byte>();
        byte newest = keys.Keys.Max();
        foreach (string id in (withdrawn ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // An earlier one that is not here is lost: what it signed is signed anew as well.
            if (!byte.TryParse(id, out byte leaked) || leaked > newest)
                throw new InvalidOperationException($"The setting Keys:Withdrawn names the key '{id}', which is none of Keys:Certificates.");
            keys.Remove(leaked);
            gone.Add(leaked);
        }

        if (keys.Count == 0) throw new InvalidOperationException("The setting Keys:Withdrawn names every key: make the next one first, as Keys:Certificates:2.");
        return gone;
    }

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
