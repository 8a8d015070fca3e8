using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Tests.Platform.Web;

/// <summary>Pages as a browser gets them: written by <see cref="PageResult{TPage,TModel}"/>, read as HTML.</summary>
internal static class Rendered
{
    public static PageFrame Frame { get; } = new()
    {
        Language = CultureInfo.GetCultureInfo("zh-CN"),
        OtherLanguageHref = "/language/en",
        SignInHref = "/sign-in",
        FormToken = "token-of-the-session",
    };

    public static PageFrame EnglishFrame { get; } = Frame with { Language = CultureInfo.GetCultureInfo("en-GB") };

    /// <summary>One component as the whole content of a page.</summary>
    public static async Task<IDocument> Part<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent =>
        Read(await Content(Fragment<TComponent>(parameters)));

    /// <summary>One field in a form of its own.</summary>
    public static Task<IDocument> Field<TField>(FormInput input, params (string Name, object? Value)[] parameters)
        where TField : Field =>
        Part<FormShell>(("Action", "/propose"), ("Submit", "提交"), ("Input", input), ("ChildContent", Fragment<TField>(parameters)));

    public static RenderFragment Fragment<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent => builder =>
    {
        builder.OpenComponent<TComponent>(0);
        foreach ((string name, object? value) in parameters) builder.AddComponentParameter(1, name, value);
        builder.CloseComponent();
    };

    public static Task<HttpResponse> Content(RenderFragment content, PageFrame? frame = null) =>
        Execute(new PageResult<FragmentPage, RenderFragment>(frame ?? Frame, content));

    public static async Task<HttpResponse> Execute(IResult result)
    {
        WebApplicationBuilder host = WebApplication.CreateEmptyBuilder(new());
        host.Services.AddWeb();
        host.Services.AddSingleton(new SiteCounty(DivisionRegistry.Linying, new Wording("临颍县", "Linying County"), new Wording("临颍", "Linying"), HasDemo: true));
        await using ServiceProvider services = host.Services.BuildServiceProvider(validateScopes: true);
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "http", Host = new("localhost"), Path = "/" } };
        context.Response.Body = new MemoryStream();
        await result.ExecuteAsync(context);
        return context.Response;
    }

    public static string Source(HttpResponse response)
    {
        response.Body.Position = 0;
        return new StreamReader(response.Body, leaveOpen: true).ReadToEnd();
    }

    public static IDocument Read(HttpResponse response) => new HtmlParser().ParseDocument(Source(response));

    /// <summary>The text as a person reads it, without the blanks that only lay out the source.</summary>
    public static string Says(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class FragmentPage : ComponentBase
    {
        [CascadingParameter]
        public required RenderFragment Content { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Content);
    }
}
