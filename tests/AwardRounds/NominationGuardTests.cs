using System.Net;
using AngleSharp;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Tests.Journeys;
using RoundSteps = LinyingTalent.Tests.Journeys.RoundSteps;

namespace LinyingTalent.Tests.AwardRounds;

/// <summary>What keeps a round's places, secrets and judges from being played with.</summary>
public sealed class NominationGuardTests
{
    private const string Village = "411122204201";
    private static readonly string Path = $"/rounds/{RoundUnderWay.Id}";

    [Fact]
    public async Task Place_OfANomineeWhoDoesNotAnswer_IsFreeAfterItsTime()
    {
        await using County county = await Opened(terms => terms with { Nominations = terms.Nominations with { PerTownship = 1 } });
        Person anyone = await county.Person();
        await anyone.Nominate("赵田生", Village);
        await county.Pass(TimeSpan.FromMinutes(1));
        string link = await (await county.Person("county")).LinkTo("/consents/");
        (await anyone.Get(link)).Text.ShouldContain("前答复");
        (await anyone.Send($"{Path}/nominate", RoundSteps.Nomination("钱禾苗", Village))).Status.ShouldBe(HttpStatusCode.Conflict);

        await county.Pass(TimeSpan.FromDays(8));
        await county.Get<NominationBook>().LapseConsents(new());
        await county.Pass(TimeSpan.FromMinutes(1));

        (await anyone.Get(link)).Text.ShouldContain("没有保留名额");
        (await (await county.Person("county")).Get("/outbox?size=100")).Text.ShouldContain("被推荐人逾期未确认");
        await anyone.Nominate("钱禾苗", Village);
        await county.Pass(TimeSpan.FromMinutes(1));
        (await anyone.Send(await (await county.Person("county")).LinkTo("/consents/411122204000-2026-1-0002/"), ("answer", "decline"))).Text.ShouldContain("不同意");
        await anyone.Nominate("赵田生", Village);
    }

    [Fact]
    public async Task Nominations_OfOneTelephone_AreLimitedAndThoseOfAnOfficeAreNot()
    {
        await using County county = await Opened(terms => terms);
        Person anyone = await county.Person();
        string telephone = UnassignedNumbers.Mobile(4321);
        const string Names = "赵钱孙李周吴郑王冯陈褚";
        foreach (char family in Names[..10])
            (await anyone.Send($"{Path}/nominate", [.. RoundSteps.Nomination($"{family}田生", Village), ("by-telephone", telephone)])).Text.ShouldContain("申报已提交");
        Seen refused = await anyone.Send($"{Path}/nominate", [.. RoundSteps.Nomination($"{Names[10]}田生", Village), ("by-telephone", telephone)]);
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Text.ShouldContain("同一电话在本轮评选中最多推荐 10 人");
        refused.Page.QuerySelector("[name=name]")!.GetAttribute("value").ShouldBe($"{Names[10]}田生");
        (await (await county.Person("village-" + Village)).Send($"{Path}/nominate", [.. RoundSteps.Nomination($"{Names[10]}田生", Village), ("by", "Village"), ("by-telephone", telephone)]))
            .Text.ShouldContain("申报已提交");
    }

    [Fact]
    public async Task SealedRound_MessagesToTheNominees_AreReadByNoOfficeBeforeTheLastDay()
    {
        await using County county = await Opened(terms => terms with { Nominations = terms.Nominations with { Sealed = true } });
        Person anyone = await county.Person();
        (await anyone.Send($"{Path}/nominate", [.. RoundSteps.Nomination("赵田生", Village), ("email", "zhao@example.org")])).Text.ShouldContain("申报已提交");
        await anyone.Nominate("钱禾苗", Village);
        await county.Pass(TimeSpan.FromMinutes(1));

        Seen outbox = await (await county.Person("county")).Get("/outbox?size=100");
        outbox.Text.ShouldContain("密封事项的通知");
        foreach (string secret in (string[])["赵田生", "钱禾苗", "zhao@example.org", "/consents/"]) outbox.Page.ToHtml().ShouldNotContain(secret);

        await county.Pass(TimeSpan.FromDays(19));
        await county.Pass(TimeSpan.FromMinutes(1));
        Person office = await county.Person("county");
        Seen opened = await office.Get("/outbox?size=100");
        for (int looks = 0; looks < 500 && !opened.Text.Contains("钱禾苗", StringComparison.Ordinal); looks++) opened = await office.Get("/outbox?size=100");
        foreach (string name in (string[])["赵田生", "钱禾苗"]) opened.Text.ShouldContain(name);
    }

