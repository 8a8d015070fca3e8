using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.LocalRuntime.Tests.Triggers.Http;

public sealed class HttpSamples(HttpSamples.Greeter greeter)
{
    [Function("Greet")]
    public IActionResult Greet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greet/{name}")] HttpRequest request, string name) =>
        new ContentResult { Content = greeter.Greet(name) + request.Query["mark"], ContentType = "text/plain; charset=utf-8" };

    [Function("Sum")]
    public static IResult Sum([HttpTrigger("get", Route = "sum/{left:int}/{right:int?}")] HttpRequest request, int left, int right = 10) =>
        Results.Json(new { sum = left + right, method = request.Method });

    [Function("Object")]
    public static Task<IActionResult> ObjectResult([HttpTrigger("get")] HttpRequest request) =>
        Task.FromResult<IActionResult>(new OkObjectResult(new { Path = request.Path.Value, Name = "临颍" }));

    [Function("File")]
    public static async ValueTask<IActionResult> File([HttpTrigger("get")] HttpRequest request)
    {
        await Task.Yield();
        return new FileContentResult([1, 2, 3], "application/pdf") { FileDownloadName = request.Path.Value!.Trim('/') + ".pdf" };
    }

    [Function("Redirect")]
    public static IActionResult Redirect([HttpTrigger("post")] HttpRequest request) => new RedirectResult("/greet/" + request.Form["name"]);

    [Function("Page")]
    public static IResult Page([HttpTrigger("get", Route = "page")] HttpRequest request) =>
        new RazorComponentResult<Hello>(new { Name = request.Query["name"].ToString() });

    [Function("Written")]
    public static Task Written([HttpTrigger("get")] HttpRequest request) => request.HttpContext.Response.WriteAsync("written");

    [Function("Fails")]
    public static IActionResult Fails([HttpTrigger("get")] HttpRequest request) => throw new InvalidOperationException("secret of " + request.Path);

    [Function("Length")]
    public static async Task<IResult> Length([HttpTrigger("post")] HttpRequest request)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return Results.Text(body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Function("Headers")]
    public static IResult Headers([HttpTrigger("get")] HttpRequest request) =>
        Results.Json(request.Headers.Where(h => h.Key.StartsWith("x-ms", StringComparison.OrdinalIgnoreCase)).ToDictionary(h => h.Key, h => h.Value.ToString()));

    [Function("zz_Everything")]
    public static IResult Everything([HttpTrigger(Route = "{*path}")] HttpRequest request, string? path) =>
        Results.Text($"{request.Method} everything: {path}", statusCode: 404);

    public sealed class Greeter(string word)
    {
        public string Greet(string name) => $"{word}，{name}";
    }

    public sealed class Hello : ComponentBase
    {
        [Parameter]
        public string Name { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "h1");
            builder.AddContent(1, Name);
            builder.CloseElement();
        }
    }
}
