using FsCheck.Xunit;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.Text;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData(null, null, "zh")]
    [InlineData(null, "", "zh")]
    [InlineData(null, "en-US,en;q=0.9", "en")]
    [InlineData(null, "zh-CN,zh;q=0.9,en;q=0.8", "zh")]
    [InlineData(null, "zh-TW", "zh")]
    [InlineData(null, "fr, en;q=0.5, zh;q=0.4", "en")]
    [InlineData(null, "fr, en;q=0.5, zh;q=0.6", "zh")]
    [InlineData(null, "en;q=0", "zh")]
    [InlineData(null, "fr", "zh")]
    [InlineData(null, "*", "zh")]
    [InlineData("en", "zh-CN", "en")]
    [InlineData("zh", "en", "zh")]
    [InlineData("xx", "en", "en")]
    public void Choose_CookieAndBrowser_PrefersThePersonsChoiceThenTheirBrowserThenChinese(string? cookie, string? header, string expected) =>
        Languages.Choose(cookie, header).TwoLetterISOLanguageName.ShouldBe(expected);

    [Property]
    public bool Choose_AnyHeader_IsOneOfOurs(string? cookie, string? header) => Languages.All.Contains(Languages.Choose(cookie, header));
}