    [Fact]
    public async Task Judges_WhoAreKinOrStandSurety_AreFoundFromWhatTheNominationSays()
    {
        await using County county = await County.StartAsync(campaign: false);
        var round = new RoundUnderWay(county, RoundUnderWay.Terms());
        await round.Open();
        Person anyone = await county.Person();
        (await anyone.Send($"{Path}/nominate", [.. RoundSteps.Nomination("赵田生", Village), ("kin", $"{RoundUnderWay.Phone(70_002).Reveal()}、123")])).ErrorOf("kin").ShouldNotBeEmpty();
        (await anyone.Send(
            $"{Path}/nominate",
            [.. RoundSteps.Nomination("赵田生", Village), ("by", "Self"), ("consent", "yes"), ("kin", RoundUnderWay.Phone(70_002).Reveal()), ("guarantors", RoundUnderWay.Phone(70_005).Reveal())]))
            .Text.ShouldContain("申报已提交");
        var id = NominationId.Parse("411122204000-2026-1-0001");
        round.Nominations.Add(id);
        await round.Recommend();
        await round.Draw(round.Pool(7));

        (await county.Get<NominationTable>().Find(id))!.State.Excluded.ShouldBe([new Exclusion("J02", ConflictGround.Kin), new Exclusion("J05", ConflictGround.Guarantor)]);
    }

    [Fact]
    public async Task Pool_StatedAgain_ShowsBothFingerprintsToEveryone()
    {
        await using County county = await County.StartAsync(campaign: false);
        var round = new RoundUnderWay(county, RoundUnderWay.Terms());
        await round.Open();
        await round.Nominate(2);
        await round.Recommend();
        await round.Step("pool-1", new StatePool((await round.Read())!.Turn, round.Pool(7), "双色球下期开奖号码"));
        await round.Step("pool-2", new StatePool((await round.Read())!.Turn, round.Pool(7, (number, judge) => number == 1 ? judge with { Name = "另一人" } : judge), "双色球下期开奖号码"));

        Seen page = await (await county.Person()).Get(Path);
        foreach (StatedPool pool in (await round.Read())!.Pools) page.Text.ShouldContain(pool.Hash);
        page.Text.ShouldContain("评委库登记过 2 次");
        page.Text.ShouldNotContain("另一人");
    }

    [Fact]
    public async Task BlindRound_FilesOfANominee_AreNoJudges()
    {
        await using County county = await County.StartAsync(campaign: false);
        var round = new RoundUnderWay(county, RoundUnderWay.Terms(blind: true));
        await round.Open();
        await round.Nominate(1, (_, nominee) => nominee with { Name = "赵田生", Deeds = "赵 田生多年种蒜。", Evidence = Attachment.New(AttachmentType.Pdf) });
        await round.Recommend();
        await round.Draw(round.Pool(7));
        Judge judge = round.Round.JudgeOf(round.Round.Draw!.Judges[0])!;
        string sheet = $"{JudgeFinder.PathOf(RoundUnderWay.Id, judge.Id, county.Get<LinkTokens>().Of(RoundLinks.Judge(RoundUnderWay.Id, judge.Id), judge.Nonce))}/{county.Get<ScoreCodes>().Of(round.Nominations[0])}";
        Person person = await county.Person();

        Seen page = await person.Get(sheet);
        page.Text.ShouldContain("＊＊多年种蒜");
        page.Text.ShouldContain("附件可能看出是谁");
        page.Page.QuerySelectorAll("a").ShouldNotContain(link => link.GetAttribute("href")!.Contains("/files/", StringComparison.Ordinal));
        (await person.Get($"{sheet}/files/evidence")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<County> Opened(Func<RoundTerms, RoundTerms> change)
    {
        County county = await County.StartAsync(campaign: false);
        await new RoundUnderWay(county, change(RoundUnderWay.Terms())).Open();
        return county;
    }
}
