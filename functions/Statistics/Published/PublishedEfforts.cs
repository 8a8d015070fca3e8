using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Trades;
using static LinyingTalent.Statistics.Published.MadeUp;

namespace LinyingTalent.Statistics.Published;

/// <summary>四抓: youth, training, returnees, awards.</summary>
internal static class PublishedEfforts
{
    private static readonly Trade[] Trades = [Trade.Planting, Trade.Breeding, Trade.Processing, Trade.Commerce, Trade.Crafts, Trade.Building, Trade.Culture];
    private static readonly string[] Courses = ["辣椒栽培", "生猪养殖", "食品加工", "电商直播", "手工编织", "建筑工匠", "乡土文化"];
    private static readonly string[] Origins = ["郑州", "深圳", "苏州", "东莞", "北京", "杭州"];

    public static void Make(MadeUp made)
    {
        Youth(made);
        Training(made);
        Returnees(made);
        foreach ((int i, string name) in ((string[])["十大乡村致富带头人", "优秀返乡创业之星", "乡土人才技能大赛", "优秀村级发展顾问", "最美科技特派员", "乡村振兴青年先锋"]).Index())
        {
            DateOnly day = Spread("2021-07-01", "2023-11-20", i, 6);
            made.Add("earlier-rounds", made.County, day, [("name", $"{day.Year}年度{name}评选"), ("held", Day(day)), ("honoured", Number(10 + (i * 3)))]);
        }
    }

    // 4 branches; 856 members and 46 activities until June 2023.
    private static void Youth(MadeUp made)
    {
        string[] branches = [.. ((string[])["现代农业", "电子商务", "创业经营", "文化教育"]).Select((field, i) => made.Add("youth-branches", made.County, Spread("2021-04-20", "2021-05-30", i, 4),
            [("name", $"{field}分会"), ("field", field), ("since", Day(Spread("2021-04-20", "2021-05-30", i, 4)))]))];
        foreach ((int i, DateOnly day) in PublishedStations.Days(856, 90).Index())
        {
            made.Add("youth-members", made.Townships[i % 16].Code, day,
                [("person", made.Person()), ("branch", branches[i * 7 % 4]), ("workplace", "本地经营或务工"), ("joined", Day(day)), ("consent", "yes")]);
        }

        foreach ((int i, DateOnly day) in PublishedStations.Days(46, 22).Index())
        {
            made.Add("youth-activities", i % 3 == 0 ? made.County : made.Townships[i % 16].Code, day,
                [("title", i % 2 == 0 ? "青年人才沙龙" : "直播助农"), ("branch", branches[i % 4]), ("day", Day(day)), ("site", "青年之家"), ("attended", Number(20 + (i * 7 % 60)))]);
        }
    }

    // 1,632 practical talents of seven trades and 85 batches until June 2023.
    private static void Training(MadeUp made)
    {
        foreach ((int i, DateOnly day) in PublishedStations.Days(1_632, 120).Index())
        {
            (string, DateOnly)[] path = [("talent", day), ("leader", day.AddDays(200)), ("party", day.AddDays(400)), ("reserve", day.AddDays(600)), ("cadre", day.AddDays(700))];
            bool worth = i % 9 == 0;
            made.Add("practical-talents", made.Village(i), day,
                [("person", made.Person()), ("trade", $"{Trades[i * 5 % 7]}"), .. worth ? [("worth", "yes")] : Array.Empty<(string, string)>(), ("consent", "yes")],
                [.. path.Take(worth && i < 1_500 ? 1 + (i / 9 % 5) : 1)]);
        }

        var batches = new List<(string Id, DateOnly From)>();
        foreach ((int i, DateOnly from) in PublishedStations.Days(85, 26).Index())
        {
            batches.Add((made.Add("training-batches", made.Townships[i % 16].Code, from.AddDays(-10),
            [
                ("title", $"{from.Year}年{Courses[i % 7]}第{(i / 7) + 1}期"), ("trade", $"{Trades[i % 7]}"), ("from", Day(from)), ("to", Day(from.AddDays(6))), ("days", "5"),
                ("site", "县党校实训基地"), ("teacher", made.Person()),
            ]), from));
        }

        for (int i = 0; i < 240; i++)
        {
            (string id, DateOnly from) = batches[i % batches.Count];
            bool passed = i % 6 != 0;
            made.Add("enrolments", made.Village(i), from.AddDays(8),
            [
                ("person", made.Person()), ("batch", id), ("attended", passed ? "5" : "3"), ("score", Number(passed ? 62 + (i * 7 % 36) : 48)),
                .. passed ? [("certificate", $"LYPX{from.Year}{i:0000}"), ("certified", Day(from.AddDays(8)))] : Array.Empty<(string, string)>(), ("consent", "yes"),
            ]);
        }
    }

    // 2,291 people came back in 2022, and 87 million yuan were lent in that year: 300 loans of 200,000 and 9 of 3,000,000.
    private static void Returnees(MadeUp made)
    {
        for (int i = 0; i < 60; i++)
        {
            DivisionCode village = made.Village(i);
            DateOnly since = Spread("2021-08-01", "2023-04-30", i, 60);
            made.Add("councils", village, since, [("name", "乡贤理事会"), ("chair", made.Person()), ("since", Day(since))]);
        }

        for (int i = 0; i < 2_291; i++) Returnee(i, Spread("2022-01-05", "2022-12-28", i, 2_291));
        for (int i = 0; i < 140; i++) Returnee(i + 3_000, Spread("2023-02-05", "2025-12-10", i, 140));
        for (int i = 0; i < 309; i++) Loan(i, Spread("2022-01-20", "2022-12-26", i, 309), i % 34 == 33 ? 3_000_000 : 200_000, repaid: i % 3 == 0);
        for (int i = 0; i < 16; i++) Loan(i + 400, Spread("2024-01-20", "2025-10-26", i, 16), 300_000, repaid: false);
        for (int i = 0; i < 48; i++)
        {
            DateOnly received = Spread("2023-08-07", "2025-12-10", i, 48);
            (string, DateOnly)[] steps = [("received", received), ("handled", received.AddDays(1)), ("finished", received.AddDays(2))];
            made.Add("green-cases", made.Village(i), received, [("applicant", made.Person()), ("matter", i % 2 == 0 ? "办理营业执照" : "申请建设用地")], i % 12 == 11 ? steps[..1] : steps);
        }

        void Returnee(int i, DateOnly day) => made.Add("returnees", made.Village(i), day,
        [
            ("person", made.Person()), ("trade", $"{(Trade)(i % 6)}"), ("returned", Day(day)), ("origin", Origins[i % 6]), ("business", $"{Courses[i % 7]}"), ("jobs", Number(i * 3 % 20)),
            ("consent", "yes"),
        ]);

        void Loan(int i, DateOnly day, int amount, bool repaid)
        {
            (string, DateOnly)[] steps = [("applied", day.AddDays(-30)), ("reviewed", day.AddDays(-20)), ("bank", day.AddDays(-12)), ("disbursed", day), ("repaid", day.AddDays(700))];
            made.Add("startup-loans", made.Village(i), day.AddDays(-30),
            [
                ("applicant", made.Person()), ("borrower", amount > 300_000 ? "Firm" : "Individual"), ("amount", Number(amount)), ("term", "24"), ("purpose", $"{Courses[i % 7]}"),
                ("rate", i % 2 == 0 ? "4.35" : "3.65"),
            ], repaid ? steps : steps[..4]);
            made.Telephone();
        }
    }
}
