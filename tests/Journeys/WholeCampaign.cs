using System.Net;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;
using LinyingTalent.Tests.AdvisorSelection.Import;

namespace LinyingTalent.Tests.Journeys;

/// <summary>What becomes of a village's two candidates.</summary>
internal enum Fate
{
    FirstAccepts,
    FirstDeclines,
    FirstIsSilent,
    ReturnedOnce,
    ObjectionUpheld,
    ObjectionNotUpheld,
    BothDecline,
}

/// <summary>One village of the campaign.</summary>
internal sealed record VillageInCampaign(Division Village, Fate Fate, string First, string Second, int Seed)
{
    public DivisionCode Township => Village.Code.Township!.Value;

    public string Case => $"{Village.Code}-2026-1";

    /// <summary>Who is appointed in the end; null where nobody is.</summary>
    public string? Appointed => Fate switch
    {
        Fate.FirstAccepts or Fate.ReturnedOnce or Fate.ObjectionNotUpheld => First,
        Fate.BothDecline => null,
        _ => Second,
    };
}

/// <summary>
/// A campaign for all villages of the county, driven over HTTP as its offices and people would: sixteen workbooks, then every case to its
/// end, with declines, silences, returns and objections among them.
/// </summary>
internal sealed class WholeCampaign(County county)
{
    private static readonly DivisionCode Linying = DivisionCode.Parse("411122000000");

    // Of twelve villages eight go straight; the order is that of the divisions' codes.
    private static readonly Fate[] Fates =
    [
        Fate.FirstAccepts, Fate.FirstDeclines, Fate.FirstAccepts, Fate.FirstIsSilent, Fate.FirstAccepts, Fate.ReturnedOnce,
        Fate.FirstAccepts, Fate.ObjectionUpheld, Fate.FirstAccepts, Fate.ObjectionNotUpheld, Fate.FirstAccepts, Fate.BothDecline,
    ];

    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";
    private const string GivenNames = "田禾麦谷雨春耕丰泽志远建国立秋晓明长青安";

    private readonly Dictionary<string, string> links = [];

    public static IReadOnlyList<VillageInCampaign> Villages { get; } =
    [
        .. DivisionRegistry.Linying.VillagesIn(Linying).Select((village, at) =>
            new VillageInCampaign(village, Fates[at % Fates.Length], Name(2 * at), Name((2 * at) + 1), 2 * at)),
    ];

    /// <summary>The offices that act in it: every township, and the villages whose proposals are returned.</summary>
    private static IReadOnlyList<Staff> Offices { get; } =
    [
        .. Villages.Select(village => village.Township).Distinct().Select(township =>
            new Staff(OfficeOf(township), $"{DivisionRegistry.Linying.Find(township)!.Name}办", Email: null, [new Grant(Role.Township, township)])),
        .. Villages.Where(village => village.Fate == Fate.ReturnedOnce).Select(village =>
            new Staff($"village-{village.Village.Code}", $"{village.Village.Name}村委会", Email: null, [new Grant(Role.Village, village.Village.Code)])),
    ];

