using AngleSharp.Dom;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Platform.Web;

namespace LinyingTalent.Tests.AwardRounds.Rank;

public sealed class RankingPageTests
{
    [Fact]
    public async Task Line_LeadingCadreTooMany_IsDrawnBelowWhoTakesTheLastPlace()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundTerms terms = RoundUnderWay.Terms(places: 2);
        var round = new RoundUnderWay(county, terms with { Licence = terms.Licence with { Kind = RoundKind.Commendation, ApprovalNumber = "豫表彰〔2026〕1号", Standard = null } });
        await round.Open();
        await round.Nominate(4, (number, nominee) => nominee with { Cadre = number == 0 });
        await round.Recommend();
        await round.Draw(round.Pool(7));
        await round.Score(sheet => (90 - (round.Nominations.FindIndex(id => id.ToString() == sheet.Nomination) * 5), 80));
        await round.EndScoring();

        Seen page = await (await county.Person("county")).Get(RoundLinks.Ranking(RoundUnderWay.Id));
        IElement[] rows = [.. page.Page.QuerySelectorAll("table.data tbody tr").Take(4)];
        rows.Select(row => row.ClassList.Contains("last-place")).ShouldBe([false, false, true, false]);
        rows.Select(row => row.TextContent.Contains("不占名额", StringComparison.Ordinal)).ShouldBe([true, false, false, false]);
    }
}
