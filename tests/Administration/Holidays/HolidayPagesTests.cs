using System.Net;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.AwardRounds;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Time;
using LinyingTalent.Tests.AdvisorSelection;
using LinyingTalent.Tests.AwardRounds;
using LinyingTalent.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Tests.Administration.Holidays;

public sealed class HolidayPagesTests
{
    private const string Page = "/settings/holidays";
    private const string Village = "411122204201";
    private const string Other = "411122204202";

    /// <summary>As it might be worded; the real notice is not known yet.</summary>
    private const string Text2027 = """
        一、元旦：1月1日（周五）至3日（周日）放假，共3天。
        二、春节：2月5日（周五）至12日（周五）放假调休，共8天。1月31日（周日）、2月20日（周六）上班。
        三、清明节：4月3日（周六）至5日（周一）放假，共3天。
        四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
        五、端午节：6月9日（周三）放假1天，不调休。
        六、中秋节：9月15日（周三）放假1天，不调休。
        七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
        """;

    [Fact]
    public async Task Take_NoticeAtTheTurnOfTheYear_MovesWhatWaitsAndTellsThoseConcerned()
    {
        await using County county = await AtTheEndOfTheYear();
        Person office = await county.Person("county"), township = await county.Person("township-204");
        string waiting = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        string invited = await (await county.Person("village-" + Other)).Propose(Other, "钱禾苗");
        await township.Confirm(invited);
        await office.Approve(invited);
        await county.Processes.WhenIdleAsync();
        Deadline answerBy = (await CaseOf(county, Other)).InvitationOf(1)!.AnswerBy;
        (await CaseOf(county, Village)).Due.ShouldBe(new Deadline(At(2027, 1, 4), Provisional: true, new(2026, 12, 28), 5));

        await Take(await county.Person("admin"));
        await county.Pass(TimeSpan.FromMinutes(3));

        (await CaseOf(county, Village)).Due.ShouldBe(new Deadline(At(2027, 1, 5), Provisional: false, new(2026, 12, 28), 5));
        (await office.Get(waiting)).Text.ShouldContain("办理期限由2027年1月4日调整为2027年1月5日");
        Invitation open = (await CaseOf(county, Other)).InvitationOf(1)!;
        open.AnswerBy.ShouldBe(answerBy with { At = answerBy.At.AddDays(1), Provisional = false });
        (await (await county.Person("admin")).Get(Page)).Text.ShouldContain("已重新计算 2 个在办期限");
        await Told(county, office, "办理期限由 2027年1月4日 18:00 调整为 2027年1月5日 18:00");
        await Told(county, office, "村级发展顾问邀请的期限由");

        // The processes wait for the new days: no reminder on the old one, no silence counted before the new one.
        await county.Pass(At(2027, 1, 4).AddHours(1) - county.Clock.GetUtcNow());
        (await (await county.Person("county")).Get(waiting)).Text.ShouldNotContain("超过期限");
        await county.Pass(answerBy.At.AddHours(1) - county.Clock.GetUtcNow());
        (await CaseOf(county, Other)).InvitationOf(1)!.State.ShouldBe(InvitationState.Open);
        await county.Pass(TimeSpan.FromDays(1));
        (await CaseOf(county, Other)).InvitationOf(1)!.State.ShouldBe(InvitationState.Lapsed);
    }

