using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Sample.Start;

/// <summary>The first form: what was typed, and what is wrong with it. Its key becomes the case's ID, so that a double click opens one case.</summary>
public sealed record StartForm(string Key, string Subject)
{
    private const int LongestSubject = 100;

    public static StartForm Empty() => new(Guid.NewGuid().ToString("N"), "");

    public string? SubjectError =>
        Subject.Length == 0 ? "请填写事项。" : Subject.Length > LongestSubject ? $"事项最多 {LongestSubject} 个字，现在有 {Subject.Length} 个。" : null;

    public static async Task<StartForm> ReadAsync(HttpRequest request)
    {
        IFormCollection form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        // A key that we did not make is replaced: it is to become part of a table key.
        string key = Guid.TryParseExact(form["key"], "N", out Guid given) ? given.ToString("N") : Guid.NewGuid().ToString("N");
        return new StartForm(key, form["subject"].ToString().Trim());
    }
}
