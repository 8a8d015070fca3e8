using AngleSharp.Dom;
using LinyingTalent.Platform.People;
using LinyingTalent.Tests.Platform.Attachments;
using SkiaSharp;

namespace LinyingTalent.Tests.Journeys;

/// <summary>What people do in an award round, as they do it on its pages.</summary>
internal static class RoundSteps
{
    public const string Round = "/rounds/411122000000-2026-1";

    /// <summary>A recognition of local experts with two places, five judges of whom two are silent, and three criteria of which the first breaks ties.</summary>
    public static (string Field, string Value)[] Terms { get; } =
    [
        ("kind", "Recognition"), ("project", "土专家"), ("name", "临颍县2026年土专家评选"), ("basis", "临人才〔2026〕1号"), ("organiser", "临颍县人才工作领导小组"),
        ("scope", "在本县从事种养加工的实用人才"), ("telephone", "0395-8861234"), ("places", "2"), ("cadres", "0"), ("last", "2026-03-20"),
        ("per-township", "3"), ("recommended", "2"), ("judges", "5"), ("substitutes", "2"), ("scores-each", "5"), ("quorum", "4"),
        ("notice-days", "5"), ("notice-places", "县政府网站\n乡镇公开栏"), ("sign-agriculture", "yes"), ("in-order", "yes"),
    ];

    public static (string Field, string Value)[] Nomination(string name, string village, int seed = 0) =>
    [
        ("by", "Anyone"), ("by-name", "吴推荐"), ("by-telephone", UnassignedNumbers.Mobile(900 + name.Sum(letter => letter))),
        ("name", name), ("identity", UnassignedNumbers.IdentityNumber(new DateOnly(1970, 1, 1).AddDays(name.Sum(letter => letter) % 3000), name.Sum(letter => letter) % 1000)),
        ("telephone", UnassignedNumbers.Mobile(seed + name.Sum(letter => letter))), ("village", village), ("employer", ""), ("trade", "Planting"),
        ("years", "12"), ("clean", "12"), ("deeds", $"{name}多年钻研大蒜种植，带动周边农户增收。"),
    ];

    /// <summary>The pool as it is pasted: seven judges of no village.</summary>
    public static string Pool => string.Join('\n', Enumerable.Range(1, 7).Select(number => $"评委{"甲乙丙丁戊己庚"[number - 1]}，{UnassignedNumbers.Mobile(5000 + number)}，县农业技术推广站{number}"));

    /// <summary>The latest link of a kind that went out, as the notifications show it.</summary>
    public static async Task<string> LinkTo(this Person county, string begins)
    {
        Seen outbox = await county.Get("/outbox?size=100");
        return outbox.Page.QuerySelectorAll("article a").Select(link => link.GetAttribute("href")!).First(href => href.StartsWith(begins, StringComparison.Ordinal));
    }

    public static async Task<string> Nominate(this Person anyone, string name, string village)
    {
        Seen handedIn = await anyone.Send($"{Round}/nominate", Nomination(name, village));
        handedIn.Status.ShouldBe(System.Net.HttpStatusCode.OK, handedIn.Text);
        handedIn.Text.ShouldContain("申报已提交");
        return System.Text.RegularExpressions.Regex.Match(handedIn.Text, "[0-9]{12}-2026-1-[0-9]{4}").Value;
    }

    public static async Task Steer(this Person county, string act, params (string Field, string Value)[] fields)
    {
        Seen done = await county.Send($"{Round}/steer/{act}", [("reason", "经研究同意"), .. fields]);
        done.Status.ShouldBe(System.Net.HttpStatusCode.OK, done.Text);
    }

    public static async Task Post(this Person county, int notice, string day)
    {
        for (int place = 0; place < 2; place++)
        {
            Seen form = await county.Get($"{Round}/notice/{notice}/post");
            Seen posted = await county.SendFiles(form, [("place", $"{place}"), ("day", day)], ("proof", "proof.jpg", Files.Picture(60, 40, SKEncodedImageFormat.Jpeg)));
            posted.Status.ShouldBe(System.Net.HttpStatusCode.OK, posted.Text);
        }
    }

    /// <summary>The sheets of a judge's list: where each leads, by the nominee's name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Sheets(this Person judge, string list)
    {
        var sheets = new Dictionary<string, string>();
        Seen seen = await judge.Get(list);
        foreach (IElement link in seen.Page.QuerySelectorAll("table.data a"))
        {
            string path = link.GetAttribute("href")!;
            sheets.Add((await judge.Get(path)).Page.QuerySelector("h1")!.TextContent, path);
        }

        return sheets;
    }

    public static Task<Seen> Score(this Person judge, string sheet, params int[] marks) =>
        judge.Send(sheet, [.. marks.Select((mark, i) => ($"mark-c{i + 1}", $"{mark}"))]);
}
