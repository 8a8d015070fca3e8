using AngleSharp.Dom;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Text;
using LinyingTalent.Tests.Platform.Web;

namespace LinyingTalent.Tests.AwardRounds.Rank;

public sealed class RankingTableTests
{
    [Fact]
    public async Task Table_OfARanking_ShowsMeansTieAndHowMuchHangsOnOneJudge()
    {
        Score[] scores =
        [
            .. Three("n1", 90, 80, 80), .. Three("n2", 60, 89, 89), .. Three("n3", 50, 50, 50), .. Three("n4", 50, 50, 50),
        ];
        RankingTerms terms = GivenScores.Terms with { Ties = [new(TieBreakKind.Median), new(TieBreakKind.Lot)] };
        RankingResult result = GivenScores.Rank(scores, terms);
        IDocument page = await Rendered.Part<RankingTable>(("Of", new RankingTableModel(
            [.. result.Places.Select(place => new RankingRow(place, place.Nomination, place.Rank == 1 ? "/nominations/n1" : null))], terms, Line: 1)));

        List<string> rows = [.. page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.Says())))];
        rows[0].ShouldBe("1|n1|3|83.33 第 1|83.33 第 1|83.33 第 1|第 1 至 2 名（3 位中 2 位不变）入选与否取决于一位评委");
        rows[1].ShouldContain("79.33 第 2");
        rows[3].ShouldContain("与上一名同分，先后依据：抽签");
        rows[3].ShouldContain("50.00 第 3");
        page.QuerySelector("tbody tr a")!.GetAttribute("href").ShouldBe("/nominations/n1");
        page.QuerySelectorAll("tr.last-place").Single().ShouldBe(page.QuerySelector("tbody tr"));
    }

    [Fact]
    public async Task Table_OfARoundThatDropsNone_HasNoTrimmedColumn()
    {
        RankingTerms terms = GivenScores.Terms with { DropFrom = null };
        RankingResult result = GivenScores.Rank(Three("n1", 90, 80, 80), terms);
        IDocument page = await Rendered.Part<RankingTable>(("Of", new RankingTableModel([new(result.Places[0], "n1", null)], terms, 1)));
        page.QuerySelectorAll("thead th").Select(head => head.Says()).ShouldBe(["名次", "申报人", "有效评分", "平均分 · 计入名次", "扣除宽严", "去掉一位评委后"]);
    }

    [Fact]
    public async Task Note_OfEachAdjustment_SaysWhatItMeans()
    {
        (await Note(new Adjustment.NotConnected(2))).ShouldContain("评委分成 2 组");
        (await Note(new Adjustment.TooFewScores("J07", 1, 5))).ShouldContain("J07 只有 1 份");
        (await Note(new Adjustment.NothingToCompare())).ShouldContain("评分太少");
        string made = await Note(new Adjustment.Made([new("J01", 5, 1.5m), new("J02", 5, -1.5m), new("J03", 5, 0)]));
        made.ShouldContain("仅供参考");
        foreach (string line in (string[])["J01 5 高 1.50 分", "J02 5 低 1.50 分", "J03 5 相同"]) made.ShouldContain(line);
    }

    private static async Task<string> Note(Adjustment adjustment) => (await Rendered.Part<AdjustmentNote>(("Of", adjustment))).Body!.Says();

    private static Score[] Three(string nomination, params decimal[] totals) => [.. totals.Select((total, at) => GivenScores.Total(nomination, $"j{at}", total))];
}
