using AngleSharp.Dom;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Web.Parts;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Tests.Platform.Web;

public sealed class PageTests
{
    [Fact]
    public async Task Show_Title_NamesWindowAndHeading()
    {
        HttpResponse response = await Rendered.Content(Rendered.Fragment<PageTitle>(("Text", "待办"), ("Caption", "台陈镇")));

        Rendered.Source(response).ShouldContain("待办");
        IDocument page = Rendered.Read(response);
        page.Title.ShouldBe("待办 · 临颍人才");
        page.QuerySelector("h1")!.Says().ShouldBe("待办");
        page.DocumentElement.GetAttribute("lang").ShouldBe("zh-CN");
    }

    [Fact]
    public async Task Show_FormWithErrors_MarksTheWindowTitle()
    {
        FormInput input = new();
        input.Refuse("name", "请填写“姓名”。");

        IDocument page = Rendered.Read(await Rendered.Content(builder =>
        {
            builder.AddContent(0, Rendered.Fragment<PageTitle>(("Text", "提出申请")));
            builder.AddContent(1, Rendered.Fragment<FormShell>(("Action", "/"), ("Submit", "提交"), ("Input", input)));
        }));

        page.Title.ShouldBe("错误：提出申请 · 临颍人才");
    }

    [Fact]
    public async Task Show_InEnglish_SpeaksEnglishAndOffersChinese()
    {
        IDocument page = Rendered.Read(await Rendered.Content(Rendered.Fragment<PageTitle>(("Text", "Work list")), Rendered.EnglishFrame));

        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.Title.ShouldBe("Work list · Linying Talent");
        page.QuerySelector("a[href='/language/en']")!.Says().ShouldBe("中文");
    }

    [Fact]
    public async Task Show_SignedIn_NamesPersonRolesAndCurrentPage()
    {
        PageFrame frame = Rendered.Frame with
        {
            Person = new("王<i>秀兰", "台陈镇 · 镇经办人", "/sign-out"),
            Navigation = [new("待办", "/", Current: true, Count: 4), new("人才库", "/talents", Count: 0)],
        };

        IDocument page = Rendered.Read(await Rendered.Content(_ => { }, frame));

        page.QuerySelector(".who")!.Says().ShouldBe("王<i>秀兰 台陈镇 · 镇经办人");
        page.QuerySelector("a[href='/sign-in']").ShouldBeNull();
        page.QuerySelectorAll("[aria-current=page]").ShouldHaveSingleItem().Says().ShouldBe("待办4");
        page.QuerySelectorAll(".count").ShouldHaveSingleItem();
        page.QuerySelector(".skip")!.GetAttribute("href").ShouldBe("#" + page.QuerySelector("main")!.Id);
    }

    [Fact]
    public async Task Show_AnyPage_ForbidsScriptsFramesAndStoring()
    {
        IHeaderDictionary headers = (await Rendered.Content(_ => { })).Headers;

        headers.ContentSecurityPolicy.ToString().ShouldContain("script-src 'none'");
        headers.ContentSecurityPolicy.ToString().ShouldContain("frame-ancestors 'none'");
        headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        headers["Referrer-Policy"].ToString().ShouldBe("same-origin");
        headers.CacheControl.ToString().ShouldBe("no-store");
        headers.StrictTransportSecurity.ShouldNotBeEmpty();
        headers.SetCookie.ShouldBeEmpty();
    }

    [Fact]
    public async Task Show_OverPlainHttp_PromisesNoHttps() =>
        (await Rendered.Content(_ => { }, Rendered.Frame with { OverHttps = false })).Headers.StrictTransportSecurity.ShouldBeEmpty();
}
