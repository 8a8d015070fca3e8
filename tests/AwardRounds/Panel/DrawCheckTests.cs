using System.Text.Json;
using AngleSharp.Dom;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Web;
using LinyingTalent.Tests.Architecture;
using LinyingTalent.Tests.Platform.Web;

namespace LinyingTalent.Tests.AwardRounds.Panel;

/// <summary>The public check: the script that browsers run draws whom we drew.</summary>
public sealed class DrawCheckTests
{
    private static readonly string[] Pool = ["J02", "J10", "J01", "评委甲", "\U00020BB7", "ｚ"];

    [Fact]
    public async Task Draw_InTheBrowsersScript_IsOurs()
    {
        string[] values = ["42", "双色球 03 08 17 21 25 33", "", "a\u0000b", "\U00020BB7", .. Enumerable.Range(0, 50).Select(value => $"值{value}")];
        JsonElement drawn = await NodeScript.Run("tests/AwardRounds/Panel/DrawCheck.mjs", new
        {
            script = Path.Combine(Repository.Root, "functions/AwardRounds/Panel/draw-check.js"),
            cases = values.Select(value => new { value, pool = string.Join("\r\n", Pool.Reverse()) + "\n\nJ01" }),
        });
        drawn.GetArrayLength().ShouldBe(values.Length);
        foreach ((string value, JsonElement browser) in values.Zip(drawn.EnumerateArray()))
        {
            DrawResult ours = Draw.Of(value, Pool, 3, 3);
            browser.GetProperty("poolHash").GetString().ShouldBe(ours.PoolHash);
            browser.GetProperty("seed").GetString().ShouldBe(ours.Seed);
            browser.GetProperty("order").EnumerateArray().Select(id => id.GetString()).ShouldBe(ours.Judges.Concat(ours.Substitutes));
        }
    }

    [Fact]
    public async Task Page_OfADraw_ShowsItAndCarriesAllThatTheScriptNeeds()
    {
        DrawResult draw = Draw.Of("42", Pool, 3, 2);
        IDocument page = Rendered.Read(await Rendered.Execute(
            new PageResult<DrawCheckPage, DrawCheckModel>(Rendered.Frame, new DrawCheckModel("2026年土专家评选", "2026年3月2日收盘指数", draw, Pool), ownScript: true)));

        string says = page.Body!.Says();
        foreach (string shown in (string[])["2026年土专家评选", "2026年3月2日收盘指数", draw.PoolHash, draw.Seed, .. draw.Judges, .. draw.Substitutes]) says.ShouldContain(shown);
        JsonElement published = JsonDocument.Parse(page.QuerySelector("[data-draw]")!.GetAttribute("data-draw")!).RootElement;
        published.GetProperty("seed").GetString().ShouldBe(draw.Seed);
        published.GetProperty("judges").EnumerateArray().Select(id => id.GetString()).ShouldBe(draw.Judges);
        page.QuerySelector("[name=value]")!.GetAttribute("value").ShouldBe("42");
        page.QuerySelector("[name=pool]")!.TextContent.Trim().Split('\n').ShouldBe(Pool.Order(StringComparer.Ordinal));
        page.QuerySelectorAll("script").Single().GetAttribute("src").ShouldBe(SiteAssets.Url("draw-check.js"));
        page.QuerySelectorAll("[data-result]").ShouldAllBe(part => part.HasAttribute("hidden"));
    }
}
