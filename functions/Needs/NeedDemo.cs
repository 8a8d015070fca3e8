using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.Needs;

/// <summary>Made-up needs, some of them covered.</summary>
internal sealed class NeedDemo(RecordTable records, TimeProvider time)
{
    private static readonly string[] Wanted =
        ["辣椒换茬后死苗多，想请懂植保的人。", "养殖户想学粪污处理。", "村里小加工厂缺管理的人。", "想把蒜薹卖到外地，缺懂电商的人。", "村里老手艺没人教。", "村部要修缮，缺懂建筑的人。"];

    public Task Load()
    {
        List<Division> villages = [.. DivisionRegistry.Linying.Counties.SelectMany(county => DivisionRegistry.Linying.VillagesIn(county.Code))];
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        return records.AddMany(NeedKinds.Needs, [.. Enumerable.Range(0, 64).Select(Need)], new Actor("county", "何县办"), "needs");

        KeptRecord Need(int number)
        {
            DateOnly day = today.AddDays(-3 - (number * 5));
            var by = new Actor("county", "何县办");
            return new KeptRecord(
                new RecordId(villages[number * 59 % villages.Count].Code, $"4eed{number:x6}"), NeedKinds.Needs.Name,
                new Dictionary<string, string> { ["trade"] = $"{(Trade)(number % 10)}", ["what"] = Wanted[number % 6], ["people"] = $"{1 + (number % 3)}", ["by"] = "县里对接的专家" }
                    .Where(value => value.Key != "by" || number % 4 == 0).ToDictionary(),
                1, ShanghaiTime.At(day, new TimeOnly(10, 0)))
            {
                Stages = number % 4 == 0
                    ? [new(NeedKinds.Stated, day, by, ""), new("covered", day.AddDays(2), by, "")]
                    : [new(NeedKinds.Stated, day, by, "")],
            };
        }
    }
}
