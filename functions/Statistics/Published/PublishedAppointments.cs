using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Trades;
using static LinyingTalent.Statistics.Published.MadeUp;

namespace LinyingTalent.Statistics.Published;

/// <summary>三聘 beside the advisors: township teams and envoys.</summary>
internal static class PublishedAppointments
{
    private static readonly string[] Purposes = ["Survey", "Discussion", "Plan", "Other"];
    private static readonly string[] Ideas = ["统一育苗统一销售", "闲置校舍改建车间", "村集体入股冷库", "建辣椒交易市场", "发展研学旅游", "土地托管服务"];
    private static readonly (string Sector, string Name)[] Sectors =
        [("Agriculture", "农业技术"), ("Education", "教育教学"), ("Health", "医疗卫生"), ("Culture", "文化宣传"), ("Law", "法律援助"), ("Social", "社会服务")];

    public static void Make(MadeUp made)
    {
        Teams(made);
        Envoys(made);
    }

    // 16 teams; from 2021 to 2023 152 visits, 82 ideas, 865 of income and 16,400 people who gained; some more since.
    private static void Teams(MadeUp made)
    {
        string[] teams = [.. made.Townships.Select((township, i) => made.Add("township-teams", township.Code, Spread("2021-02-20", "2021-09-30", i, 16),
            [("name", $"{township.Name}顾问团"), ("leader", made.Person()), ("since", Day(Spread("2021-02-20", "2021-09-30", i, 16)))]))];
        for (int i = 0; i < 80; i++)
        {
            DateOnly joined = Spread("2021-10-01", "2025-06-30", i, 80);
            made.Add("team-members", made.Townships[i % 16].Code, joined,
                [("person", made.Person()), ("team", teams[i % 16]), ("trade", $"{(Trade)(i % 10)}"), ("workplace", "在外某单位"), ("joined", Day(joined)), ("consent", "yes")]);
            made.Telephone();
        }

        foreach ((int i, DateOnly day) in Range(152, 64).Index())
        {
            DivisionCode village = made.Village(i + 20);
            made.Add("return-visits", village, day,
            [
                ("person", made.Person()), ("team", TeamOf(village)), ("day", Day(day)), ("purpose", Purposes[i % 4]), ("what", "回乡走访，和村两委、农户座谈，商量产业和用工。"),
            ], i < 212 ? [("recorded", day), ("confirmed", day.AddDays(2))] : [("recorded", day)]);
        }

        // Every fourth idea is still on its way; those carried out share the income and the people who gained.
        IReadOnlyList<int> income = Split(865, 62), gained = Split(16_400, 62);
        for (int i = 0, done = 0; i < 82; i++)
        {
            DivisionCode village = made.Village(i + 200);
            DateOnly day = Spread("2021-04-01", "2023-06-30", i, 82);
            (string, string)[] idea = [("title", Ideas[i % 6]), ("team", TeamOf(village)), ("proposer", made.Person())];
            if (i % 4 == 3) made.Add("team-ideas", village, day, idea, ("proposed", day), ("adopted", day.AddDays(30)));
            else made.Add("team-ideas", village, day, [.. idea, ("income", Number(income[done])), ("beneficiaries", Number(gained[done++]))],
                ("proposed", day), ("adopted", day.AddDays(20)), ("done", day.AddDays(170)));
        }

        for (int i = 0; i < 18; i++)
        {
            DivisionCode village = made.Village(i + 300);
            DateOnly day = Spread("2024-02-01", "2025-11-30", i, 18);
            made.Add("team-ideas", village, day, [("title", Ideas[i % 6]), ("team", TeamOf(village)), ("proposer", made.Person())], ("proposed", day));
        }

        string TeamOf(DivisionCode village) => teams[made.Townships.Select((township, i) => (township, i)).First(pair => pair.township.Code == village.Township).i];
    }

    // 6 teams; 260 actions accepted until June 2023; since then more, of which some wait for the county.
    private static void Envoys(MadeUp made)
    {
        string[] teams = [.. Sectors.Select((sector, i) => made.Add("sector-teams", made.County, Spread("2021-03-01", "2021-06-30", i, 6),
            [("name", $"{sector.Name}特派员团队"), ("sector", sector.Sector), ("since", Day(Spread("2021-03-01", "2021-06-30", i, 6)))]))];
        var envoys = new List<string>();
        for (int i = 0; i < 36; i++)
        {
            envoys.Add(made.Add("envoys", made.County, Spread("2021-07-01", "2021-12-30", i, 36),
                [("person", made.Person()), ("team", teams[i % 6]), ("workplace", "县直单位"), ("joined", Day(Spread("2021-07-01", "2021-12-30", i, 36)))]));
            made.Telephone();
        }

        foreach ((int i, DateOnly day) in PublishedStations.Days(260, 140).Index())
        {
            (string, string)[] action = Action(i);
            made.Add("service-actions", made.Village(i + 40), day.AddDays(-20),
                [.. action, ("confirmer", made.Person()), ("effect", Number(70 + (i * 7 % 30))), ("satisfaction", Number(75 + (i * 11 % 25)))],
                ("recorded", day.AddDays(-20)), ("confirmed", day.AddDays(-12)), ("accepted", day));
            made.Picture();
        }

        for (int i = 0; i < 12; i++)
        {
            DateOnly day = Spread("2025-11-20", "2025-12-28", i, 12);
            made.Add("service-actions", made.Village(i + 10), day, Action(i), ("recorded", day));
        }

        (string, string)[] Action(int i) =>
            [("what", $"{Sectors[i % 6].Name}下乡服务"), ("envoy", envoys[i % 36]), ("occasion", i % 3 == 0 ? "KeyDate" : "AllYear")];
    }

    private static IEnumerable<DateOnly> Range(int published, int since) =>
    [
        .. Enumerable.Range(0, published).Select(i => Spread("2021-03-05", "2023-12-20", i, published)),
        .. Enumerable.Range(0, since).Select(i => Spread("2024-01-20", "2025-12-20", i, since)),
    ];
}
