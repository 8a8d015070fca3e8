using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Trades;
using static LinyingTalent.Statistics.Published.MadeUp;

namespace LinyingTalent.Statistics.Published;

/// <summary>两站: stations away and service stations.</summary>
internal static class PublishedStations
{
    private static readonly string[] Cities = ["北京", "上海", "深圳", "郑州", "杭州", "广州", "西安"];
    private static readonly string[] Problems = ["辣椒重茬死苗", "蒜薹价格低", "大棚温度上不去", "仔猪腹泻", "网店发货慢", "合作社账目不清", "土地流转合同不规范"];
    private static readonly string[] Topics = ["辣椒高垄栽培", "大蒜病虫害防治", "短视频带货", "合作社财务", "养殖防疫", "农产品质量安全"];

    public static void Make(MadeUp made)
    {
        Away(made);
        Service(made);
    }

    // 7 stations, 2 projects signed with 150,000 together.
    private static void Away(MadeUp made)
    {
        string[] stations = [.. Cities.Select((city, i) => made.Add("stations", made.County, Spread("2020-09-01", "2023-05-20", i, 7),
            [("name", $"临颍驻{city}人才驿站"), ("city", city), ("host", $"{city}临颍商会"), ("since", Day(Spread("2020-09-01", "2023-05-20", i, 7)))]))];
        for (int i = 0; i < 42; i++)
        {
            DateOnly since = Spread("2021-01-10", "2025-11-20", i, 42);
            made.Add("away-talents", made.Townships[i % 16].Code, since,
                [("person", made.Person()), ("station", stations[i % 7]), ("trade", $"{(Trade)(i % 10)}"), ("employer", $"{Cities[i % 7]}某单位"), ("known", Day(since))]);
        }

        for (int i = 0; i < 14; i++)
        {
            DateOnly day = Spread("2021-04-10", "2025-10-18", i, 14);
            made.Add("promotions", made.County, day,
                [("title", $"{Cities[i % 7]}招才引智恳谈会"), ("station", stations[i % 7]), ("day", Day(day)), ("attended", Number(40 + (i * 13 % 60)))]);
        }

        Project("休闲食品产业园", "某食品集团", 90_000, ("contact", "2021-09-06"), ("negotiation", "2022-02-17"), ("signed", "2022-11-08"), ("building", "2023-03-15"), ("producing", "2024-09-01"));
        Project("冷链物流基地", "某物流公司", 60_000, ("contact", "2022-05-11"), ("negotiation", "2022-12-01"), ("signed", "2023-05-26"), ("building", "2024-02-20"));
        Project("辣椒深加工", "某调味品公司", 12_000, ("contact", "2024-03-02"), ("negotiation", "2024-06-18"), ("signed", "2025-01-09"));
        Project("智慧大棚", "某农业科技公司", 8_600, ("contact", "2025-04-22"), ("negotiation", "2025-08-30"));
        Project("农机装配", "某机械公司", 5_000, ("contact", "2024-07-01"), ("dropped", "2024-12-11"));

        void Project(string name, string investor, int amount, params (string Stage, string On)[] stages) => made.Add(
            "investments", made.County, Platform.Storage.StoredDay.Read(stages[0].On), [("project", name), ("investor", investor), ("amount", Number(amount))],
            [.. stages.Select(stage => (stage.Stage, Platform.Storage.StoredDay.Read(stage.On)))]);
    }

    // 52 trainings, 36 field visits and 23 problems solved until June 2023; more since.
    private static void Service(MadeUp made)
    {
        string[] stations = [.. made.Townships.Select((township, i) => made.Add("service-stations", township.Code, Spread("2021-03-10", "2021-12-20", i, 16),
            [("name", $"{township.Name}乡村人才振兴服务站"), ("site", $"{township.Name}便民服务中心"), ("contact", made.Person()), ("since", Day(Spread("2021-03-10", "2021-12-20", i, 16)))]))];
        foreach ((int i, DateOnly day) in Days(52, 34).Index())
        {
            made.Add("station-trainings", made.Townships[i % 16].Code, day,
                [("topic", Topics[i % 6]), ("station", stations[i % 16]), ("day", Day(day)), ("teacher", made.Person()), ("attended", Number(30 + (i * 17 % 70)))]);
        }

        foreach ((int i, DateOnly day) in Days(36, 24).Index())
        {
            DivisionCode village = made.Village(i);
            made.Add("field-visits", village, day,
                [("expert", made.Person()), ("station", StationOf(village)), ("day", Day(day)), ("trade", $"{(Trade)(i % 3)}"), ("what", "到田间查看长势，现场讲解管理要点。")]);
        }

        foreach ((int i, DateOnly day) in Days(23, 12).Index()) Problem(i, day, solved: true);
        for (int i = 0; i < 6; i++) Problem(40 + i, Spread("2025-10-01", "2025-12-20", i, 6), solved: false);

        string StationOf(DivisionCode village) => stations[made.Townships.Select((township, i) => (township, i)).First(pair => pair.township.Code == village.Township).i];

        void Problem(int number, DateOnly day, bool solved)
        {
            DivisionCode village = made.Village(number + 90);
            (string, string)[] asked = [("question", Problems[number % 7]), ("station", StationOf(village)), ("trade", $"{(Trade)(number % 5)}"), ("asker", made.Person())];
            if (solved) made.Add("problems", village, day.AddDays(-9), [.. asked, ("solver", "县农技站专家"), ("solution", "到村查看后给出办法，一周后回访已见效。")], ("asked", day.AddDays(-9)), ("solved", day));
            else made.Add("problems", village, day, asked, ("asked", day));
        }
    }

    // So many until the end of June 2023, and so many since.
    internal static IEnumerable<DateOnly> Days(int published, int since) =>
    [
        .. Enumerable.Range(0, published).Select(i => Spread("2021-06-15", "2023-06-28", i, published)),
        .. Enumerable.Range(0, since).Select(i => Spread("2023-07-08", "2025-12-20", i, since)),
    ];
}
