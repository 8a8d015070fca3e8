using AngleSharp.Dom;
using LinyingTalent.Platform.Web.Parts;

namespace LinyingTalent.Tests.Platform.Web;

public sealed class PartTests
{
    private static readonly Step[] Steps = [new("分析研判", "1月5日"), new("审查核定", "1月12日前"), new("发出邀请"), new("颁发聘书")];

    [Fact]
    public async Task Show_StepBarMidway_TellsDoneCurrentAndAhead()
    {
        IDocument page = await Rendered.Part<StepBar>(("Steps", Steps), ("Current", 1));

        page.QuerySelectorAll(".step-text").Select(step => step.Says()).ShouldBe([
            "分析研判 （已完成）1月5日", "审查核定 （正在办理）1月12日前", "发出邀请 （尚未开始）", "颁发聘书 （尚未开始）"]);
        page.QuerySelectorAll("[aria-current=step]").ShouldHaveSingleItem().Says().ShouldContain("审查核定");
    }

    [Fact]
    public async Task Show_StepBarStopped_SaysWhereItEnded()
    {
        IDocument page = await Rendered.Part<StepBar>(("Steps", Steps), ("Current", 1), ("Stopped", true));

        page.QuerySelector(".step-stopped")!.Says().ShouldContain("审查核定 （已终止）");
    }

    [Fact]
    public async Task Show_StepBarComplete_HasNoCurrentStep()
    {
        IDocument page = await Rendered.Part<StepBar>(("Steps", Steps), ("Current", 4));

        page.QuerySelectorAll(".step-done").Length.ShouldBe(4);
        page.QuerySelectorAll("[aria-current]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-2, "逾期 2 个工作日", "tag-overdue")]
    [InlineData(0, "今天到期", "tag-waiting")]
    [InlineData(1, "还有 1 个工作日", "tag-waiting")]
    [InlineData(7, "还有 7 个工作日", "tag-neutral")]
    public async Task Show_WorkItem_SaysHowManyWorkingDaysAreLeft(int days, string says, string look)
    {
        IDocument page = await Rendered.Part<WorkItem>(("Title", "临涧村"), ("Href", "/case"), ("ToDo", "分析研判"), ("DaysLeft", days));

        IElement tag = page.QuerySelector(".tag")!;
        tag.Says().ShouldBe(says);
        tag.ClassList.ShouldContain(look);
    }

    [Fact]
    public async Task Show_WorkItemWithoutDeadline_HasNoDueLine()
    {
        IDocument page = await Rendered.Part<WorkItem>(("Title", "临涧村"), ("Href", "/case"), ("ToDo", "核实需求"));

        page.QuerySelector(".work-due").ShouldBeNull();
    }

    [Fact]
    public async Task Show_Confirm_ButtonIsAPostAndCancelALink()
    {
        IDocument page = await Rendered.Part<Confirm>(
            ("Question", "确定不批准吗？"), ("Action", "/refuse"), ("Submit", "不批准"), ("CancelHref", "/case"), ("Key", "k1"));

        page.QuerySelector("form[method=post][action='/refuse'] button[type=submit]")!.Says().ShouldBe("不批准");
        page.QuerySelector("form input[name=_key]")!.GetAttribute("value").ShouldBe("k1");
        page.QuerySelector("form a")!.GetAttribute("href").ShouldBe("/case");
    }
}
