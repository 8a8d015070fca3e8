using System.Security.Cryptography;
using LinyingTalent.Certificates;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.Certificates;

/// <summary>A key has leaked, or is lost: the next one signs, the old one counts no longer, and what it signed is signed anew.</summary>
public sealed class ReissueTests
{
    private const string Village = "411122204201";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reissue_KeyWithdrawn_SameNumberSignedByTheNextKeyAndTheOfficesAreTold(bool lost)
    {
        string directory = Directory.CreateTempSubdirectory("linying-reissue-").FullName;
        try
        {
            string oldCode = await Issued(directory);
            using (ECDsa next = ECDsa.Create(ECCurve.NamedCurves.nistP256))
                await File.WriteAllTextAsync(Path.Combine(directory, "keys", "certificate-2.pem"), next.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
            if (lost) File.Delete(Path.Combine(directory, "keys", "certificate-1.pem"));
            await using County county = await County.StartAsync(
                campaign: false, settings: new Dictionary<string, string?> { ["Keys:Withdrawn"] = "1" }, directory: directory);
            CertificateActs acts = county.Get<CertificateActs>();
            await acts.Reissue(null!);
            await acts.Reissue(null!);

            Certificate reissued = (await county.Get<CertificateTable>().AllOf("411122-a-2026").ToListAsync(TestContext.Current.CancellationToken)).Single();
            reissued.Edition.ShouldBe(2);
            CertificateVerifier verifier = county.Get<CertificateKeys>().Verifier;
            verifier.Check(reissued.Code).ShouldBeOfType<CertificateCheck.Genuine>();
            verifier.Check(oldCode).ShouldBe(new CertificateCheck.UnknownKey(1));
            Person office = await county.Person("county");
            (await office.Get("/certificates/411122-a-2026-0001")).Text.ShouldContain("重新签发，第 2 版");
            await county.Pass(TimeSpan.FromMinutes(2));
            (await office.Get("/outbox")).Text.ShouldContain("聘书已重新签发");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<string> Issued(string directory)
    {
        await using County county = await County.StartAsync(directory: directory);
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        await (await county.Person("county")).Approve(selection);
        await (await county.Person()).Send(await county.InvitationTo("赵田生"), ("answer", "accept"));
        await county.Pass(TimeSpan.FromMinutes(1));
        return (await county.Get<CertificateTable>().AllOf("411122-a-2026").ToListAsync(TestContext.Current.CancellationToken)).Single().Code;
    }
}
