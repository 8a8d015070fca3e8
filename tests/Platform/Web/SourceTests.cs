using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LinyingTalent.Tests.Platform.Web;

/// <summary>What holds for the sources of all pages and styles.</summary>
public sealed partial class SourceTests
{
    private const int StyleBudget = 40 * 1024;

    private static readonly string Functions = Path.GetFullPath("../../../../functions", HereOf());

    private static readonly string Web = Path.Combine(Functions, "Platform/Web");

    public static TheoryData<string, double> Readable => new()
    {
        { "ink on paper", 4.5 }, { "soft-ink on paper", 4.5 }, { "soft-ink on card", 4.5 }, { "soft-ink on grey-wash", 4.5 },
        { "link on paper", 4.5 }, { "link on card", 4.5 }, { "link on green-wash", 4.5 }, { "wheat-ink on wheat-wash", 4.5 },
        { "red-deep on red-wash", 4.5 }, { "red-deep on paper", 4.5 }, { "red-deep on card", 4.5 }, { "on-focus on focus", 4.5 },
        { "box-line on card", 3 },
    };

    [Fact]
    public void Read_EveryComponent_HasNoInlineStyleOrScript()
    {
        string[] components = Directory.GetFiles(Functions, "*.razor", SearchOption.AllDirectories);

        components.Length.ShouldBeGreaterThan(20);
        components.Where(file => InlineCode().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();
    }

    [Fact]
    public void Read_AllStyles_AreSmallAndFromHereAndForOldPhones()
    {
        string[] styles = [.. Directory.GetFiles(Path.Combine(Web, "Assets"), "*.css").Select(File.ReadAllText)];

        styles.Length.ShouldBeGreaterThan(1);
        styles.Sum(style => style.Length).ShouldBeLessThan(StyleBudget);
        string all = Comment().Replace(string.Concat(styles), "");
        all.ShouldNotContain("url(");
        NotInChromium61().Matches(all).Select(match => match.Value).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void Read_ColoursOfTextAndGround_DifferEnoughByDayAndByNight(string pair, double least)
    {
        string css = File.ReadAllText(Path.Combine(Web, "Assets/site.css"));
        int night = css.IndexOf("prefers-color-scheme", StringComparison.Ordinal);
        Dictionary<string, string> colours = [];
        foreach (string half in (string[])[css[..night], css[night..css.IndexOf("@media print", night, StringComparison.Ordinal)]])
        {
            foreach (Match colour in Colour().Matches(half)) colours[colour.Groups[1].Value] = colour.Groups[2].Value;
            string[] names = pair.Split(" on ");
            Contrast(colours[names[0]], colours[names[1]]).ShouldBeGreaterThanOrEqualTo(least);
        }
    }

    [Fact]
    public void Read_TextsOfBothLanguages_HaveTheSameKeysAndPlaceholders()
    {
        var chinese = Texts("WebTexts.resx");
        var english = Texts("WebTexts.en.resx");

        chinese.Keys.ShouldBe(english.Keys);
        chinese.Keys.ShouldAllBe(key => Placeholders(chinese[key]) == Placeholders(english[key]));
    }

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(Path.Combine(Web, file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Value);

    private static string Placeholders(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The ratio that WCAG 2.2 defines, from 1 to 21.</summary>
    private static double Contrast(string first, string second)
    {
        double[] light = [Luminance(first), Luminance(second)];
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return Convert.FromHexString(colour).Select(value => value / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))
            .Zip(weights, (value, weight) => value * weight).Sum();
    }

    private static string HereOf([CallerFilePath] string file = "") => file;

    [GeneratedRegex(@"\sstyle\s*=|<script(?![^>]*\ssrc=)|<style|\son[a-z]+\s*=\s*""|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@":(is|where|has|focus-visible)\b|@layer|@container|color-mix|clamp\(|\binset:|aspect-ratio|(?<![\w-])gap:")]
    private static partial Regex NotInChromium61();

    [GeneratedRegex(@"--([\w-]+): #([0-9a-f]{6});")]
    private static partial Regex Colour();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Placeholder();
}
