using LinyingTalent.AdvisorSelection.Import;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Tests.AdvisorSelection.Import;

/// <summary>Rows as a township fills them in, and workbooks of them. Everyone is made up.</summary>
internal static class Filled
{
    public static string[] Row(string township, string village, string name, int seed, params (string Field, string Text)[] changes)
    {
        Dictionary<string, string> row = new()
        {
            [ProposalSheet.Township] = township,
            [ProposalSheet.Village] = village,
            ["needs"] = "缺少种植技术和销路",
            [ProposalSheet.Trade] = Trades(0, 3),
            ["situation"] = "全村以种植为主",
            ["organisation-wish"] = "希望聘请懂技术的人",
            ["places"] = "1",
            ["name"] = name,
            ["identity"] = Identity(seed),
            ["telephone"] = UnassignedNumbers.Mobile(seed),
            [ProposalSheet.Kind] = LinyingTalent.AdvisorSelection.SelectionWords.Kind(LinyingTalent.AdvisorSelection.CandidateKind.Entrepreneur).In(Languages.Chinese),
            [ProposalSheet.PersonTrade] = Trades(0),
            ["years"] = "8",
            ["days"] = "2",
            [ProposalSheet.Roots] = "是",
            ["wish"] = "愿为家乡出力",
            [ProposalSheet.Consent] = "是",
        };
        foreach ((string field, string text) in changes) row[field] = text;
        return [.. ProposalSheet.Fields.Select(field => row.GetValueOrDefault(field.Field, ""))];
    }

    public static string Identity(int seed) => UnassignedNumbers.IdentityNumber(new DateOnly(1970, 1, 1).AddDays(seed % 9000), seed % 1000);

    public static SheetRow Sheet(int number, string[] cells) => new(new ReadRow(number, [.. cells.Select(cell => (CellValue)cell)]));

    public static async Task<byte[]> Workbook(params string[][] rows)
    {
        using var memory = new MemoryStream();
        await WorkbookWriter.Write(
            memory,
            [
                new Sheet(
                    ImportTexts.SheetName.In(Languages.Chinese), [.. ProposalSheet.Fields.Select(field => new SheetColumn(field.Head().In(Languages.Chinese)))],
                    rows.Select(row => (IReadOnlyList<CellValue>)[.. row.Select(cell => (CellValue)cell)]).ToAsyncEnumerable()),
            ],
            TestContext.Current.CancellationToken);
        return memory.ToArray();
    }

    private static string Trades(params int[] which) =>
        string.Join('、', which.Select(trade => LinyingTalent.Platform.Trades.TradeWords.Of((LinyingTalent.Platform.Trades.Trade)trade).In(Languages.Chinese)));
}
