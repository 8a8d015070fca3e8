using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>
/// How the outside reaches a server of its own: TLS by <c>LocalRuntime:Certificate</c> and <c>:CertificateKey</c> (PEM files, read again when they
/// change), and <c>LocalRuntime:TrustedProxies</c>, the addresses or networks whose X-Forwarded headers are believed. Nobody else's are.
/// </summary>
internal sealed class ServerEdge
{
    private const string CertificateSetting = "LocalRuntime:Certificate";
    private const string KeySetting = "LocalRuntime:CertificateKey";
    private const string ProxiesSetting = "LocalRuntime:TrustedProxies";

    private readonly RenewedCertificate? certificate;

    private ServerEdge(RenewedCertificate? certificate, ForwardedHeadersOptions? proxies) => (this.certificate, Proxies) = (certificate, proxies);

    /// <summary>Null where no proxy is trusted: then nothing is taken from those headers.</summary>
    public ForwardedHeadersOptions? Proxies { get; }

    /// <exception cref="StartupException">A file cannot be used, or an address is none.</exception>
    public static ServerEdge Read(IConfiguration configuration, string root) => new(
        configuration[CertificateSetting] is { Length: > 0 } file
            ? new RenewedCertificate(Path.GetFullPath(file, root), Path.GetFullPath(configuration[KeySetting] ?? file, root))
            : null,
        configuration[ProxiesSetting] is { Length: > 0 } trusted ? Trust(trusted) : null);

    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        if (certificate is { } own) kestrel.ConfigureHttpsDefaults(https => https.ServerCertificateSelector = (_, _) => own.Current());
    }

    private static ForwardedHeadersOptions Trust(string trusted)
    {
        // The public host name is a setting; only who asks, and whether by TLS, comes from the proxy.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (string proxy in trusted.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(proxy, out IPAddress? address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out System.Net.IPNetwork network)) options.KnownIPNetworks.Add(network);
            else throw new StartupException($"The setting {ProxiesSetting} has '{proxy}', which is neither an address as 10.0.0.5 nor a network as 10.0.0.0/24.");
        }

        return options;
    }
}

/// <summary>A certificate in PEM files, read again when the file has changed: whoever renews it need not restart the site.</summary>
internal sealed class RenewedCertificate
{
    private readonly string file;
    private readonly string key;
    private readonly Lock one = new();
    private (DateTime Written, X509Certificate2 Certificate) current;

    /// <exception cref="StartupException">The files cannot be read as a certificate with its key.</exception>
    public RenewedCertificate(string file, string key)
    {
        (this.file, this.key) = (file, key);
        try
        {
            current = (File.GetLastWriteTimeUtc(file), Load());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartupException($"The certificate {file} with the key {key} cannot be used: {failure.Message} Both are PEM files that this account must be able to read.", failure);
        }
    }

    public X509Certificate2 Current()
    {
        lock (one)
        {
            try
            {
                DateTime written = File.GetLastWriteTimeUtc(file);
                if (written != current.Written) current = (written, Load());
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
            {
                // Half written: the old one serves until the new one is whole.
                return current.Certificate;
            }

            return current.Certificate;
        }
    }

    private X509Certificate2 Load() => X509Certificate2.CreateFromPemFile(file, key);
}
