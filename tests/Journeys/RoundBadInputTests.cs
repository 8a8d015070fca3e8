using System.Net;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.People;
using LinyingTalent.Tests.Platform.Attachments;

namespace LinyingTalent.Tests.Journeys;

/// <summary>What people do wrong in a round, or too late, or at once: each gets a sentence, and nothing is lost.</summary>
public sealed class RoundBadInputTests
{
    private const string Village = "411122204201", Township = "411122204000", Id = "411122000000-2026-1";

    [Fact]
    public async Task Open_WithoutBasis_SaysSoBesideTheFieldAndKeepsTheRest()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        Seen again = await office.Send("/rounds/open", [.. RoundSteps.Terms, ("basis", "")]);
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.ErrorOf("basis").ShouldNotBeEmpty();
        again.Page.QuerySelector("#name")!.GetAttribute("value").ShouldBe("临颍县2026年土专家评选");
        Seen commended = await office.Send("/rounds/open", [.. RoundSteps.Terms, ("kind", "Commendation"), ("approval", "")]);
        commended.Status.ShouldBe(HttpStatusCode.BadRequest);
        commended.ErrorOf("approval").ShouldContain("award.commendation.approval");
        (await (await county.Person()).Get("/rounds")).Text.ShouldContain("还没有启动过评选");
    }

    [Fact]
    public async Task Nominate_BeyondTheQuotaOrTwice_IsRefusedWithWhatWasTyped()
    {
        await using County county = await County.StartAsync(campaign: false);
        await (await county.Person("county")).Send("/rounds/open", RoundSteps.Terms);
        Person anyone = await county.Person();
        string first = await anyone.Nominate("赵田生", Village);
        Seen twice = await anyone.Send($"{RoundSteps.Round}/nominate", RoundSteps.Nomination("赵田生", Village));
        twice.Status.ShouldBe(HttpStatusCode.Conflict);
        twice.Text.ShouldContain("已有申报");
        twice.Page.QuerySelector("#by-name")!.GetAttribute("value").ShouldBe("吴推荐");
        await anyone.Nominate("钱禾苗", Village);
        await anyone.Nominate("孙麦香", Village);
        (await anyone.Send($"{RoundSteps.Round}/nominate", RoundSteps.Nomination("李秋实", Village))).Text.ShouldContain("名额已满");

        // A nominee's link decides once; whoever has no link learns nothing.
        await county.Pass(TimeSpan.FromMinutes(1));
        string consent = await (await county.Person("county")).LinkTo($"/consents/{first}/");
        Seen form = await anyone.Get(consent);
        (await anyone.SendForm(form, ("answer", "agree"))).Text.ShouldContain("已经同意");
        using HttpResponseMessage again = await anyone.Post(consent, Person.Filled(form, ("answer", "decline"), ("_key", Guid.NewGuid().ToString("N"))));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await anyone.Get($"/consents/{first}/wrong")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Draft_SavedByLink_IsGoneOnWithAndSealedFromOthers()
    {
        await using County county = await County.StartAsync(campaign: false);
        await (await county.Person("county")).Send("/rounds/open", [.. RoundSteps.Terms, ("sealed", "yes")]);
        Person anyone = await county.Person();
        Seen saved = await anyone.Send($"{RoundSteps.Round}/nominate", [.. RoundSteps.Nomination("赵田生", Village), ("telephone", ""), ("do", "draft")]);
        string link = new Uri(saved.Page.QuerySelector(".hash a")!.TextContent).AbsolutePath;
        Person later = await county.Person();
        Seen draft = await later.Get(link);
        draft.Page.QuerySelector("#name")!.GetAttribute("value").ShouldBe("赵田生");
        (await later.Get(link[..^3] + "xxx")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await later.SendForm(draft)).ErrorOf("telephone").ShouldNotBeEmpty();
        (await later.SendForm(draft, ("telephone", UnassignedNumbers.Mobile(1)))).Text.ShouldContain("申报已提交");
        (await later.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);

        // Sealed: the office counts it and reads nothing of it before the last day is over.
        Person township = await county.Person("township-204");
        (await township.Get($"{RoundSteps.Round}/nominations/{Township}")).Text.ShouldNotContain("赵田生");
        (await township.Get($"/nominations/{Township}-2026-1-0001")).Status.ShouldBe(HttpStatusCode.NotFound);
        await county.Pass(TimeSpan.FromDays(19));
        (await (await county.Person("township-204")).Get($"{RoundSteps.Round}/nominations/{Township}")).Text.ShouldContain("赵田生");
    }

    [Fact]
    public async Task Return_ByTheCounty_IsCorrectedByTheLinkOrLapses()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await Screening(county, "赵田生", "钱禾苗");
        string first = $"/nominations/{Township}-2026-1-0001", second = $"/nominations/{Township}-2026-1-0002";
        foreach (string one in (string[])[first, second])
            (await office.Send($"{one}/screen", ("decision", "return"), ("reason", "请补充从业证明"))).Text.ShouldContain("补正中");
        (await office.Get($"{first}/screen")).Status.ShouldBe(HttpStatusCode.OK);
        await county.Pass(TimeSpan.FromMinutes(1));
        Person nominator = await county.Person();
        Seen correction = await nominator.Get(await office.LinkTo($"/corrections/{Township}-2026-1-0001/"));
        correction.Text.ShouldContain("请补充从业证明");
        (await nominator.SendForm(correction, ("years", "20"))).Text.ShouldContain("补正已提交");

        // Sent twice it is the same correction; one that comes later, well filled in or not, finds nothing to correct.
        (await nominator.SendForm(correction, ("years", "20"))).Text.ShouldContain("补正已提交");
        Seen later = await nominator.SendForm(correction, ("deeds", ""), ("_key", Guid.NewGuid().ToString("N")));
        later.Status.ShouldBe(HttpStatusCode.Conflict);
        later.Text.ShouldContain("目前不需要补正");
        (await office.Get(first)).Text.ShouldContain("从业 20 年");

        // The other one is not corrected: the county gets its days back and decides about it as it is.
        await county.Pass(TimeSpan.FromDays(9));
        office = await county.Person("county");
        (await office.Get(second)).Text.ShouldContain("逾期未补正");
        Seen both = await office.Get($"{second}/screen");
        (await office.SendForm(both, ("decision", "ineligible"), ("reason", "材料不齐"))).Text.ShouldContain("不合格");
        Seen stale = await office.SendForm(both, ("decision", "eligible"), ("reason", "符合"), ("_key", Guid.NewGuid().ToString("N")));
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("没有提交");
    }

    [Fact]
    public async Task Score_OffTheScaleTooLateInConflictOrWithdrawn_GetsASentence()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await Screening(county, [("blind", "yes")], "赵田生", "钱禾苗", "孙麦香");
        foreach (int number in (int[])[1, 2, 3]) await office.Send($"/nominations/{Township}-2026-1-{number:D4}/screen", ("decision", "eligible"), ("reason", "符合条件"));
        Seen closing = await office.Get($"{RoundSteps.Round}/steer/close-screening");
        (await office.SendForm(closing, ("reason", "审查完毕"))).Status.ShouldBe(HttpStatusCode.OK);
        (await office.SendForm(closing, ("reason", "审查完毕"), ("_key", Guid.NewGuid().ToString("N")))).Status.ShouldBe(HttpStatusCode.Conflict);
        await (await county.Person("township-204")).Send($"{RoundSteps.Round}/recommend/{Township}", ("place-1", "1"), ("place-2", "2"), ("place-3", ""), ("reason", "择优推荐"));
        await office.Steer("close-recommending");
        (await office.Send($"{RoundSteps.Round}/panel", ("pool", "评委甲，123"), ("source", "双色球"))).ErrorOf("pool").ShouldContain("第 1 行");
        await office.Send($"{RoundSteps.Round}/panel", ("pool", RoundSteps.Pool), ("source", "双色球"));
        await office.Send($"{RoundSteps.Round}/panel", ("value", "03 08 12"));
        await county.Pass(TimeSpan.FromMinutes(1));
        string list = await office.LinkTo($"/judge/{Id}/");
        Person judge = await county.Person();
        (await judge.Get(list[..^2] + "xx")).Status.ShouldBe(HttpStatusCode.NotFound);
        string judgeId = list.Split('/')[3];
        Round round = (await county.Get<RoundTable>().Find(CaseId.Parse(Id)))!.State;
        if (!round.Draw!.Judges.Contains(judgeId)) list = await office.LinkTo($"/judge/{Id}/{round.Draw.Judges[0]}/");

        // Blind: neither name nor village in the page, not even in the text of the deeds; the file is called by the code.
        string[] sheets = [.. (await judge.Get(list)).Page.QuerySelectorAll("table.data a").Select(link => link.GetAttribute("href")!)];
        sheets.Length.ShouldBe(2);
        Seen sheet = await judge.Get(sheets[0]);
        foreach (string telling in (string[])["赵田生", "钱禾苗", "照片"]) sheet.Text.ShouldNotContain(telling);
        sheet.Text.ShouldContain("＊＊多年钻研");

        Seen wrong = await judge.Score(sheets[0], 101, 80, 80);
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        wrong.ErrorOf("mark-c1").ShouldNotBeEmpty();
        wrong.Page.QuerySelector("#mark-c2")!.GetAttribute("value").ShouldBe("80");
        (await judge.Send(sheets[0], ("mark-c1", "70"), ("do", "draft"))).Page.QuerySelector("#mark-c1")!.GetAttribute("value").ShouldBe("70");
        (await judge.Score(sheets[0], 90, 80, 80)).Status.ShouldBe(HttpStatusCode.OK);
        using HttpResponseMessage twice = await judge.Post(sheets[0], Person.Filled(wrong, ("mark-c1", "10"), ("_key", Guid.NewGuid().ToString("N"))));
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        // Withdrawn, by a judge in conflict, after the window: each with its own status.
        Seen second = await judge.Get(sheets[1]);
        string nomination = (await county.Get<ScoreTable>().Find(CaseId.Parse(Id), list.Split('/')[3], sheets[1].Split('/')[^1]))!.State.Nomination;
        using (HttpResponseMessage conflict = await judge.Post($"{sheets[0]}/conflict", Person.Filled(await judge.Get(sheets[0])))) conflict.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using (HttpResponseMessage afterwards = await judge.Post(sheets[0], Person.Filled(wrong, ("mark-c1", "10"), ("_key", Guid.NewGuid().ToString("N"))))) afterwards.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await county.Person("township-204")).Send($"/nominations/{nomination}/withdraw", ("reason", "本人要求"))).Text.ShouldContain("已撤回");
        using (HttpResponseMessage withdrawn = await judge.Post(sheets[1], Person.Filled(second, ("mark-c1", "80"), ("mark-c2", "80"), ("mark-c3", "80")))) withdrawn.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        string other = round.Draw.Judges.First(one => one != list.Split('/')[3]);
        string others = await office.LinkTo($"/judge/{Id}/{other}/");
        Seen late = await judge.Get((await judge.Get(others)).Page.QuerySelectorAll("table.data a").Select(link => link.GetAttribute("href")!).First(path => path.EndsWith(sheets[0].Split('/')[^1], StringComparison.Ordinal)));
        await county.Pass(TimeSpan.FromDays(16));
        late = await (judge = await county.Person()).Get(late.Path);
        late.Text.ShouldContain("打分时间已过");
    }

    private static Task<Person> Screening(County county, params string[] names) => Screening(county, [], names);

    private static async Task<Person> Screening(County county, (string Field, string Value)[] terms, params string[] names)
    {
        await (await county.Person("county")).Send("/rounds/open", [.. RoundSteps.Terms, .. terms]);
        Person anyone = await county.Person();
        foreach (string name in names)
        {
            Seen form = await anyone.Get($"{RoundSteps.Round}/nominate");
            Seen handedIn = await anyone.SendFiles(
                form, [.. RoundSteps.Nomination(name, Village), ("by", "Self"), ("consent", "yes")],
                ("photo", "photo.jpg", Files.Picture(60, 40)), ("evidence", "证明.pdf", Files.Pdf));
            handedIn.Text.ShouldContain("申报已提交");
        }

        await county.Pass(TimeSpan.FromDays(19));
        return await county.Person("county");
    }
}