    /// <summary>Lets the offices sign in.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings => Offices.SelectMany((office, at) => new[] { ("id", office.Id), ("name", office.Name), ("note", "") }
        .Select(fact => KeyValuePair.Create($"LocalRuntime:DemoStaff:{100 + at}:{fact.Item1}", (string?)fact.Item2)));

    /// <param name="underway">Runs where the cases stand at many steps at once.</param>
    public async Task Run(Func<Task>? underway = null)
    {
        foreach (Staff office in Offices) await county.Get<StaffTable>().Keep(office);
        await AllowObjections();
        await (await county.Person("county")).Send("/campaigns/open", ("telephone", UnassignedNumbers.Mobile(1)), ("notice-days", "5"));
        await Import();
        await Analyse();
        await Approve();
        if (underway is not null) await underway();
        await Object();
        await county.Pass(TimeSpan.FromDays(9));
        await Answer(Fate.FirstDeclines, accept: false, village => village.First);
        await Answer(Fate.BothDecline, accept: false, village => village.First);
        foreach (Fate fate in new[] { Fate.FirstAccepts, Fate.ReturnedOnce, Fate.ObjectionUpheld, Fate.ObjectionNotUpheld })
            await Answer(fate, accept: true, village => village.Appointed!);

        // Whoever moves up is made known first, for as long as the first was.
        await county.Pass(TimeSpan.FromDays(9));
        await Answer(Fate.FirstDeclines, accept: true, village => village.Second);
        await Answer(Fate.BothDecline, accept: false, village => village.Second);
        await county.Pass(TimeSpan.FromDays(14));
        await Answer(Fate.FirstIsSilent, accept: true, village => village.Second);
        await county.Pass(TimeSpan.FromMinutes(1));
    }

    // All who object sit at this machine, which is one address: the administrator lets more come from it.
    private async Task AllowObjections()
    {
        Seen set = await (await county.Person("admin")).Send("/settings/rules/address.object",
            ("value", "10000"), ("from", StoredDay.Write(ShanghaiTime.DateOf(county.Clock.GetUtcNow()))), ("standing", "Default"), ("source", "测试"), ("reason", "测试"));
        set.Text.ShouldContain("10000");
    }

    private async Task Import()
    {
        foreach (IGrouping<DivisionCode, VillageInCampaign> township in Villages.GroupBy(village => village.Township))
        {
            string[][] rows = [.. township.SelectMany(village => new[] { Row(village, village.First, 0), Row(village, village.Second, 1) })];
            Person office = await county.Person(OfficeOf(township.Key));
            Seen preview = await office.SendFiles(await office.Get("/imports"), [], ("workbook", "proposals.xlsx", await Filled.Workbook(rows)));
            (await office.SendForm(preview)).Text.ShouldContain($"已提交 {township.Count()} 个村的申报");
        }
    }

    private async Task Analyse()
    {
        foreach (IGrouping<DivisionCode, VillageInCampaign> township in Villages.GroupBy(village => village.Township))
        {
            Person office = await county.Person(OfficeOf(township.Key));
            foreach (VillageInCampaign village in township)
            {
                if (village.Fate == Fate.ReturnedOnce)
                {
                    await office.Send($"/selections/{village.Case}/analyse", ("decision", "return"), ("remark", "请补充村情"));
                    await (await county.Person($"village-{village.Village.Code}")).Send($"/selections/{village.Case}/correct", ("situation", "全村 320 户，以种植辣椒为主"));
                }

                (await office.Confirm($"/selections/{village.Case}")).Text.ShouldContain("乡镇完成分析研判");
            }
        }
    }

    private async Task Approve()
    {
        Person office = await county.Person("county");
        foreach (VillageInCampaign village in Villages)
            (await office.Approve($"/selections/{village.Case}")).Text.ShouldContain("县人才办核定", Case.Sensitive, village.Case);
        await county.Pass(TimeSpan.FromMinutes(1));
    }

    private async Task Object()
    {
        Person anyone = await county.Person(), office = await county.Person("county");
        foreach (VillageInCampaign village in Villages.Where(village => village.Fate is Fate.ObjectionUpheld or Fate.ObjectionNotUpheld))
        {
            await anyone.Send($"/notices/{village.Case}/object",
                ("candidate", "1"), ("text", "该同志长期不在本村居住，与申报情况不符。"), ("name", "吴明理"), ("telephone", UnassignedNumbers.Mobile(2000 + village.Seed)));
            string finding = village.Fate == Fate.ObjectionUpheld ? "upheld" : "not-upheld";
            (await office.Send($"/selections/{village.Case}/objections/1", ("finding", finding), ("reason", "经核查"))).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    private async Task Answer(Fate fate, bool accept, Func<VillageInCampaign, string> who)
    {
        await ReadLinks();
        Person outsider = await county.Person();
        foreach (VillageInCampaign village in Villages.Where(village => village.Fate == fate))
        {
            string path = links.GetValueOrDefault(who(village)).ShouldNotBeNull($"{village} was not invited: {who(village)}");
            Seen answered = await outsider.Send(path, accept ? [("answer", "accept")] : [("answer", "decline"), ("reason", "工作忙")]);
            answered.Text.ShouldContain(accept ? "感谢您受聘" : "已收到您的答复");
        }
    }

    // The letters go out by the queue; what the people get is what the county's record of messages leads to.
    private async Task ReadLinks()
    {
        var writer = county.Get<NotificationWriter>();
        await foreach (SentNotification sent in county.Get<NotificationLog>().Latest(Linying, 20_000))
        {
            if (sent.Notification is { LinkNonce: not null, Person: { } person }) links[person.Name] = writer.LinkOf(sent.Notification)!.PathAndQuery;
        }
    }

    private static string[] Row(VillageInCampaign village, string name, int second) => Filled.Row(
        DivisionRegistry.Linying.Find(village.Township)!.Name, village.Village.Name, name, village.Seed + second, ("years", second == 0 ? "9" : "4"));

    private static string OfficeOf(DivisionCode township) => $"township-{township.ToString()[6..9]}";

    private static string Name(int seed) =>
        $"{Surnames[seed % Surnames.Length]}{GivenNames[seed / Surnames.Length % GivenNames.Length]}{GivenNames[seed / Surnames.Length / GivenNames.Length]}";
}
