using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Platform.Secrets;

/// <summary>The page stood open for too long: show it again with what was typed.</summary>
internal sealed record FormTokenExpired() : Refusal(RefusalKind.Invalid, SecretTexts.FormExpired);

/// <summary>The form was not made by us for this session and this form, or was altered.</summary>
internal sealed record FormTokenForeign() : Refusal(RefusalKind.Invalid, SecretTexts.FormForeign);

/// <summary>
/// Holds that a post comes from a page that we made for this person: a synchroniser token, which another site cannot read
/// and a token of another session or form cannot replace. Text form: base64url of the time of issue (8 bytes, seconds since
/// 1970, UTC) and an HMAC-SHA-256 over session, form and time.
/// </summary>
internal static class FormToken
{
    private const int TimeLength = sizeof(long);
    private const int Length = TimeLength + HMACSHA256.HashSizeInBytes;

    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(12);

    public static string Issue(ReadOnlySpan<byte> key, string session, string form, DateTimeOffset now) =>
        Base64Url.EncodeToString(Sign(key, session, form, now.ToUnixTimeSeconds()));

    /// <returns>Nothing when the token is good, else <see cref="FormTokenExpired"/> or <see cref="FormTokenForeign"/>.</returns>
    public static Refusal? Verify(ReadOnlySpan<byte> key, string? token, string session, string form, DateTimeOffset now)
    {
        Span<byte> given = stackalloc byte[Length + 1];
        if (!Base64Url.IsValid(token, out int length) || length != Length || !Base64Url.TryDecodeFromChars(token, given, out _))
            return new FormTokenForeign();
        long issued = BinaryPrimitives.ReadInt64BigEndian(given);
        if (!CryptographicOperations.FixedTimeEquals(given[..Length], Sign(key, session, form, issued))) return new FormTokenForeign();
        return now > DateTimeOffset.FromUnixTimeSeconds(issued) + Lifetime ? new FormTokenExpired() : null;
    }

    private static byte[] Sign(ReadOnlySpan<byte> key, string session, string form, long issued)
    {
        byte[] token = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(token, issued);
        // The session's length goes first, so that "ab" + "c" and "a" + "bc" are different messages.
        byte[] message = Encoding.UTF8.GetBytes($"{session.Length}:{session}{form}:{issued}");
        HMACSHA256.HashData(key, message, token.AsSpan(TimeLength));
        return token;
    }
}
