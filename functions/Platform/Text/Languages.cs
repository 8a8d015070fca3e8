using System.Globalization;
using System.Net.Http.Headers;

namespace LinyingTalent.Platform.Text;

/// <summary>The languages of the interface: Simplified Chinese first, English on request.</summary>
internal static class Languages
{
    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<CultureInfo> All { get; } = [Chinese, English];

    /// <summary>
    /// The language of a request: what the person chose (the cookie's value, "zh" or "en"), else the first of ours in the
    /// browser's Accept-Language, else Chinese. Values that make no sense count as absent.
    /// </summary>
    public static CultureInfo Choose(string? cookie, string? acceptLanguage) =>
        Find(cookie)
        ?? (acceptLanguage ?? "").Split(',')
            .Select(item => StringWithQualityHeaderValue.TryParse(item.Trim(), out StringWithQualityHeaderValue? value) ? value : null)
            .OfType<StringWithQualityHeaderValue>()
            .Where(item => item.Quality is not 0)
            .OrderByDescending(item => item.Quality ?? 1)
            .Select(item => Find(item.Value))
            .FirstOrDefault(language => language is not null)
        ?? Chinese;

    public static bool IsEnglish(CultureInfo language) => language.TwoLetterISOLanguageName == English.TwoLetterISOLanguageName;

    private static CultureInfo? Find(string? tag) =>
        All.FirstOrDefault(language => language.TwoLetterISOLanguageName.Equals(tag?.Split('-')[0], StringComparison.OrdinalIgnoreCase));
}
