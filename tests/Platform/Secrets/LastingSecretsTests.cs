using System.Security.Cryptography;
using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Tests.Journeys;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Tests.Platform.Secrets;

public sealed class LastingSecretsTests
{
    private const string Pepper = "pepper";

    [Fact]
    public async Task Find_MasterKeyIsAnother_SaysWhichFileToPutBack()
    {
        await using County county = await County.StartAsync(campaign: false);
        county.Get<LastingSecrets>().Find(Pepper, "hashes");
        LastingSecrets other = Under(county, 1, ("Keys:Master", NewKey()));
        Should.Throw<DataFileException>(() => other.Find(Pepper, "hashes")).Message.ShouldStartWith("The storage: its secrets were encrypted under a master key that is not here. Put that key back (");
    }

    [Fact]
    public async Task Find_MasterKeyIsSaidToBeLost_BeginsAnewOnce()
    {
        await using County county = await County.StartAsync(campaign: false);
        byte[] before = county.Get<LastingSecrets>().Find(Pepper, "hashes");
        LastingSecrets other = Under(county, 2, ("Keys:Master:2", NewKey()), ("Keys:LostMasters", "1"));
        byte[] after = other.Find(Pepper, "hashes");
        after.Length.ShouldBe(before.Length);
        after.ShouldNotBe(before);
        other.Find(Pepper, "hashes").ShouldBe(after);
    }

    [Fact]
    public void Keyring_LostKeyThatIsThere_IsRefused() => Should.Throw<InvalidOperationException>(() => Keys(("Keys:Master", NewKey()), ("Keys:LostMasters", "1")))
        .Message.ShouldBe("The setting Keys:LostMasters names the key '1': it is here, and nothing of it is lost.");

    private static LastingSecrets Under(County county, int number, params (string Name, string Value)[] settings)
    {
        Keyring keys = Keys(settings);
        return new LastingSecrets(county.Get<Tables>(), new PersonalDataCipher(new CipherKey($"{number}", keys.For($"personal-data-{number}", number))), keys);
    }

    private static Keyring Keys(params (string Name, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
