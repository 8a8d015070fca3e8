using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Platform.Secrets;

/// <summary>
/// The site's one master key and what is derived from it, each for one purpose only. It comes from the setting
/// <c>Keys:Master</c> (base64, 32 bytes; on Azure a Key Vault reference) or from a file that the first start makes.
/// Whoever has the database but not this key can read no identity number and forge no link.
/// </summary>
internal sealed class Keyring
{
    private const int Length = 32;
    private readonly byte[] master;

    public Keyring(IConfiguration configuration)
    {
        Folder = configuration["Keys:Directory"] ?? Path.Combine(".data", "keys");
        master = configuration["Keys:Master"] is { Length: > 0 } set ? FromSetting(set) : FromFile();
    }

    /// <summary>Where keys lie that are files.</summary>
    public string Folder { get; }

    /// <summary>32 bytes that serve this purpose and no other.</summary>
    public byte[] For(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, master, Length, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>Writes a secret so that only this account reads it, whole or not at all; another process's file stays and is returned.</summary>
    public static byte[] KeepOnce(string file, byte[] secret)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        string part = $"{file}.{Environment.ProcessId}.part";
        var onlyUs = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) onlyUs.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(part, onlyUs))
        {
            stream.Write(secret);
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(part, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(part);
        }

        return File.ReadAllBytes(file);
    }

    private static byte[] FromSetting(string set)
    {
        byte[] key = new byte[Length];
        return Convert.TryFromBase64String(set, key, out int written) && written == Length
            ? key
            : throw new InvalidOperationException("The setting Keys:Master is not 32 bytes in base64. Make one with: openssl rand -base64 32");
    }

    private byte[] FromFile()
    {
        string file = Path.Combine(Folder, "master.key");
        return File.Exists(file) ? File.ReadAllBytes(file) : KeepOnce(file, RandomNumberGenerator.GetBytes(Length));
    }
}
