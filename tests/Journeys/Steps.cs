using LinyingTalent.Platform.People;

namespace LinyingTalent.Tests.Journeys;

/// <summary>What people type, made up and belonging to nobody.</summary>
internal static class Steps
{
    public static (string Field, string Value)[] Proposal(params string[] names) =>
    [
        ("needs", "缺少种植技术和销路"), ("trade-Planting", "yes"), ("situation", "全村以种植为主"), ("organisation-wish", "希望聘请懂技术的人"), ("places", "1"),
        .. names.SelectMany((name, i) => Candidate(i + 1, name)),
    ];

    // Earlier ones have more years: the order of the names is the order of the ranks.
    public static (string Field, string Value)[] Candidate(int room, string name)
    {
        int seed = name.Sum(letter => letter);
        return
        [
            ($"c{room}-name", name),
            ($"c{room}-identity", UnassignedNumbers.IdentityNumber(new DateOnly(1970, 1, 1).AddDays(seed % 3000), seed % 1000)),
            ($"c{room}-telephone", UnassignedNumbers.Mobile(seed)),
            ($"c{room}-kind", "Entrepreneur"), ($"c{room}-trade-Planting", "yes"), ($"c{room}-years", $"{9 - room}"), ($"c{room}-days", "2"),
            ($"c{room}-roots", "yes"), ($"c{room}-wish", "愿为家乡出力"), ($"c{room}-consent", "yes"),
        ];
    }

    public static async Task<string> Propose(this Person village, string code, params string[] names)
    {
        Seen seen = await village.Send($"/villages/{code}/propose", Proposal(names));
        seen.Status.ShouldBe(System.Net.HttpStatusCode.OK, seen.Text);
        return $"/selections/{code}-2026-1";
    }

    public static Task<Seen> Confirm(this Person township, string selection) =>
        township.Send($"{selection}/analyse", ("decision", "confirm"), ("remark", "同意排序"));

    public static Task<Seen> Approve(this Person county, string selection, int places = 1) =>
        county.Send($"{selection}/review", ("decision", "approve"), ("places", $"{places}"), ("reason", "同意聘请"));

    /// <summary>The path of the invitation to a person, once it has gone out.</summary>
    public static async Task<string> InvitationTo(this County county, string name)
    {
        Person office = await county.Person("county");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            await county.Pass(TimeSpan.FromSeconds(10));
            Seen outbox = await office.Get("/outbox");
            if (outbox.Page.QuerySelectorAll("article").Any(article => article.TextContent.Contains(name, StringComparison.Ordinal)
                && article.QuerySelector("a[href^='/invitations/']") is not null)) return await office.InvitationOf(name);
            limit.IsCancellationRequested.ShouldBeFalse(outbox.Text);
        }
    }

    /// <summary>The path of the latest invitation that went to a person, as the notifications show it.</summary>
    public static async Task<string> InvitationOf(this Person county, string name)
    {
        Seen outbox = await county.Get("/outbox");
        return outbox.Page.QuerySelectorAll("article").First(article => article.TextContent.Contains(name, StringComparison.Ordinal)
            && article.QuerySelector("a")?.GetAttribute("href")?.StartsWith("/invitations/", StringComparison.Ordinal) == true)
            .QuerySelector("a")!.GetAttribute("href")!;
    }
}
