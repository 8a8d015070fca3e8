using System.Security.Cryptography;
using FsCheck.Xunit;
using LinyingTalent.Platform.People;

namespace LinyingTalent.Tests.Platform.People;

public sealed class PersonalDataCipherTests
{
    private const string Owner = "411122|person-1|identity";

    private static readonly CipherKey OldKey = Key("2025", 1);
    private static readonly CipherKey NewKey = Key("2026", 2);
    private static readonly PersonalDataCipher Cipher = new(NewKey, OldKey);

    [Property]
    public bool Decrypt_OwnOwner_GivesBackAnyText(FsCheck.UnicodeString any)
    {
        // Halves of surrogate pairs, which are no text, replaced.
        string text = string.Concat((any.Get ?? "").EnumerateRunes());
        return Cipher.Decrypt(Cipher.Encrypt(text, Owner), Owner) == text;
    }

    [Fact]
    public void Encrypt_Twice_NeverTheSame() => Cipher.Encrypt("x", Owner).ShouldNotBe(Cipher.Encrypt("x", Owner));

    [Fact]
    public void Decrypt_CopiedToAnotherRow_Fails() =>
        Should.Throw<CryptographicException>(() => Cipher.Decrypt(Cipher.Encrypt("x", Owner), "411122|person-2|identity"));

    [Fact]
    public void Decrypt_AfterAChangeOfKeys_StillReads()
    {
        string old = new PersonalDataCipher(OldKey).Encrypt("x", Owner);
        Cipher.Decrypt(old, Owner).ShouldBe("x");
        Cipher.IsUnderOlderKey(old).ShouldBeTrue();
        Cipher.IsUnderOlderKey(Cipher.Encrypt("x", Owner)).ShouldBeFalse();
    }

    [Fact]
    public void Decrypt_RetiredKey_NamesIt() =>
        Should.Throw<CryptographicException>(() => new PersonalDataCipher(NewKey).Decrypt(new PersonalDataCipher(OldKey).Encrypt("x", Owner), Owner))
            .Message.ShouldContain("needs the key '2025', which is not configured");

    [Fact]
    public void Decrypt_AnyBitFlipped_Fails()
    {
        string cipher = Cipher.Encrypt("11010519491231002X", Owner);
        string body = cipher["2026.".Length..];
        byte[] box = System.Buffers.Text.Base64Url.DecodeFromChars(body);
        for (int bit = 0; bit < box.Length * 8; bit++)
        {
            byte[] flipped = [.. box];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            string altered = "2026." + System.Buffers.Text.Base64Url.EncodeToString(flipped);
            Should.Throw<CryptographicException>(() => Cipher.Decrypt(altered, Owner));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("11010519491231002X")]
    [InlineData("2026.")]
    [InlineData("2026.AAAA")]
    [InlineData("2026.!!")]
    public void Decrypt_NoCiphertext_SaysSo(string stored) =>
        Should.Throw<CryptographicException>(() => Cipher.Decrypt(stored, Owner)).Message.ShouldContain("not a ciphertext");

    [Theory]
    [InlineData("", 32, "cannot name a key")]
    [InlineData("a.b", 32, "cannot name a key")]
    [InlineData("12345678901234567", 32, "cannot name a key")]
    [InlineData("k1", 16, "has 16 bytes; configure 32 random ones")]
    public void New_UnfitKey_IsRefused(string id, int length, string sentence) =>
        Should.Throw<ArgumentException>(() => new CipherKey(id, new byte[length])).Message.ShouldContain(sentence);

    private static CipherKey Key(string id, byte fill) => new(id, Enumerable.Repeat(fill, CipherKey.Length).ToArray());
}