    [Fact]
    public async Task Take_DepartmentIsBeingAsked_ItsDayMovesAndNoSilenceIsCountedBefore()
    {
        await using County county = await County.StartAsync(campaign: false);
        county.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 29, 1, 0, 0, TimeSpan.Zero));
        await county.HasCampaign(Given.Terms with { Departments = ["agriculture"] });
        string asked = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(asked);
        await county.Processes.WhenIdleAsync();
        (await CaseOf(county, Village)).OpinionOf("agriculture")!.Until.ShouldBe(new Deadline(At(2027, 1, 1), Provisional: true, new(2026, 12, 29), 3));

        await Take(await county.Person("admin"));
        await county.Pass(TimeSpan.FromMinutes(3));
        (await CaseOf(county, Village)).OpinionOf("agriculture")!.Until.ShouldBe(new Deadline(At(2027, 1, 4), Provisional: false, new(2026, 12, 29), 3));
        Person office = await county.Person("county");
        (await office.Get(asked)).Text.ShouldContain("县农业农村局回复意见的期限由2027年1月1日调整为2027年1月4日");
        await Told(county, office, "征求意见的截止时间由 2027年1月1日 18:00 调整为 2027年1月4日 18:00");

        await county.Pass(At(2027, 1, 4).AddHours(-1) - county.Clock.GetUtcNow());
        (await CaseOf(county, Village)).OpinionOf("agriculture")!.State.ShouldBe(OpinionState.Asked);
        (await (await county.Person("county")).Get(asked)).Text.ShouldContain("提醒县农业农村局回复意见");
        await county.Pass(TimeSpan.FromHours(2));
        (await CaseOf(county, Village)).OpinionOf("agriculture")!.State.ShouldBe(OpinionState.Silent);
    }

    [Fact]
    public async Task Take_RoundWaitsForItsOffice_ItsDayMovesByTheRoundsOwnSubmission()
    {
        await using County county = await AtTheEndOfTheYear();
        Deadline due = Deadline.After(county.Clock.GetUtcNow(), 5, await county.Get<CurrentCalendar>().Read());
        Round open = Rounds.At(RoundStep.Screen) with { Window = due, Until = due.At, Sequence = 1 };
        await county.Get<RoundTable>().TryCommit(open.Id, seen: null, new("opened", open, [new HistoryEntry(1, open.Opened, Actor.Process, nameof(RoundOpened), ["轮次"], null)], []));
        await Take(await county.Person("admin"));

        RecountedPage page = await county.Get<RoundRecount>().HandIn(new RecountPage("notice", "", 50));
        ProcessHint hint = page.Handed.ShouldHaveSingleItem();
        (await county.Get<RoundRecount>().HandIn(new RecountPage("notice", "", 50))).Handed.ShouldBe([hint]);
        await ActivatorUtilities.CreateInstance<RoundActivities>(county.Get<IServiceProvider>()).TakeRoundSubmission(new SubmissionReference(open.Id.ToString(), hint.Key));
        (await county.Get<RoundTable>().Find(open.Id))!.State.Until.ShouldBe(At(2027, 1, 5));
        (await (await county.Person("county")).Get(RoundLinks.Round(open.Id))).Text.ShouldContain("本阶段期限由2027年1月4日调整为2027年1月5日");
    }

    [Fact]
    public async Task Take_NominationsWait_EachOfTheirDaysMovesAndNothingLapsesBefore()
    {
        await using County county = await AtTheEndOfTheYear();
        DateTimeOffset now = county.Clock.GetUtcNow();
        Deadline due = Deadline.After(now, 5, await county.Get<CurrentCalendar>().Read());
        Round open = Rounds.At(RoundStep.Screen) with { Until = now.AddDays(60), Sequence = 1 };
        await county.Get<RoundTable>().TryCommit(open.Id, seen: null, new("opened", open, [new HistoryEntry(1, now, Actor.Process, nameof(RoundOpened), ["轮次"], null)], []));
        NominationId returned = await HasNomination(county, 1, nomination => nomination with { Consent = ConsentState.Given });
        NominationId corrected = await HasNomination(county, 2, nomination => nomination with { Consent = ConsentState.Given, ScreenBy = due });
        NominationId asked = await HasNomination(county, 3, nomination => nomination with { ConsentBy = due });
        NominationId screened = await HasNomination(county, 4, nomination => nomination with { Step = NominationStep.Eligible, ScreenBy = due, ConsentBy = due });
        Person office = await county.Person("county");
        (await office.Send($"/nominations/{returned}/screen", ("decision", "return"), ("reason", "请补充材料"))).Text.ShouldContain("补正中");
        (await NominationOf(county, returned)).CorrectBy.ShouldBe(due);

        await Take(await county.Person("admin"));
        await county.Pass(TimeSpan.FromMinutes(3));

        Deadline moved = due with { At = At(2027, 1, 5), Provisional = false };
        (await NominationOf(county, returned)).CorrectBy.ShouldBe(moved);
        (await NominationOf(county, corrected)).ScreenBy.ShouldBe(moved);
        (await NominationOf(county, asked)).ConsentBy.ShouldBe(moved);
        (await NominationOf(county, screened)).ShouldSatisfyAllConditions(done => done.ScreenBy.ShouldBe(due), done => done.ConsentBy.ShouldBe(due));
        (await office.Get($"/nominations/{returned}")).Text.ShouldContain("补正期限由2027年1月4日调整为2027年1月5日");
        (await office.Get($"/nominations/{corrected}")).Text.ShouldContain("审查期限由2027年1月4日调整为2027年1月5日");
        (await office.Get($"/nominations/{asked}")).Text.ShouldContain("本人确认的期限由2027年1月4日调整为2027年1月5日");
        await Told(county, office, "2027年1月5日 18:00");

        // The process waits for the new day.
        await county.Pass(At(2027, 1, 4).AddHours(1) - county.Clock.GetUtcNow());
        (await NominationOf(county, returned)).Step.ShouldBe(NominationStep.Returned);
        await county.Pass(TimeSpan.FromDays(1));
        (await NominationOf(county, returned)).Step.ShouldBe(NominationStep.Submitted);
    }

    [Fact]
    public async Task Preview_GoodText_ShowsTheYearAndChangesNothing()
    {
        await using County county = await AtTheEndOfTheYear();
        Person admin = await county.Person("admin");
        Seen seen = await Preview(admin, Text2027);
        seen.Status.ShouldBe(HttpStatusCode.OK);
        seen.Page.QuerySelectorAll(".month").Length.ShouldBe(12);
        seen.Page.QuerySelectorAll(".day-off").Length.ShouldBe(28);
        seen.Page.QuerySelectorAll(".day-worked").Length.ShouldBe(5);
        (await county.Get<HolidayNoticeTable>().All()).ShouldBeEmpty();
        (await county.Get<CurrentCalendar>().Read()).CoveredThrough.ShouldBe(new DateOnly(2026, 12, 31));
    }

    [Fact]
    public async Task Preview_SlipOfThePen_IsNamedAndTheTextKept()
    {
        await using County county = await AtTheEndOfTheYear();
        Seen seen = await Preview(await county.Person("admin"), Text2027.Replace("（周五）至3日", "（周四）至3日", StringComparison.Ordinal));
        seen.Status.ShouldBe(HttpStatusCode.BadRequest);
        seen.ErrorOf("text").ShouldContain("2027年1月1日写作周四，实为周五");
        seen.Page.QuerySelector("#text")!.TextContent.ShouldContain("（周四）至3日");
    }

    [Theory]
    [InlineData("year", "2028", "2023 到 2027 之间")]
    [InlineData("source", "", "请填写")]
    [InlineData("text", "", "请填写")]
    [InlineData("text", "祝大家新年快乐", "没有找到“元旦”的安排")]
    [InlineData("text", "{ \"notices\": 1 }", "JSON 文件的第 1 行无法识别")]
    [InlineData("text", "{ \"origin\": \"国办\",\n  \"notices\": [{ \"year\": }] }", "JSON 文件的第 2 行无法识别")]
    public async Task Preview_FieldWrong_SaysSoBesideIt(string field, string typed, string sentence)
    {
        await using County county = await AtTheEndOfTheYear();
        Person admin = await county.Person("admin");
        Seen form = await admin.Get(Page);
        Seen seen = await admin.SendForm(form with { Path = Page + "/preview" }, ("text", Text2027), (field, typed));
        seen.Status.ShouldBe(HttpStatusCode.BadRequest);
        seen.ErrorOf(field).ShouldContain(sentence);

        // What the machine says of it is nothing for whoever chose the file.
        seen.Text.ShouldNotContain("LinyingTalent");
        seen.Text.ShouldNotContain("JSON property");
    }

    [Theory]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4 }, "不是 UTF-8 文本")]
    [InlineData(new byte[] { 0xD4, 0xAA, 0xB5, 0xA9 }, "不是 UTF-8 文本")]
    [InlineData(new byte[0], "文件是空的")]
    public async Task Preview_FileThatIsNoText_SaysSoBesideTheFile(byte[] content, string sentence)
    {
        await using County county = await AtTheEndOfTheYear();
        Person admin = await county.Person("admin");
        Seen form = await admin.Get(Page);
        Seen seen = await admin.SendFiles(form with { Path = Page + "/preview" }, [], ("file", "通知.txt", content));
        seen.Status.ShouldBe(HttpStatusCode.BadRequest);
        seen.ErrorOf("file").ShouldContain(sentence);
        seen.ErrorOf("text").ShouldBeEmpty();
    }

    [Fact]
    public async Task Take_SameFormTenTimesAtOnce_CountsOnce()
    {
        await using County county = await AtTheEndOfTheYear();
        Person admin = await county.Person("admin");
        Dictionary<string, string> filled = Person.Filled(await Preview(admin, Text2027));
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => admin.Post(Page, filled)));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        (await county.Get<HolidayNoticeTable>().All()).ShouldHaveSingleItem();
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task WorkList_LessThanTheWarningDaysLeft_TellsTheAdministratorAlone()
    {
        await using County county = await AtTheEndOfTheYear();
        (await (await county.Person("admin")).Get("/")).Text.ShouldContain("节假日安排只收录到2026年12月31日（还有 3 天）");
        (await (await county.Person("county")).Get("/")).Text.ShouldNotContain("节假日安排只收录到");
        await Take(await county.Person("admin"));
        (await (await county.Person("admin")).Get("/")).Text.ShouldNotContain("节假日安排只收录到");
    }

    [Fact]
    public async Task Pages_OfOtherRoles_CountyReadsTownshipSeesNone()
    {
        await using County county = await AtTheEndOfTheYear();
        Person office = await county.Person("county");
        Seen read = await office.Get(Page);
        read.Text.ShouldContain("工作日历已收录到2026年12月31日");
        read.Page.QuerySelector("form[method=post]").ShouldBeNull();
        using HttpResponseMessage sent = await office.Post(Page, Person.Filled(await Preview(await county.Person("admin"), Text2027)));
        sent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await county.Person("township-204")).Get(Page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await county.Get<HolidayNoticeTable>().All()).ShouldBeEmpty();
    }

    // Monday 2026-12-28 in the morning, three days before the known holidays end.
    [Fact]
    public async Task Horizon_InTheNewYearWithoutItsNotice_SaysSinceWhen()
    {
        await using County county = await County.StartAsync();
        county.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 11, 1, 0, 0, TimeSpan.Zero));
        Person admin = await county.Person("admin");
        (await admin.Get(Page)).Text.ShouldContain("节假日安排已经到期 11 天");
        (await admin.Get("/")).Text.ShouldContain("只收录到2026年12月31日，已过期 11 天");
        (await admin.Get(Page)).Text.ShouldNotContain("-11");
    }

    private static async Task<County> AtTheEndOfTheYear()
    {
        County county = await County.StartAsync();
        county.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 28, 1, 0, 0, TimeSpan.Zero));
        return county;
    }

    private static async Task<Seen> Preview(Person admin, string text) =>
        await admin.SendForm((await admin.Get(Page)) with { Path = Page + "/preview" }, ("text", text));

    private static async Task Take(Person admin)
    {
        using HttpResponseMessage answer = await admin.Post(Page, Person.Filled(await Preview(admin, Text2027)));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    // A message goes through the queue: it is there soon after the process rests.
    private static async Task Told(County county, Person office, string sentence)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!(await office.Get("/outbox")).Text.Contains(sentence, StringComparison.Ordinal))
        {
            limit.Token.ThrowIfCancellationRequested();
            await county.Processes.WhenIdleAsync();
        }
    }

    private static async Task<NominationId> HasNomination(County county, int number, Func<Nomination, Nomination> change)
    {
        Nomination nomination = change(Rounds.Nomination() with { Number = number });
        var table = county.Get<NominationTable>();
        (await table.TryCommit(
            await table.Counts(nomination.Part),
            new($"test-{number}", null, nomination, new HistoryEntry(1, county.Clock.GetUtcNow(), Actor.Process, nameof(Nominated), [nomination.Nominee.Name], null), []))).ShouldBeTrue();
        return nomination.Id;
    }

    private static async Task<Nomination> NominationOf(County county, NominationId id) => (await county.Get<NominationTable>().Find(id))!.State;

    private static async Task<Selection> CaseOf(County county, string village) =>
        (await county.Get<SelectionTable>().Find(CaseId.Parse(village + "-2026-1")))!.State;

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 10, 0, 0, TimeSpan.Zero);
}
