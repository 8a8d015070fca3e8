using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using LinyingTalent.Benchmarks.Campaign;
using LinyingTalent.Needs;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Platform.Workbooks;
using LinyingTalent.Talents;
using LinyingTalent.Talents.Import;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Youth;

namespace LinyingTalent.Benchmarks.Registry;

/// <summary>Made-up people and activities, as many as wanted, spread over all divisions.</summary>
internal static class RegistryData
{
    private const string Families = "孟白秦江阎薄史顾侯邵龙万段雷钱汤尹黎易常武乔贺赖龚文赵李王张刘陈杨黄周吴徐孙胡朱高林何郭马罗";
    private const string Given = "耕田雨禾惠民青山晓渔稼祥巧林乐农志远春兰丰年木生建国秀英文华金秋海燕永康明月";

    private static readonly Actor Office = new("county", "何县办");
    private static readonly Division[] Townships = [.. DivisionRegistry.Linying.Children(DivisionCode.Parse("411122000000"))];
    private static readonly Division[] Villages = [.. Townships.SelectMany(township => DivisionRegistry.Linying.Children(township.Code))];

    public static string Township(int number) => Townships[number % Townships.Length].Code.TownshipDigits;

    public static string NameOf(int number) =>
        $"{Families[number % Families.Length]}{Given[number / 7 % Given.Length]}{Given[(number / 11 + (number / Families.Length)) % Given.Length]}";

    /// <summary>So many talents and twice as many activities; the path of a need's talents.</summary>
    public static async Task<string> Fill(County county, int talents)
    {
        var table = county.Get<RecordTable>();
        var branch = new RecordId(DivisionCode.Parse("411122000000"), "b000000001");
        await table.AddMany(YouthKinds.Branches, [new KeptRecord(branch, YouthKinds.Branches.Name, new Dictionary<string, string> { ["name"] = "农业科技分会", ["field"] = "农业", ["since"] = "2021-05-04" }, 1, County.Begins)], Office, "branch");
        var need = new RecordId(Villages[0].Code, "eed0000001");
        await table.AddMany(NeedKinds.Needs, [new KeptRecord(need, NeedKinds.Needs.Name, new Dictionary<string, string> { [NeedKinds.TradeOf.Key] = $"{Trade.Planting}", [NeedKinds.What.Key] = "辣椒育苗" }, 1, County.Begins)
            { Stages = [new(NeedKinds.Needs.Stages[0].Name, new DateOnly(2026, 2, 1), Office, "")] }], Office, "need");

        // Townships side by side: their rows do not touch each other, and the disk takes several commits at once.
        await Parallel.ForEachAsync(Townships, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (township, _) =>
        {
            int at = Array.IndexOf(Townships, township);
            await Write(county, TalentKinds.Talents, [.. Enumerable.Range(0, talents).Where(number => Villages[number % Villages.Length].Code.Township == township.Code).Select(number => Talent(county, number))]);
            await Write(county, YouthKinds.Activities, [.. Enumerable.Range(0, 2 * talents).Where(number => number % Townships.Length == at).Select(number => Activity(number, township.Code, branch))]);
        });
        return $"/needs/{need}/talents";
    }

    // Past the desk, a hundred rows a transaction: without the history of each, which no list reads, and in a tenth of the time.
    private static async Task Write(County county, RecordKind kind, IReadOnlyList<KeptRecord> records)
    {
        TableClient table = county.Get<Tables>()[RecordTable.Name];
        foreach (KeptRecord[] some in records.OrderBy(record => record.Id.ToString(), StringComparer.Ordinal).Chunk(100))
        {
            await table.SubmitTransactionAsync(some.Select(record => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(RecordTable.PartitionOf(kind, record.Id.Division), $"record|{record.Id}")
            {
                ["Record"] = JsonSerializer.Serialize(record, CaseJson.Options),
            })));
        }

