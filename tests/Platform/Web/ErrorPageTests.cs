using AngleSharp.Dom;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Tests.Platform.Web;

public sealed class ErrorPageTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Show_EachStatus_SaysWhatIsWrongWhatToDoAndTheWayBack(int status)
    {
        foreach (PageFrame frame in (PageFrame[])[Rendered.Frame, Rendered.EnglishFrame])
        {
            HttpResponse response = await Show(new ErrorModel(status), frame);

            IDocument page = Rendered.Read(response);
            response.StatusCode.ShouldBe(status);
            page.QuerySelector("h1")!.Says().ShouldNotBeEmpty();
            page.QuerySelectorAll("main > p:not(.actions)").Select(p => p.Says()).ShouldAllBe(sentence => sentence.EndsWith('。') || sentence.EndsWith('.'));
            page.QuerySelector("main .actions a")!.GetAttribute("href").ShouldBe("/");
        }
    }

    [Fact]
    public async Task Show_AbsentAndForbidden_AreTheSameToTheLetter()
    {
        string absent = Rendered.Source(await Show(new ErrorModel(404)));
        string forbidden = Rendered.Source(await Show(new ErrorModel(404, "临涧村的案件不归您管。", "/cases/411122204210", "r1")));

        forbidden.ShouldBe(absent);
        absent.ShouldContain("需要登录");
    }

    [Fact]
    public async Task Show_RuleThatRefused_SaysItsSentenceAndTheWayBack()
    {
        IDocument page = Rendered.Read(await Show(new ErrorModel(409, "临涧村已有 3 名顾问，不能再聘。", "/cases/1")));

        page.QuerySelector("main .lead")!.Says().ShouldBe("临涧村已有 3 名顾问，不能再聘。");
        page.QuerySelector("main .actions a")!.GetAttribute("href").ShouldBe("/cases/1");
    }

    [Fact]
    public async Task Show_Failure_TellsTheReferenceForTheTelephone()
    {
        IDocument page = Rendered.Read(await Show(new ErrorModel(500, Reference: "7F3K")));

        page.QuerySelector("main code")!.Says().ShouldBe("7F3K");
    }

    private static Task<HttpResponse> Show(ErrorModel model, PageFrame? frame = null) =>
        Rendered.Execute(new PageResult<ErrorPage, ErrorModel>(frame ?? Rendered.Frame, model, model.Status));
}
