using System.Globalization;
using System.Net;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.Journeys;

/// <summary>A round whose site dies by SIGKILL again and again, also while its windows end.</summary>
public sealed class RoundCrashTests
{
    private const int Deaths = 6;
    private const string First = "411122204201", Second = "411122108202";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Round_KilledAtSixRandomMomentsAndAtTheEndOfEachWindow_EndsTheSame()
    {
        await using MortalCounty county = await MortalCounty.StartAsync(Deaths);
        await new Journey(county).Run();
        county.Deaths.ShouldBe(Deaths);
    }

    private sealed class Journey(MortalCounty county)
    {
        private DateTimeOffset clock = County.Begins;

        public async Task Run()
        {
            (await (await Office()).Send("/rounds/open", [.. RoundSteps.Terms, ("places", "1"), ("judges", "3"), ("substitutes", "1"), ("scores-each", "3"), ("quorum", "2")])).Text.ShouldContain("申报进行中");
            Person anyone = await county.Person();
            string[] numbers = [await anyone.Nominate("赵田生", First), await anyone.Nominate("钱禾苗", Second)];
            foreach (string number in numbers)
            {
                await Shows("/outbox", "请确认是否同意被推荐", count: 2);
                (await anyone.Send(await (await Office()).LinkTo($"/consents/{number}/"), ("answer", "agree"))).Text.ShouldContain("已经同意");
            }

            // The window of the nominations ends while the site lies dead.
            await Pass(TimeSpan.FromDays(19));
            await Shows(RoundSteps.Round, "等待县人才办审查资格");
            Person office = await Office();
            foreach (string number in numbers) (await office.Send($"/nominations/{number}/screen", ("decision", "eligible"), ("reason", "符合条件"))).Text.ShouldContain("资格审查合格");
            await office.Steer("close-screening");
            foreach (string township in (string[])["204", "108"])
                (await (await county.Person($"township-{township}")).Send($"{RoundSteps.Round}/recommend/411122{township}000", ("place-1", "1"), ("reason", "择优推荐"))).Text.ShouldContain("推荐 1 人");
            await office.Steer("close-recommending");
            (await office.Send($"{RoundSteps.Round}/panel", ("pool", RoundSteps.Pool), ("source", "双色球下期开奖号码"))).Text.ShouldContain("登记评委库 7 人");
            await office.Send($"{RoundSteps.Round}/panel", ("value", "03 08 12 19 25 31 + 07"));

            await Score();
            (await (await Office()).Send($"{RoundSteps.Round}/ranking", ("reason", "同意排名"))).Status.ShouldBe(HttpStatusCode.OK);
            await Shows(RoundSteps.Round, "登记第 1 号公示的张贴凭证");
            await (await Office()).Post(1, ShanghaiTime.DateOf(clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            await Pass(TimeSpan.FromDays(12));
            await Shows(RoundSteps.Round, "等待签署");
            (await (await county.Person("department-agriculture")).Send($"{RoundSteps.Round}/sign/agriculture", ("word", "agree"))).Status.ShouldBe(HttpStatusCode.OK);
            (await (await Office()).Send($"{RoundSteps.Round}/sign/county", ("word", "agree"))).Status.ShouldBe(HttpStatusCode.OK);
            await Shows(RoundSteps.Round, "共授予 1 项荣誉");
            await HonoursAreThere(anyone, numbers[0]);
        }

        // All but one sheet is given; the last comes when the window has ended and the site has died with its end.
        private async Task Score()
        {
            await Shows(RoundSteps.Round, "评委正在打分");
            await Shows("/outbox", "请评审打分", count: 4);
            Seen outbox = await (await Office()).Get("/outbox?size=100");
            string[] lists = [.. outbox.Page.QuerySelectorAll("article a").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith("/judge/", StringComparison.Ordinal)).Distinct()];
            lists.Length.ShouldBe(4);
            Person judge = await county.Person();
            Seen? late = null;
            foreach (string list in lists)
            {
                foreach ((string name, string sheet) in await judge.Sheets(list))
                {
                    if (late is null && name == "钱禾苗") late = await judge.Get(sheet);
                    else (await judge.Score(sheet, name == "赵田生" ? [90, 90, 90] : [80, 80, 80])).Status.ShouldBe(HttpStatusCode.OK);
                }
            }

            await Pass(TimeSpan.FromDays(15));
            (await judge.SendForm(late!, ("mark-c1", "100"), ("mark-c2", "100"), ("mark-c3", "100"))).Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.BadRequest);
            await Shows(RoundSteps.Round, "排名已计算");
            Seen ranking = await (await Office()).Get($"{RoundSteps.Round}/ranking");
            ranking.Page.QuerySelector("table.data")!.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()[..3]).ShouldBe(["赵田生", "钱禾苗"]);
        }

        private static async Task HonoursAreThere(Person anyone, string winner)
        {
            Seen gallery = await anyone.Get("/honours");
            gallery.Page.QuerySelectorAll("table.data a").Count(link => link.GetAttribute("href")!.StartsWith("/verify/", StringComparison.Ordinal)).ShouldBe(1);
            gallery.Text.ShouldContain("赵田生");
            RoundRecord record = RoundRecord.Read(await anyone.Download($"{RoundSteps.Round}/record/file")).ShouldNotBeNull();
            Recomputation found = Recomputation.Of(record);
            found.Differences.ShouldBeEmpty();
            found.Fault.ShouldBeNull();
            found.Winners.ShouldBe([winner]);
        }

        private Task<Person> Office() => county.Person("county");

        private async Task Pass(TimeSpan time)
        {
            clock += time;
            await county.Pass(time);
        }

        private async Task Shows(string path, string text, int count = 1)
        {
            using var limit = new CancellationTokenSource(Patience);
            while (true)
            {
                Seen seen = await (await Office()).Get(path);
                if (seen.Text.Split(text).Length > count) return;
                limit.IsCancellationRequested.ShouldBeFalse($"{path} should show {text}, but shows {seen.Text}");
            }
        }
    }
}
