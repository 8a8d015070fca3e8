using System.Net;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Time;
using LinyingTalent.Tests.Journeys;
using Microsoft.DurableTask;

namespace LinyingTalent.Tests.Operations.Processes;

public sealed class ProcessPagesTests
{
    private const string Village = "411122204201";
    private const string Instance = "selection-" + Village + "-2026-1";
    private const string Process = "/operations/processes/" + Instance;
    private const string Act = Process + "/act";

    [Fact]
    public async Task Process_OfACase_TellsInPlainWordsWhatItDidAndWhatItWaitsFor()
    {
        await using County county = await Proposed();
        Person administrator = await county.Person("admin");

        Seen list = await administrator.Get("/operations/processes");
        list.Text.ShouldContain(Instance);
        list.Text.ShouldContain("村级发展顾问选聘");
        list.Text.ShouldContain("进行中");

        Seen process = await administrator.Get(Process);
        process.Text.ShouldContain("流程开始");
        process.Text.ShouldContain("收到提交的材料");
        process.Text.ShouldContain("完成：受理材料");
        process.Text.ShouldContain("等到：2026年3月");
        process.Page.QuerySelector($"a[href='/selections/{Village}-2026-1']").ShouldNotBeNull();
        process.Page.QuerySelector("pre")!.TextContent.ShouldContain("TakeSelectionSubmission");
    }

    [Fact]
    public async Task Process_EndedByHandAndRestarted_CaseGoesOnFromWhereItStood()
    {
        await using County county = await Proposed();
        Person administrator = await county.Person("admin");

        Seen ended = await administrator.Send(Act, ("act", "Terminate"), ("reason", "演练：终止后重启"));
        ended.Text.ShouldContain("演练：终止后重启");
        await county.Processes.WhenIdleAsync();
        (await administrator.Get("/operations/processes?state=Terminated")).Text.ShouldContain(Instance);
        (await administrator.Send("/operations/checks")).Text.ShouldContain("未办结，但流程已经结束");

        Seen restarted = await administrator.Send(Act, ("act", "Restart"), ("reason", "继续办理"));
        restarted.Text.ShouldContain("继续办理");
        await county.Processes.WhenIdleAsync();
        Seen again = await administrator.Get(Process);
        again.Text.ShouldContain("由管理员唤醒");
        again.Text.ShouldContain("等到：2026年3月");
        (await (await county.Person("township-204")).Confirm($"/selections/{Village}-2026-1")).Text.ShouldContain("审查核定");
        (await administrator.Send("/operations/checks")).Text.ShouldNotContain("未办结，但流程");
    }

    [Fact]
    public async Task Process_Held_TakesUpWhatCameInOnceItIsResumed()
    {
        await using County county = await Proposed();
        Person administrator = await county.Person("admin"), township = await county.Person("township-204");
        await administrator.Send(Act, ("act", "Suspend"), ("reason", "核对材料"));
        await county.Processes.WhenIdleAsync();
        (await administrator.Get(Process)).Text.ShouldContain("已暂停");

        Seen form = await township.Get($"/selections/{Village}-2026-1/analyse");
        using HttpResponseMessage sent = await township.Post(form.Path, Person.Filled(form, ("decision", "confirm"), ("remark", "同意排序")));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await county.Pass(TimeSpan.FromMinutes(20));
        (await administrator.Get("/operations/processes?state=Stuck")).Text.ShouldContain("停滞");

        await administrator.Send(Act, ("act", "Resume"), ("reason", "核对完毕"));
        await county.Processes.WhenIdleAsync();
        (await township.Get($"/selections/{Village}-2026-1")).Text.ShouldContain("审查核定");
        (await administrator.Get("/operations/processes")).Page.QuerySelector("table")!.TextContent.ShouldNotContain("停滞");
    }

    [Fact]
    public async Task Act_WithoutReasonOrFittingStatus_IsRefusedAndNothingIsDone()
    {
        await using County county = await Proposed();
        Person administrator = await county.Person("admin");
        Seen missing = await administrator.Send(Act, ("act", "Terminate"));
        missing.Status.ShouldBe(HttpStatusCode.BadRequest);
        missing.ErrorOf("reason").ShouldNotBeEmpty();

        Seen form = await administrator.Get(Act);
        form.Page.QuerySelector("input[value=Restart]").ShouldBeNull();
        Seen refused = await administrator.SendForm(form, ("act", "Restart"), ("reason", "试一试"));
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("流程还在进行");
        (await administrator.Get(Process)).Text.ShouldNotContain("试一试");
    }