        foreach (IGrouping<DivisionCode, KeptRecord> division in records.GroupBy(record => record.Id.Division))
            await county.Get<RecordTable>().TryBegin(kind, division.Key, FigureCounts.Of(kind, division));
    }

    /// <summary>One more, as a form keeps it.</summary>
    public static async Task Add(County county, int number)
    {
        KeptRecord talent = Talent(county, 5_000_000 + number);
        if (await county.Get<RecordDesk>().Keep(TalentKinds.Talents, talent.Id, talent.Values, opened: null, Office, $"added-{number}") is { } refusal)
            throw new InvalidOperationException(refusal.Sentence.ToString());
    }

    /// <summary>Ten thousand rows: the preview with every row checked against the registry, then the commit until all are kept.</summary>
    public static async Task<IReadOnlyList<Row>> Import(County county, Person office, StorageRequests requests)
    {
        const int Rows = 10_000, First = 20_000_000;
        using var workbook = new MemoryStream();
        await WorkbookWriter.Write(
            workbook,
            [
                new Sheet(
                    TalentSheet.Pattern.Name.In(Languages.Chinese), [.. TalentSheet.Pattern.Heads.Select(head => new SheetColumn(head.In(Languages.Chinese)))],
                    Enumerable.Range(First, Rows).Select(number => (IReadOnlyList<CellValue>)
                    [
                        "", $"{Villages[number % Villages.Length].Code}", NameOf(number), UnassignedNumbers.Mobile(number), "", $"{new DateOnly(1950, 1, 1).AddDays(number % 20_000):yyyy-MM-dd}", "种植", "", "8", "", "",
                        "是", "是", "是", "是",
                    ]).ToAsyncEnumerable()),
            ],
            CancellationToken.None);
        Seen form = await office.Get(TalentImportLinks.Path), preview = form;
        long before = requests.Count;
        (double checking, double checkedBy) = await Measured.TimesAsync(async () => preview = await office.SendFiles(form, [], (WorkbookUpload.Field, "talents.xlsx", workbook.ToArray())));
        long between = requests.Count;
        string id = preview.Path.Split('/')[^1];
        (double keeping, double keptBy) = await Measured.TimesAsync(async () =>
        {
            await office.SendForm(preview);
            await county.Pass(TimeSpan.Zero);
        });
        if ((await county.Get<TalentBatchTable>().Find(Townships[0].Code.County, id)) is not { Step: BatchStep.Done, Taken: Rows }) throw new InvalidOperationException("The import did not end, or did not take all rows.");
        return [new Row("import: preview of 10,000 rows", checking, checking, checkedBy, between - before), new Row("import: commit of 10,000 rows", keeping, keeping, keptBy, requests.Count - between)];
    }

    private static KeptRecord Talent(County county, int number)
    {
        var id = new RecordId(Villages[number % Villages.Length].Code, string.Create(CultureInfo.InvariantCulture, $"7a{number:x8}"));
        if (!Telephone.TryParse(UnassignedNumbers.Mobile(number), out Telephone? telephone, out _)) throw new FormatException("A number of nobody's is none.");
        var values = new Dictionary<string, string>
        {
            [TalentKinds.Person.Key] = NameOf(number),
            [TalentKinds.Telephone.Key] = TalentKinds.Telephone.Write(telephone, id.ToString(), county.Get<PersonalDataCipher>(), county.Get<KeyedHash>()),
            [TalentKinds.First.Key] = $"{(Trade)(number * 3 % 10)}",
            [TalentKinds.Years.Key] = $"{1 + (number * 11 % 30)}",
            ["skill"] = $"带动农户 {number % 90} 户",
            [TalentKinds.Consent.Key] = "yes",
        };
        if (number % 5 != 4) values[TalentKinds.ConsentNeeds.Key] = "yes";
        if (number % 4 != 3) values[TalentKinds.ConsentPublic.Key] = "yes";
        return new KeptRecord(id, TalentKinds.Talents.Name, values, 1, County.Begins.AddDays(-number % 1800));
    }

    private static KeptRecord Activity(int number, DivisionCode township, RecordId branch) => new(
        new RecordId(township, string.Create(CultureInfo.InvariantCulture, $"ac{number:x8}")), YouthKinds.Activities.Name,
        new Dictionary<string, string>
        {
            ["title"] = $"第 {number} 次活动",
            ["branch"] = branch.ToString(),
            ["day"] = $"{County.Begins.AddDays(-number % 1800):yyyy-MM-dd}",
            ["site"] = "乡政府",
            ["attended"] = $"{5 + (number % 60)}",
        }, 1, County.Begins.AddDays(-number % 1800));
}
