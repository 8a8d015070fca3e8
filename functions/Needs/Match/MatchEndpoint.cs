using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Talents;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Needs.Match;

/// <summary>The talents of the county that fit a need, the best first, each with the reasons.</summary>
internal sealed class MatchEndpoint(RecordReader reader, TalentRegistry talents, CurrentRules rules, Pages pages, TimeProvider time)
{
    private const int Shown = 20;

    public static string PathOf(RecordId need) => $"/needs/{need}/talents";

    [Function("Needs_Match")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "needs/{id}/talents")] HttpRequest request, string id)
    {
        if (await reader.Find(NeedKinds.Needs.Name, id) is not var (_, need)) return pages.Absent();
        DivisionCode village = need.Id.Division;
        IReadOnlyList<Fit> fits = Matching.Rank(village, NeedKinds.TradeOf.Of(need), await talents.SeenByVillages(village.County), await WeightsOf(village));
        return pages.Show<MatchPage, MatchModel>(new MatchModel(need, [.. fits.Take(Shown)]));
    }

    private async Task<MatchWeights> WeightsOf(DivisionCode village)
    {
        RuleTable table = await rules.Read();
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        int Whole(string rule) => table.Value(rule, village, today).Whole;
        return new MatchWeights(Whole("match.first"), Whole("match.second"), Whole("match.village"), Whole("match.township"), Whole("match.years"), Whole("match.years-full"));
    }
}

internal sealed record MatchModel(KeptRecord Need, IReadOnlyList<Fit> Fits);