    [Fact]
    public async Task Act_SentTwice_IsDoneOnce()
    {
        await using County county = await Proposed();
        Person administrator = await county.Person("admin");
        Seen form = await administrator.Get(Act);
        Dictionary<string, string> filled = Person.Filled(form, ("act", "Suspend"), ("reason", "只暂停一次"));
        for (int copy = 0; copy < 2; copy++)
        {
            using HttpResponseMessage answer = await administrator.Post(Act, filled);
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        (await administrator.Get(Process)).Page.QuerySelectorAll(".entry-why").Count(why => why.TextContent.Trim() == "只暂停一次").ShouldBe(2);
        (await administrator.Get("/operations")).Text.Split("只暂停一次").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Event_RaisedByName_ReachesTheProcess()
    {
        await using County county = await Proposed();
        Person administrator = await county.Person("admin");
        await administrator.Send(Act, ("act", "Raise"), ("event", "nobody-waits"), ("payload", "x"), ("reason", "核对事件"));
        await county.Processes.WhenIdleAsync();
        (await administrator.Get(Process)).Text.ShouldContain("收到事件：nobody-waits");
    }

    [Fact]
    public async Task Process_OfAnotherCountyOrOfNobody_IsAbsent()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person administrator = await county.Person("admin");
        const string Elsewhere = "selection-411123204201-2026-1", Nowhere = "recount-2027-111111aa";
        foreach (string instance in (string[])[Elsewhere, Nowhere])
            await county.Processes.Client.ScheduleNewOrchestrationInstanceAsync(
                "SelectionProcess", "411123204201-2026-1", new StartOrchestrationOptions(instance), TestContext.Current.CancellationToken);
        await county.Processes.WhenIdleAsync();

        (await administrator.Get("/operations/processes/" + Elsewhere)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.Get($"/operations/processes/{Elsewhere}/act")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.Get(Process)).Status.ShouldBe(HttpStatusCode.NotFound);
        Seen list = await administrator.Get("/operations/processes");
        list.Text.ShouldNotContain(Elsewhere);
        list.Text.ShouldContain(Nowhere);
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("Stuck")]
    public async Task List_StateThatNoneIsIn_ShowsNoneAndSaysSo(string state)
    {
        await using County county = await Proposed();
        Person administrator = await county.Person("admin");
        (await administrator.Get("/operations/processes")).Text.ShouldContain(Instance);
        Seen list = await administrator.Get($"/operations/processes?state={state}");
        list.Text.ShouldNotContain(Instance);
        list.Text.ShouldContain("没有符合条件的记录");
        list.Page.QuerySelector("#f-state option[selected]")!.GetAttribute("value").ShouldBe(state);
    }

    [Fact]
    public async Task Completed_MoreThanAPageHolds_GoOnWhereThePageEnded()
    {
        await using County county = await County.StartAsync(campaign: false);
        const int All = 105;
        await county.Get<HolidayNoticeTable>().Add(new EnteredNotice(new HolidayNotice(2027, "国办发明电〔2026〕7号", [], []), new Actor("admin", "沈管理"), county.Clock.GetUtcNow(), "made-up", null));
        for (int number = 1; number <= All; number++)
            await county.Processes.Client.ScheduleNewOrchestrationInstanceAsync(
                "DeadlineRecount", new { Year = 2027, Key = "made-up" }, new StartOrchestrationOptions($"made-up-{number:D4}"), TestContext.Current.CancellationToken);
        await county.Pass(TimeSpan.FromMinutes(5));
        Person administrator = await county.Person("admin");
        (await administrator.Get("/operations/processes")).Text.ShouldNotContain("made-up-");

        Seen first = await administrator.Get("/operations/processes/completed?begins=made-up-");
        first.Text.ShouldContain("made-up-0001");
        first.Text.ShouldContain("made-up-0100");
        first.Text.ShouldNotContain("made-up-0101");
        Seen second = await administrator.Get(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        second.Text.ShouldContain("made-up-0101");
        second.Text.ShouldContain("made-up-0105");
        second.Text.ShouldNotContain("made-up-0100");
        second.Page.QuerySelector("a[rel=next]").ShouldBeNull();
        (await administrator.Get("/operations/processes/completed?begins=nothing")).Text.ShouldContain("没有已办结的流程");
    }

    private static async Task<County> Proposed()
    {
        County county = await County.StartAsync();
        await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        return county;
    }
}
