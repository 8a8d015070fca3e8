using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection.Campaigns.Board;

/// <summary>
/// Who is where: a campaign's villages by township and step. A page costs three storage requests, however many villages there are: the
/// person's account, the county's campaigns, and one pass over the columns of its cases (a request each thousand of them).
/// </summary>
internal sealed class BoardEndpoint(
    CampaignTable campaigns, SelectionTable selections, CampaignDesk desk, DivisionRegistry divisions, Visitor visitor, Pages pages, TimeProvider time)
{
    private static readonly Role[] Watchers = [Role.Township, Role.County];

    [Function("Selection_Board")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Latest([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "selections/board")] HttpRequest request) =>
        await Board(await campaigns.Of(Scopes[0]) is [var latest, ..] ? latest : null);

    [Function("Campaign_Board")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{number}/board")] HttpRequest request, string number) =>
        await desk.Find(number) is { } campaign && Scopes.Any(campaign.Id.Division.Contains) ? await Board(campaign) : pages.Absent();

    [Function("Campaign_BoardCases")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Cases(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{number}/board/{place}/{cell}")] HttpRequest request,
        string number, string place, string cell)
    {
        if (await desk.Find(number) is not { } campaign || BoardCell.Read(cell) is not { } wanted) return pages.Absent();
        if (!DivisionCode.TryParse(place, out DivisionCode code, out _) || divisions.Find(code) is not { } division) return pages.Absent();
        if (!campaign.Id.Division.Contains(code) || !visitor.Person!.May(code, Watchers)) return pages.Absent();
        IReadOnlyList<BoardVillage> villages = await Villages(campaign, [code]);
        ListView<BoardCaseRow> list = BoardCasesList.Of(campaign.Number, code, wanted).Read(villages.Where(wanted.Holds).Select(Row), request.Query);
        return list.IsExport ? pages.Download(list.Frame.Title, list.ToSheet()) : pages.Show<BoardCasesPage, BoardCasesModel>(new BoardCasesModel(campaign, division, list));
    }

    private BoardCaseRow Row(BoardVillage village) => new(village, divisions.PathName(village.Village.Code), divisions.Find(village.Village.Code.Township!.Value)!.Name);

    // What this person watches, the widest first: the county for the county's office, a township or several for others.
    private IReadOnlyList<DivisionCode> Scopes =>
        [.. visitor.Person!.DivisionsAs(Watchers).OrderBy(division => division.Level).ThenBy(division => division.Prefix, StringComparer.Ordinal)];

    private async Task<IResult> Board(Campaign? campaign)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (campaign is null) return pages.Show<BoardPage, BoardModel>(new BoardModel(null, [], null, now));
        IReadOnlyList<DivisionCode> scopes = [.. Scopes.Where(campaign.Id.Division.Contains)];
        ILookup<DivisionCode?, BoardVillage> byTownship = (await Villages(campaign, scopes)).ToLookup(village => village.Village.Code.Township);
        return pages.Show<BoardPage, BoardModel>(new BoardModel(
            campaign, [.. byTownship.Select(township => new BoardPlace(divisions.Find(township.Key!.Value)!, [.. township]))],
            scopes[0].Level == DivisionLevel.County ? divisions.Find(scopes[0]) : null, now));
    }

    private async Task<IReadOnlyList<BoardVillage>> Villages(Campaign campaign, IReadOnlyList<DivisionCode> places)
    {
        var cases = new List<SelectionSummary>();
        // What lies within a place that was read already is not read again.
        IReadOnlyList<DivisionCode> apart = [.. places.Where((place, i) => !places.Take(i).Any(wider => wider.Contains(place)))];
        foreach (DivisionCode place in apart) cases.AddRange(await selections.Summaries(place).ToListAsync());
        return BoardFigures.Of(apart.SelectMany(divisions.VillagesIn), cases, campaign.Number, time.GetUtcNow());
    }
}
