using System.Net;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.People;

namespace LinyingTalent.Tests.Journeys;

/// <summary>An award round over HTTP, from the opening to the gallery.</summary>
public sealed class RoundJourneyTests
{
    private const string First = "411122204201", Second = "411122108202";

    private static readonly string[] Names = ["赵田生", "钱禾苗", "孙麦香", "李秋实"];

    // What each judge thinks of each nominee; two of them are equal in every total, and differ in the first criterion alone.
    private static int[] MarksOf(string name, string judge)
    {
        int own = judge[^1] % 3;
        return name switch
        {
            "赵田生" => [96 - own, 95, 94],
            "钱禾苗" => [80, 90 + own, 85],
            "孙麦香" => [90 + own, 80, 85],
            _ => [60, 61 + own, 62],
        };
    }

    [Fact]
    public async Task Round_LateConflictSilentJudgesTieAndObjection_EndsAsAPlainCalculationSays()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        (await office.Send("/rounds/open", RoundSteps.Terms)).Text.ShouldContain("申报进行中");

        // 申报: four people of two townships; each consents by the link.
        Person anyone = await county.Person();
        var numbers = new Dictionary<string, string>();
        foreach ((int i, string name) in Names.Index()) numbers[name] = await anyone.Nominate(name, i % 2 == 0 ? First : Second);
        await county.Pass(TimeSpan.FromMinutes(1));
        foreach (string number in numbers.Values) (await anyone.Send(await office.LinkTo($"/consents/{number}/"), ("answer", "agree"))).Text.ShouldContain("已经同意");

        // 审查, 推荐
        await county.Pass(TimeSpan.FromDays(19));
        office = await county.Person("county");
        foreach (string number in numbers.Values)
            (await office.Send($"/nominations/{number}/screen", ("decision", "eligible"), ("reason", "符合条件"))).Text.ShouldContain("资格审查合格");
        await office.Steer("close-screening");
        foreach (string township in (string[])["204", "108"])
        {
            Person recommends = await county.Person($"township-{township}");
            (await recommends.Send($"{RoundSteps.Round}/recommend/411122{township}000", ("place-1", "1"), ("place-2", "2"), ("reason", "择优推荐"))).Text.ShouldContain("推荐 2 人");
        }

        // 抽取
        await office.Steer("close-recommending");
        (await office.Send($"{RoundSteps.Round}/panel", ("pool", RoundSteps.Pool), ("source", "双色球下期开奖号码"))).Text.ShouldContain("登记评委库 7 人");
        (await office.Send($"{RoundSteps.Round}/panel", ("value", "03 08 12 19 25 31 + 07"))).Status.ShouldBe(HttpStatusCode.OK);
        await county.Pass(TimeSpan.FromMinutes(1));
        Round round = await Read(county);
        round.Step.ShouldBe(RoundStep.Score);
        round.Draw!.Judges.Count.ShouldBe(5);

        // 打分: three judges score, two are silent; one of the three finds a conflict after the score.
        var valid = new Dictionary<(string Judge, string Name), int[]>();
        foreach (string judge in round.Draw.Judges.Take(3)) await Score(county, office, judge, valid);
        round = await Read(county);
        round.Frozen.ShouldBe(round.Freezable.FreezeHash);
        string late = round.Draw!.Judges[0];
        await DeclareConflict(county, office, late, "赵田生", valid);

        // The window ends without a quorum: it never passes as a result.
        await county.Pass(TimeSpan.FromDays(15));
        (await Read(county)).Step.ShouldBe(RoundStep.Score);
        office = await county.Person("county");
        (await office.Get(RoundSteps.Round)).Text.ShouldContain("有效评分不足");
        Seen preview = await office.Get($"{RoundSteps.Round}/steer/replace");
        preview.Text.ShouldContain("未评");
        await office.Steer("replace", [("last", "2026-04-20"), .. round.Draw.Judges.Skip(3).Select(judge => ($"judge-{judge}", "yes"))]);
        await county.Pass(TimeSpan.FromMinutes(1));
        foreach (string substitute in round.Draw.Substitutes) await Score(county, office, substitute, valid);

