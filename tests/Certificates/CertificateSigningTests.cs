using System.Buffers.Text;
using System.Security.Cryptography;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Secrets;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Tests.Certificates;

public sealed class CertificateSigningTests : IDisposable
{
    private readonly ECDsa first = Letters.NewKey();
    private readonly ECDsa second = Letters.NewKey();
    private readonly CertificatePayload payload = Letters.Payload(Letters.Of("买买提·艾力江"));

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public void Check_SignedCode_GivesBackEveryField() =>
        Knowing((1, first)).Check(new CertificateSigner(1, first).Sign(payload)).ShouldBe(new CertificateCheck.Genuine(payload));

    [Fact]
    public void Keys_WithdrawnOne_NeitherSignsNorVerifies()
    {
        string code = new CertificateSigner(1, first).Sign(payload);
        Keys("").Verifier.Check(code).ShouldBeOfType<CertificateCheck.Genuine>();
        CertificateKeys keys = Keys("1");
        keys.Verifier.Check(code).ShouldBe(new CertificateCheck.UnknownKey(1));
        keys.Verifier.PublicKeys.Keys.ShouldBe([(byte)2]);
        keys.Verifier.Check(keys.Signer.Sign(payload)).ShouldBeOfType<CertificateCheck.Genuine>();
        Should.Throw<InvalidOperationException>(() => Keys("3")).Message.ShouldContain("'3'");
        Should.Throw<InvalidOperationException>(() => Keys("1, 2")).Message.ShouldContain("Keys:Certificates:2");

        CertificateKeys Keys(string withdrawn)
        {
            IConfiguration settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Keys:Master"] = Convert.ToBase64String(new byte[32]),
                ["Keys:Withdrawn"] = withdrawn,
                ["Keys:Certificates:1"] = first.ExportPkcs8PrivateKeyPem(),
                ["Keys:Certificates:2"] = second.ExportPkcs8PrivateKeyPem(),
            }).Build();
            return new CertificateKeys(settings, new Keyring(settings));
        }
    }

    [Fact]
    public void Sign_UsualCertificate_LeavesTheLinkShortEnoughForACoarseCode() =>
        CertificateSigner.LinkFor(Letters.Origin, new CertificateSigner(1, first).Sign(payload)).AbsoluteUri.Length.ShouldBeLessThanOrEqualTo(200);

    [Fact]
    public void Check_AnyBitFlipped_IsNeverGenuine()
    {
        var verifier = Knowing((1, first), (0, first), (3, first));
        var bytes = Base64Url.DecodeFromChars(new CertificateSigner(1, first).Sign(payload));

        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var changed = bytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            verifier.Check(Base64Url.EncodeToString(changed)).ShouldNotBeOfType<CertificateCheck.Genuine>($"bit {bit}");
        }
    }

    [Fact]
    public void Check_AnyCharacterOfTheTextChanged_IsNeverGenuine()
    {
        var verifier = Knowing((1, first));
        var code = new CertificateSigner(1, first).Sign(payload);

        for (var place = 0; place < code.Length; place++)
        {
            foreach (var other in "Bx9_ =\n".Where(other => other != code[place]))
                verifier.Check(code[..place] + other + code[(place + 1)..]).ShouldNotBeOfType<CertificateCheck.Genuine>();
        }

        foreach (var unusedBits in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(other => other != code[^1]))
            verifier.Check(code[..^1] + unusedBits).ShouldNotBeOfType<CertificateCheck.Genuine>();
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("=")]
    [InlineData("A")]
    public void Check_SomethingAppended_IsNotGenuine(string tail) =>
        Knowing((1, first)).Check(new CertificateSigner(1, first).Sign(payload) + tail).ShouldBeOfType<CertificateCheck.NotGenuine>();

    [Fact]
    public void Check_AfterRotation_OldAndNewVerify()
    {
        var verifier = Knowing((1, first), (2, second));

        verifier.Check(new CertificateSigner(1, first).Sign(payload)).ShouldBeOfType<CertificateCheck.Genuine>();
        verifier.Check(new CertificateSigner(2, second).Sign(payload)).ShouldBeOfType<CertificateCheck.Genuine>();
    }

    [Fact]
    public void Check_KeyNotAmongOurs_SaysWhichIsUnknown() =>
        Knowing((1, first)).Check(new CertificateSigner(2, second).Sign(payload)).ShouldBe(new CertificateCheck.UnknownKey(2));

    [Fact]
    public void Check_OurKeyIdWithAnotherKey_IsNotGenuine() =>
        Knowing((1, first)).Check(new CertificateSigner(1, second).Sign(payload)).ShouldBeOfType<CertificateCheck.NotGenuine>();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("验证")]
    [InlineData("AQE")]
    public void Check_NoCode_IsNotGenuine(string? text) => Knowing((1, first)).Check(text).ShouldBeOfType<CertificateCheck.NotGenuine>();

    [Fact]
    public void Check_WithPublicKeysOnly_NeedsNothingElse()
    {
        using var offline = ECDsa.Create();
        offline.ImportFromPem(first.ExportSubjectPublicKeyInfoPem());

        Knowing((1, offline)).Check(new CertificateSigner(1, first).Sign(payload)).ShouldBe(new CertificateCheck.Genuine(payload));
    }

    [Fact]
    public void Sign_KeyOnAnotherCurve_IsRefusedWithASentence()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Should.Throw<ArgumentException>(() => new CertificateSigner(1, other)).Message.ShouldContain("P-256");
    }

    [Fact]
    public void Sign_FieldThatDoesNotFit_NamesIt()
    {
        var signer = new CertificateSigner(1, first);

        Should.Throw<ArgumentException>(() => signer.Sign(payload with { Holder = new string('王', 41) })).Message.ShouldContain("Holder has 41 characters");
        Should.Throw<ArgumentException>(() => signer.Sign(payload with { Division = "411122" })).Message.ShouldContain("not twelve digits");
        Should.Throw<ArgumentException>(() => signer.Sign(payload with { To = new DateOnly(2200, 1, 1) })).Message.ShouldContain("To is outside");
    }

    private static CertificateVerifier Knowing(params (byte Id, ECDsa Key)[] keys) => new(keys.ToDictionary(key => key.Id, key => key.Key));
}
