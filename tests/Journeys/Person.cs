using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LinyingTalent.Tests.Journeys;

/// <summary>A page as a person has it before them.</summary>
internal sealed record Seen(HttpStatusCode Status, IHtmlDocument Page, string Path)
{
    public string Text => Page.Body!.TextContent;

    public string ErrorOf(string field) => Page.QuerySelector($"#{field}-error")?.TextContent ?? "";
}

/// <summary>
/// Somebody with a browser: reads pages, fills the real forms with their hidden fields, and sends them. A site that does not answer is
/// asked again with the same form, as people do.
/// </summary>
/// <param name="disturb">What befalls the site while a request is under way; nothing where it is left out.</param>
internal sealed class Person(Uri origin, Func<Task>? disturb = null) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = origin };

    public async Task SignIn(string account)
    {
        using HttpResponseMessage answer = await Post("/.auth/login", new Dictionary<string, string> { ["id"] = account });
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.SeeOther);
    }

    /// <summary>An answer as it came, with its headers.</summary>
    public Task<HttpResponseMessage> Fetch(string path) => Answered(() => http.GetAsync(path));

    public async Task<byte[]> Download(string path)
    {
        using HttpResponseMessage answer = await Answered(() => http.GetAsync(path));
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public async Task<Seen> Get(string path)
    {
        using HttpResponseMessage answer = await Answered(() => http.GetAsync(path));
        return await Read(answer, path);
    }

    /// <summary>Opens a page, changes its form's fields and sends it; what comes back, after the redirect.</summary>
    public async Task<Seen> Send(string path, params (string Field, string Value)[] fields)
    {
        Seen form = await Get(path);
        form.Status.ShouldBe(HttpStatusCode.OK, form.Text);
        return await SendForm(form, fields);
    }

    /// <summary>Sends the form of a page that was opened before.</summary>
    public async Task<Seen> SendForm(Seen form, params (string Field, string Value)[] fields)
    {
        using HttpResponseMessage answer = await Post(form.Path, Filled(form, fields));
        return answer.StatusCode == HttpStatusCode.SeeOther ? await Settled(answer.Headers.Location!.OriginalString) : await Read(answer, form.Path);
    }

    /// <summary>Sends the form of a page with files chosen in it.</summary>
    public async Task<Seen> SendFiles(Seen form, (string Field, string Value)[] fields, params (string Field, string Name, byte[] Content)[] files)
    {
        using var body = new MultipartFormDataContent();
        foreach ((string field, string value) in Filled(form, fields)) body.Add(new StringContent(value), field);
        foreach ((string field, string name, byte[] content) in files) body.Add(new ByteArrayContent(content), field, name);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Path) { Content = body };
        request.Headers.Add("Origin", origin.GetLeftPart(UriPartial.Authority));
        using HttpResponseMessage answer = await http.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.SeeOther ? await Settled(answer.Headers.Location!.OriginalString) : await Read(answer, form.Path);
    }

    /// <summary>Sends a body of one's own making to where a page's form goes.</summary>
    public async Task<Seen> SendBody(Seen form, string contentType, byte[] content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Path) { Content = new ByteArrayContent(content) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.Add("Origin", origin.GetLeftPart(UriPartial.Authority));
        using HttpResponseMessage answer = await http.SendAsync(request);
        return await Read(answer, form.Path);
    }

    // On a busy machine the process may be a little behind, and where an event was lost it waits for the next look at what lies
    // unconsumed: the page says so, and a person looks again.
    private async Task<Seen> Settled(string path)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            Seen seen = await Get(path);
            if (!seen.Text.Contains("正在受理", StringComparison.Ordinal) && !seen.Text.Contains("已收到您的提交", StringComparison.Ordinal)) return seen;
            limit.IsCancellationRequested.ShouldBeFalse(seen.Text);
        }
    }

    /// <summary>What a browser would send: hidden fields, typed texts, ticked boxes, with the changes.</summary>
    public static Dictionary<string, string> Filled(Seen form, params (string Field, string Value)[] fields)
    {
        var values = new Dictionary<string, string>();
        foreach (IElement element in form.Page.QuerySelectorAll("form[method=post] [name]"))
        {
            string name = element.GetAttribute("name")!;
            if (element is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" }) continue;
            values[name] = element switch
            {
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlInputElement input => input.Value,
                _ => "",
            };
        }

        foreach ((string field, string value) in fields) values[field] = value;
        return values;
    }

    public async Task<HttpResponseMessage> Post(string path, Dictionary<string, string> fields, string? from = null)
    {
        return await Answered(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add("Origin", from ?? origin.GetLeftPart(UriPartial.Authority));
            return await http.SendAsync(request);
        });
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Answered(Func<Task<HttpResponseMessage>> ask)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            Task trouble = disturb?.Invoke() ?? Task.CompletedTask;
            try
            {
                HttpResponseMessage answer = await ask();
                await trouble;
                return answer;
            }
            catch (HttpRequestException) when (disturb is not null && !limit.IsCancellationRequested)
            {
                // The site died under the request: it is up again when its trouble is over.
                await trouble;
            }
        }
    }

    private static async Task<Seen> Read(HttpResponseMessage answer, string path) =>
        new(answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), path);
}
