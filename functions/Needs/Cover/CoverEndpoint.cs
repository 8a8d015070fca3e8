using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Platform.Web;
using LinyingTalent.Talents;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Needs.Cover;

/// <summary>Villages and trades without cover: open needs for which the township has nobody of the trade.</summary>
internal sealed class CoverEndpoint(RecordIndex records, RecordReader reader, TalentRegistry talents, DivisionRegistry divisions, Pages pages)
{
    public const string Path = "/needs/gaps";

    [Function("Needs_Gaps")]
    [Allowed(Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "needs/gaps")] HttpRequest request)
    {
        DivisionCode scope = reader.Scopes([Role.Township, Role.County, Role.Administrator])[0];
        IEnumerable<KeptRecord> open = (await records.Standing(NeedKinds.Needs, scope)).Where(NeedKinds.IsOpen);
        IReadOnlyList<Gap> gaps = Gap.Of(open, await talents.SeenByVillages(scope));
        return pages.Show<CoverPage, CoverModel>(new CoverModel(
            gaps, scope.Level == DivisionLevel.County
                ? [.. divisions.Children(scope).Select(township => (township, gaps.Count(gap => township.Code.Contains(gap.Village))))] : []));
    }
}

/// <summary>A trade that a village needs and nobody in its township has.</summary>
internal sealed record Gap(DivisionCode Village, Trade Trade, RecordId Need)
{
    /// <returns>One for each village and trade, in the order of the villages.</returns>
    public static IReadOnlyList<Gap> Of(IEnumerable<KeptRecord> openNeeds, IEnumerable<TalentSeen> talents)
    {
        HashSet<(DivisionCode?, Trade)> there = [.. talents.SelectMany(talent => new[] { (talent.Id.Division.Township, talent.First), (talent.Id.Division.Township, talent.Second ?? talent.First) })];
        return
        [
            .. openNeeds.Select(need => new Gap(need.Id.Division, NeedKinds.TradeOf.Of(need), need.Id))
                .Where(gap => !there.Contains((gap.Village.Township, gap.Trade)))
                .DistinctBy(gap => (gap.Village, gap.Trade)).OrderBy(gap => gap.Village.ToString(), StringComparer.Ordinal).ThenBy(gap => gap.Trade),
        ];
    }
}

/// <param name="Townships">How many gaps each has; none for whoever sees one township.</param>
internal sealed record CoverModel(IReadOnlyList<Gap> Gaps, IReadOnlyList<(Division Township, int Gaps)> Townships);
