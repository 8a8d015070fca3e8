using System.Text.RegularExpressions;
using LinyingTalent.Platform.Web;
using LinyingTalent.Tests.Architecture;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Tests.Platform.Web;

public sealed class SiteAssetsTests
{
    [Theory]
    [InlineData("site.css", "text/css; charset=utf-8")]
    [InlineData("mark.svg", "image/svg+xml")]
    [InlineData("favicon.ico", "image/x-icon")]
    public async Task Get_AddressWithFingerprint_IsKeptForAYear(string name, string type)
    {
        HttpResponse response = await Get(SiteAssets.Url(name));

        response.StatusCode.ShouldBe(200);
        response.ContentType.ShouldBe(type);
        response.Body.Length.ShouldBePositive();
        response.Headers.CacheControl.ToString().ShouldBe("public, max-age=31536000, immutable");
        response.Headers.ETag.ToString().ShouldMatch("^\"[0-9a-f]{16}\"$");
    }

    [Theory]
    [InlineData("/assets/site.css")]
    [InlineData("/assets/site.css?v=0123456789abcdef")]
    [InlineData("/favicon.ico")]
    public async Task Get_WithoutTodaysFingerprint_IsAskedForAgain(string address)
    {
        HttpResponse response = await Get(address);

        response.StatusCode.ShouldBe(200);
        response.Headers.CacheControl.ToString().ShouldBe("public, no-cache");
    }

    [Fact]
    public async Task Get_WithTheETagInHand_IsNotModified()
    {
        string etag = (await Get("/assets/site.css")).Headers.ETag.ToString();

        HttpResponse response = await Get("/assets/site.css", etag);

        response.StatusCode.ShouldBe(304);
        response.Body.Length.ShouldBe(0);
    }

    [Theory]
    [InlineData("GET", "/assets/none.css")]
    [InlineData("GET", "/assets/")]
    [InlineData("GET", "/assets/../site.css")]
    [InlineData("GET", "/site.css")]
    [InlineData("POST", "/assets/site.css")]
    public void Find_WhatIsNoAsset_IsNull(string method, string address) => SiteAssets.Find(Request(method, address)).ShouldBeNull();

    [Fact]
    public void Url_UnknownFile_SaysWhereItShouldBe() =>
        Should.Throw<KeyNotFoundException>(() => SiteAssets.Url("none.css")).Message.ShouldContain("Platform/Web/Assets");

    // Two capabilities that take the same name for different things change each other's page.
    [Fact]
    public void Styles_AClass_HasItsRuleInOneFile()
    {
        (string File, string Class)[] rules =
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, "functions/Platform/Web/Assets"), "*.css").SelectMany(file => File.ReadLines(file)
                .Select(line => Regex.Match(line, @"^\.([a-z0-9-]+) \{")).Where(match => match.Success).Select(match => (Path.GetFileName(file), match.Groups[1].Value))),
        ];
        rules.Length.ShouldBeGreaterThan(50);
        rules.GroupBy(rule => rule.Class).Where(group => group.Select(rule => rule.File).Distinct().Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    private static async Task<HttpResponse> Get(string address, string? ifNoneMatch = null)
    {
        HttpRequest request = Request("GET", address);
        request.Headers.IfNoneMatch = ifNoneMatch;
        await SiteAssets.Find(request).ShouldNotBeNull().ExecuteAsync(request.HttpContext);
        return request.HttpContext.Response;
    }

    private static HttpRequest Request(string method, string address)
    {
        string[] parts = address.Split('?', 2);
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
            Request = { Method = method, Path = parts[0], QueryString = new(parts.Length > 1 ? "?" + parts[1] : "") },
        };
        context.Response.Body = new MemoryStream();
        return context.Request;
    }
}
