using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Platform.Secrets;

/// <summary>
/// The site's master keys and what is derived from them, each for one purpose only. They come from the settings <c>Keys:Master</c>, which is
/// number 1, and <c>Keys:Master:2</c> and on (base64, 32 bytes; on Azure Key Vault references), or from the files <c>master.key</c>, which the
/// first start makes, and <c>master-2.key</c> and on. The highest number encrypts, makes links and forms; the others decrypt, and open the links
/// made under them, but for those that <c>Keys:WithdrawnMasters</c> names (<c>1,2</c>). Whoever has the database but none of the keys can read no
/// identity number and forge no link.
/// </summary>
internal sealed class Keyring
{
    private const int Length = 32;
    private readonly SortedDictionary<int, byte[]> masters;

    public Keyring(IConfiguration configuration)
    {
        Folder = configuration["Keys:Directory"] ?? Path.Combine(".data", "keys");
        masters = FromSettings(configuration);
        if (masters.Count == 0) masters = FromFiles();
        Current = masters.Keys.Max();
        Withdrawn = Withdraw(configuration["Keys:WithdrawnMasters"]);
        Lost = Numbered("Keys:LostMasters", configuration["Keys:LostMasters"], lost => !masters.ContainsKey(lost), "it is here, and nothing of it is lost");
    }

    /// <summary>Where keys lie that are files.</summary>
    public string Folder { get; }

    /// <summary>The number of the key that encrypts.</summary>
    public int Current { get; }

    /// <summary>The numbers of all keys, the lowest first.</summary>
    public IReadOnlyCollection<int> Numbers => masters.Keys;

    /// <summary>The numbers of those whose links open nothing any more.</summary>
    public IReadOnlySet<int> Withdrawn { get; }

    /// <summary>The numbers of those that are gone for good: what they encrypted is not waited for.</summary>
    public IReadOnlySet<int> Lost { get; }

    /// <summary>32 bytes that serve this purpose and no other, of the newest key.</summary>
    public byte[] For(string purpose) => For(purpose, Current);

    /// <summary>The same of the key with this number.</summary>
    public byte[] For(string purpose, int number) => HKDF.DeriveKey(HashAlgorithmName.SHA256, masters[number], Length, info: Encoding.UTF8.GetBytes(purpose));

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

    private static SortedDictionary<int, byte[]> FromSettings(IConfiguration configuration)
    {
        var set = new SortedDictionary<int, byte[]>();
        if (configuration["Keys:Master"] is { Length: > 0 } first) set.Add(1, Read("Keys:Master", first));
        foreach (IConfigurationSection further in configuration.GetSection("Keys:Master").GetChildren().Where(key => key.Value is { Length: > 0 }))
        {
            if (!int.TryParse(further.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1 || !set.TryAdd(number, Read(further.Path, further.Value!)))
                throw new InvalidOperationException($"The setting {further.Path} has no number of its own: the next key after Keys:Master is Keys:Master:2.");
        }

        return set;
    }

    private static byte[] Read(string setting, string set)
    {
        byte[] key = new byte[Length];
        return Convert.TryFromBase64String(set, key, out int written) && written == Length
            ? key
            : throw new InvalidOperationException($"The setting {setting} is not 32 bytes in base64. Make one with: openssl rand -base64 32");
    }

    private SortedDictionary<int, byte[]> FromFiles()
    {
        string first = Path.Combine(Folder, "master.key");
        var found = new SortedDictionary<int, byte[]>();
        if (Directory.Exists(Folder))
        {
            foreach (string file in Directory.EnumerateFiles(Folder, "master-*.key"))
            {
                byte[] key = File.ReadAllBytes(file);
                if (!int.TryParse(Path.GetFileNameWithoutExtension(file)["master-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 2 || key.Length != Length)
                    throw new InvalidOperationException($"{file} is no master key. Make the next with: openssl rand -out {Path.Combine(Folder, "master-2.key")} 32");
                found.Add(number, key);
            }
        }

        // The first is made where there is none at all. Where others are, it was retired after everything had been encrypted again.
        if (File.Exists(first)) found.Add(1, File.ReadAllBytes(first));
        else if (found.Count == 0) found.Add(1, KeepOnce(first, RandomNumberGenerator.GetBytes(Length)));
        return found;
    }

    private HashSet<int> Withdraw(string? withdrawn) => Numbered(
        "Keys:WithdrawnMasters", withdrawn, leaked => leaked < Current, "make the next one first, as Keys:Master:2, and withdraw those before it");

    private static HashSet<int> Numbered(string setting, string? numbers, Func<int, bool> fits, string otherwise)
    {
        var named = new HashSet<int>();
        foreach (string text in (numbers ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || !fits(number))
                throw new InvalidOperationException($"The setting {setting} names the key '{text}': {otherwise}.");
            named.Add(number);
        }

        return named;
    }
}