        // 排名: computed at the end of the window, and equal to the plain calculation.
        await county.Pass(TimeSpan.FromDays(21));
        office = await county.Person("county");
        round = await Read(county);
        round.Step.ShouldBe(RoundStep.Rank);
        string[] ranked = Plainly(valid);
        Seen ranking = await office.Get($"{RoundSteps.Round}/ranking");
        ranking.Page.QuerySelector("table.data")!.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()[..3]).ShouldBe(ranked);
        ranking.Text.ShouldContain("1 处同分");
        (await office.Send($"{RoundSteps.Round}/ranking", ("reason", "同意排名"))).Status.ShouldBe(HttpStatusCode.OK);
        await county.Pass(TimeSpan.FromMinutes(1));

        // 公示: the clock starts at the last place; an objection in the last hour is upheld, and only the newcomer is made known anew.
        (await anyone.Get($"{RoundSteps.Round}/notice")).Text.ShouldContain("公示期尚未起算");
        DateOnly posted = LinyingTalent.Platform.Time.ShanghaiTime.DateOf(county.Clock.GetUtcNow());
        await office.Post(1, $"{posted:yyyy-MM-dd}");
        round = await Read(county);
        DateTimeOffset ends = round.Notices.ShouldHaveSingleItem().Ends.ShouldNotBeNull().At;
        await county.Pass(ends - county.Clock.GetUtcNow() - TimeSpan.FromMinutes(30));
        anyone = await county.Person();
        (await anyone.Send(
            $"{RoundSteps.Round}/object", ("person", numbers[ranked[0]]), ("text", "该同志的种植面积与申报材料严重不符。"), ("name", "周明理"), ("telephone", UnassignedNumbers.Mobile(77))))
            .Text.ShouldContain("核查中");
        await county.Pass(TimeSpan.FromHours(2));
        office = await county.Person("county");
        (await Read(county)).Step.ShouldBe(RoundStep.Notice);
        (await (await county.Person("department-agriculture")).Get($"{RoundSteps.Round}/sign/agriculture")).Status.ShouldBe(HttpStatusCode.Conflict);
        Seen answered = await office.Send($"{RoundSteps.Round}/objections/1", ("finding", "upheld"), ("reason", "经实地核查属实"), ("published", "经核查，情况属实，已取消资格。"));
        answered.Text.ShouldContain("属实");
        await county.Pass(TimeSpan.FromMinutes(1));
        round = await Read(county);
        round.Notices.Count.ShouldBe(2);
        round.Notices[1].Persons.Select(person => person.Name).ShouldBe([ranked[2]]);
        await office.Post(2, $"{LinyingTalent.Platform.Time.ShanghaiTime.DateOf(county.Clock.GetUtcNow()):yyyy-MM-dd}");
        Seen notice = await anyone.Get($"{RoundSteps.Round}/notice");
        notice.Text.ShouldContain("已取消资格");
        notice.Text.ShouldNotContain("周明理");
        notice.Text.ShouldNotContain("种植面积");

        // 签署: in order, then the certificates and the gallery.
        await county.Pass(TimeSpan.FromDays(9));
        (await Read(county)).Step.ShouldBe(RoundStep.Approve);
        office = await county.Person("county");
        (await office.Get($"{RoundSteps.Round}/sign/county")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await (await county.Person("department-agriculture")).Send($"{RoundSteps.Round}/sign/agriculture", ("word", "agree"))).Status.ShouldBe(HttpStatusCode.OK);
        (await office.Send($"{RoundSteps.Round}/sign/county", ("word", "agree"))).Status.ShouldBe(HttpStatusCode.OK);
        await county.Pass(TimeSpan.FromMinutes(1));
        (await Read(county)).Step.ShouldBe(RoundStep.Honoured);
        Seen gallery = await anyone.Get("/honours");
        foreach (string winner in ranked[1..3]) gallery.Text.ShouldContain(winner);
        gallery.Text.ShouldNotContain(ranked[0]);
        gallery.Text.ShouldNotContain(ranked[3]);
        string verify = gallery.Page.QuerySelectorAll("table.data a").Select(link => link.GetAttribute("href")!).First(href => href.StartsWith("/verify/", StringComparison.Ordinal));
        (await anyone.Get(verify)).Text.ShouldContain("土专家");
        (await office.Get("/programme/earlier-rounds?count=award_rounds.2026")).Text.ShouldContain("为 1 次", Case.Sensitive, "a round run here is one of the programme's figures");
        (await office.Get("/programme/earlier-rounds?count=honoured_before.2026")).Text.ShouldContain("为 2 人");
        (await county.Get<LinyingTalent.Statistics.Recount.Recounts>().Run(LinyingTalent.Platform.Divisions.DivisionCode.Parse("411122000000"), LinyingTalent.Platform.Cases.Actor.Process)).Differences.ShouldBeEmpty();
        await county.RecordHistories();

        // 复核: from the record alone anyone gets the same.
        RoundRecord record = RoundRecord.Read(await anyone.Download($"{RoundSteps.Round}/record/file")).ShouldNotBeNull();
        Recomputation found = Recomputation.Of(record);
        found.Differences.ShouldBeEmpty();
        found.Fault.ShouldBeNull();
        found.Winners.ShouldBe(ranked[1..3].Select(name => numbers[name]));
        (await anyone.Get($"{RoundSteps.Round}/record")).Text.ShouldContain("重新计算的结果与记录一致");
    }

    private static async Task Score(County county, Person office, string judge, Dictionary<(string Judge, string Name), int[]> valid)
    {
        Person person = await county.Person();
        foreach ((string name, string sheet) in await person.Sheets(await office.LinkTo($"/judge/411122000000-2026-1/{judge}/")))
        {
            int[] marks = MarksOf(name, judge);
            (await person.Score(sheet, marks)).Status.ShouldBe(HttpStatusCode.OK);
            valid[(judge, name)] = marks;
        }
    }

    private static async Task DeclareConflict(County county, Person office, string judge, string name, Dictionary<(string Judge, string Name), int[]> valid)
    {
        Person person = await county.Person();
        string list = await office.LinkTo($"/judge/411122000000-2026-1/{judge}/");
        string sheet = (await person.Sheets(list))[name];
        using HttpResponseMessage answer = await person.Post($"{sheet}/conflict", Person.Filled(await person.Get(sheet)));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        valid.Remove((judge, name));
        await county.Pass(TimeSpan.FromMinutes(1));
        (await person.Sheets(list)).ShouldNotContainKey(name);
    }

    // By hand: weighted totals, the mean without the highest and lowest of five or more, ties by the mean of the first criterion.
    private static string[] Plainly(Dictionary<(string Judge, string Name), int[]> valid)
    {
        decimal Mean(string name)
        {
            decimal[] totals = [.. valid.Where(score => score.Key.Name == name).Select(score => (0.4m * score.Value[0]) + (0.4m * score.Value[1]) + (0.2m * score.Value[2])).Order()];
            return totals.Length >= 5 ? totals[1..^1].Average() : totals.Average();
        }

        double Skill(string name) => valid.Where(score => score.Key.Name == name).Average(score => score.Value[0]);
        return [.. Names.OrderByDescending(Mean).ThenByDescending(Skill)];
    }

    private static async Task<Round> Read(County county) => (await county.Get<RoundTable>().Find(CaseId.Parse("411122000000-2026-1")))!.State;
}
