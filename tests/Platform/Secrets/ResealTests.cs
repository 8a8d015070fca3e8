using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Notifications.Robots;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Tests.Journeys;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Tests.Platform.Secrets;

/// <summary>A new master key while the county works: everything is encrypted again under it, and the old one is taken away.</summary>
public sealed partial class ResealTests
{
    private const string Village = "411122204201";

    private static readonly (string, string)[] Registration =
    [
        ("division", Village), ("person", "欧阳田生"), ("telephone", "15400001234"), ("identity", "11010519491231002X"), ("trade", "Planting"), ("second", ""), ("years", "12"),
        ("skill", "辣椒育苗"), ("consent", "yes"), ("consent-needs", "yes"), ("consent-public", "yes"),
    ];

    private static readonly IReadOnlyDictionary<string, string?> Withdrawn = new Dictionary<string, string?> { ["Keys:WithdrawnMasters"] = "1" };

    [Fact]
    public async Task Reseal_BrokenOffAfterEveryRow_EndsWithNothingUnderTheOldKeyAndEverythingFound()
    {
        string directory = Directory.CreateTempSubdirectory("linying-reseal-").FullName;
        try
        {
            (string own, string code) = await Filled(directory);
            await NewKey(directory, 2);

            // Each start does a row or a few and is broken off.
            int starts = 0, left;
            do
            {
                await using County county = await County.StartAsync(campaign: false, directory: directory);
                Resealer resealer = county.Get<Resealer>();
                int before = (await resealer.Count()).Sum(count => count.Rows);
                if (starts == 0)
                {
                    before.ShouldBeGreaterThanOrEqualTo(7, "a selection, an objection, a nomination, a draft, a talent, a robot, the secrets");
                    await StillFinds(county, own, code);
                }

                (await resealer.Run(TimeSpan.Zero, TestContext.Current.CancellationToken)).ShouldBe(0);
                (await resealer.Run(TimeSpan.FromMilliseconds(70), TestContext.Current.CancellationToken)).ShouldBeLessThan(5);
                left = (await resealer.Count()).Sum(count => count.Rows);
                left.ShouldBeLessThanOrEqualTo(before);
                (starts++).ShouldBeLessThan(50, string.Join("; ", await UnderKey(county, 1)));
            }
            while (left > 0);
            starts.ShouldBeGreaterThan(2);

            // The old key is gone for good.
            File.Delete(Path.Combine(directory, "keys", "master.key"));
            await using County after = await County.StartAsync(campaign: false, directory: directory);
            (await after.Get<Resealer>().Run(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).ShouldBe(0);
            (await UnderKey(after, 1)).ShouldBeEmpty();
            (await UnderKey(after, 2)).ShouldNotBeEmpty();
            await StillFinds(after, own: null, code);
            (await (await after.Person()).Get(own)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
            (await after.Get<RobotTable>().In(LinyingTalent.Platform.Divisions.DivisionCode.Parse("411122000000"))).ShouldHaveSingleItem().Url.AbsoluteUri.ShouldContain("key=made-up");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Withdraw_LeakedKey_ClosesItsLinksAtOnceAndItsDataStaysReadable()
    {
        string directory = Directory.CreateTempSubdirectory("linying-withdrawn-").FullName;
        try
        {
            (string own, _) = await Filled(directory);
            await NewKey(directory, 2);
            await using (County county = await County.StartAsync(campaign: false, directory: directory))
                (await (await county.Person()).Get(own)).Status.ShouldBe(System.Net.HttpStatusCode.OK);
            await using County closed = await County.StartAsync(campaign: false, settings: Withdrawn, directory: directory);
            (await (await closed.Person()).Get(own)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
            Person admin = await closed.Person("admin");
            Seen page = await admin.Get("/operations/keys");
            page.Text.ShouldContain("只解密，其链接已作废");
            page.Text.ShouldContain("行是旧密钥加密的");
            Seen done = await admin.Send("/operations/keys", ("reason", "第 1 把主密钥泄露"));
            done.Text.ShouldContain("全部内容已用最新的主密钥重新加密");
            done.Text.ShouldContain("第 1 把主密钥泄露");
            (await UnderKey(closed, 1)).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData("2", "2")]
    [InlineData("x", "2")]
    public void Withdraw_TheNewestOrNone_IsAnErrorThatSaysWhatToDo(string withdrawn, string? next) =>
        Should.Throw<InvalidOperationException>(() => Ring(("Keys:Master", Key(1)), ($"Keys:Master:{next ?? "3"}", next is null ? null : Key(2)), ("Keys:WithdrawnMasters", withdrawn)))
            .Message.ShouldContain("make the next one first, as Keys:Master:2");

    [Fact]
    public void Keys_FromSettings_TheHighestIsCurrentAndEachGivesItsOwn()
    {
        Keyring one = Ring(("Keys:Master", Key(1))), both = Ring(("Keys:Master", Key(1)), ("Keys:Master:2", Key(2)));
        both.Numbers.ShouldBe([1, 2]);
        both.Current.ShouldBe(2);
        both.For("links", 1).ShouldBe(one.For("links"));
        both.For("links").ShouldNotBe(one.For("links"));
        Should.Throw<InvalidOperationException>(() => Ring(("Keys:Master", Key(1)), ("Keys:Master:1", Key(2)))).Message.ShouldContain("Keys:Master:2");
        Should.Throw<InvalidOperationException>(() => Ring(("Keys:Master:2", "too short"))).Message.ShouldContain("openssl rand -base64 32");
    }

    private static Keyring Ring(params (string Key, string? Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build());

    private static string Key(byte number) => Convert.ToBase64String(Enumerable.Repeat(number, 32).ToArray());

    // What holds while rows of both keys lie beside each other, and after.
    private static async Task StillFinds(County county, string? own, string code)
    {
        Person anyone = await county.Person();
        (await anyone.Send($"{RoundSteps.Round}/nominate", RoundSteps.Nomination("赵田生", Village))).Text.ShouldContain("此人在本轮评选中已有申报");
        Person office = await county.Person("county");
        if (own is not null)
        {
            (await anyone.Send("/register", [.. Registration, ("person", "欧阳田升")])).Path.ShouldStartWith("/talents/own/");
            (await office.Get("/talents/duplicates")).Text.ShouldContain("欧阳田升");
            (await anyone.Download(own + "/export")).ShouldNotBeEmpty();
        }

        county.Get<ScoreCodes>().Of(new LinyingTalent.AwardRounds.NominationId(CaseId.Parse("411122204000-2026-1"), 1)).ShouldBe(code);
    }

    private static async Task<(string Own, string Code)> Filled(string directory)
    {
        await using County county = await County.StartAsync(directory: directory);
        await (await county.Person("village-" + Village)).Propose(Village, "赵田生", "钱禾苗");
        await (await county.Person("county")).Send("/rounds/open", RoundSteps.Terms);
        Person anyone = await county.Person();
        await anyone.Nominate("赵田生", Village);
        await anyone.Send($"{RoundSteps.Round}/nominate", [.. RoundSteps.Nomination("孙青山", Village), ("do", "draft")]);
        string own = (await anyone.Send("/register", Registration)).Path;
        PersonalDataCipher cipher = county.Get<PersonalDataCipher>();
        CaseId selection = CaseId.Parse(Village + "-2026-1");
        string owner = ObjectionTable.Owner(selection, "made-up");
        await county.Get<ObjectionTable>().Keep(selection, "made-up", new("1", cipher.Encrypt("吴异议", owner), cipher.Encrypt("15400009999", owner), "材料与实际不符", county.Clock.GetUtcNow()));
        await county.Get<RobotTable>().Add(
            new Robot("made-up", new Office(Role.County, LinyingTalent.Platform.Divisions.DivisionCode.Parse("411122000000")), RobotKind.WeCom, new Uri("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=made-up"), null),
            new Actor("admin", "沈管理"), county.Clock.GetUtcNow());
        return (own, county.Get<ScoreCodes>().Of(new LinyingTalent.AwardRounds.NominationId(CaseId.Parse("411122204000-2026-1"), 1)));
    }

    private static Task NewKey(string directory, int number) =>
        File.WriteAllBytesAsync(Path.Combine(directory, "keys", $"master-{number}.key"), RandomNumberGenerator.GetBytes(32), TestContext.Current.CancellationToken);

    // Looked for in everything that is stored, whatever the program believes where such things are.
    private static async Task<List<string>> UnderKey(County county, int key)
    {
        var found = new List<string>();
        await foreach (var table in county.Get<TableServiceClient>().QueryAsync())
            await foreach (TableEntity row in county.Get<TableServiceClient>().GetTableClient(table.Name).QueryAsync<TableEntity>())
                found.AddRange(((IDictionary<string, object>)row).Values.OfType<string>().SelectMany(text => Ciphertext().Matches(text)).Where(match => match.Groups[1].Value == $"{key}").Select(match => $"{table.Name} {row.PartitionKey} {row.RowKey}"));
        return found;
    }

    [GeneratedRegex(@"(?<![\w.-])(\d)\.[\w-]{38,}")]
    private static partial Regex Ciphertext();
}
