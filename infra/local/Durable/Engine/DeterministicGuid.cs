using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>Name-based identifiers (RFC 9562, version 5) from instance, time and a counter, as the real engine makes them.</summary>
internal static class DeterministicGuid
{
    private static readonly byte[] Namespace = new Guid("9e952958-5e33-4daf-827f-2fa12937b875").ToByteArray(bigEndian: true);

    public static Guid Create(string instanceId, DateTime time, int counter)
    {
        byte[] name = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{instanceId}_{time:o}_{counter}"));
        // CA5350 is right that SHA-1 protects nothing; version 5 prescribes it, and nothing is protected here.
#pragma warning disable CA5350
        Span<byte> hash = SHA1.HashData([.. Namespace, .. name]).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
