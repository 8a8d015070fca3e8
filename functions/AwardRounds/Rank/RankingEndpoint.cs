using System.Globalization;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds.Rank;

/// <summary>排名核定: the county sees the ranking with all that speaks for and against a place, and confirms it.</summary>
internal sealed class RankingEndpoint(RoundDesk desk, RankTable ranks, PlaceHolders holders, FormGuard guard, Pages pages, Visitor visitor)
{
    private const string Route = "rounds/{round}/ranking";
    private const int LongText = 500;

    /// <summary>In the address, where the ranking of the units is asked for.</summary>
    public const string OfUnits = "units";


    [Function("Round_Ranking")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string round) =>
        await desk.Find(round, Role.County) is { Edition: > 0 } found ? await Page(request, found, new FormInput()) : pages.Absent();

    [Function("Round_Ranking_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string round, [DurableClient] DurableTaskClient processes)
    {
        if (await desk.Find(round, Role.County) is not { Edition: > 0 } found) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(request, found, input, broken);
        string? reason = input.Required("reason", RankingTexts.Reason, LongText, manyLines: true);
        if (input.Seen() is not { } turn || !int.TryParse(input["_edition"], NumberStyles.None, CultureInfo.InvariantCulture, out int edition)) return pages.Refused(new FormIsBroken());
        if (input.Errors.Count > 0) return await Page(request, found, input);
        return await desk.HandIn(
            found.Id, key, new ConfirmRanking(turn, edition, reason!), visitor.Person!.ActorFor(found.Id.Division, Role.County), processes, RoundLinks.Round(found.Id),
            refusal => pages.Refused(refusal, RoundLinks.Round(found.Id)));
    }

    private async Task<IResult> Page(HttpRequest request, Round round, FormInput input, Refusal? refusal = null)
    {
        int after = int.TryParse(request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out int rank) ? rank : 0;
        bool units = round.Terms.Units > 0 && request.Query["of"] == OfUnits;
        List<RankedNomination> rows = await ranks.After(round.Id, round.Edition, units, after).Take(RankTable.PageSize + 1).ToListAsync();
        return pages.Form<RankingPage, RankingModel>(
            new RankingModel(
                round, await ranks.SummaryOf(round.Id, round.Edition, units), units, [.. rows.Take(RankTable.PageSize)], after,
                rows.Count > RankTable.PageSize ? rows[RankTable.PageSize - 1].Place.Rank : null, await holders.Of(round, units), input, IdempotencyKey.Create().ToString(), refusal),
            input, refusal);
    }
}

/// <param name="Holders">Those who take the places.</param>
/// <param name="Next">The rank after which the next page begins; null on the last.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record RankingModel(
    Round Round, RankSummary Summary, bool Units, IReadOnlyList<RankedNomination> Rows, int After, int? Next, IReadOnlyList<RankedNomination> Holders, FormInput Input, string Key, Refusal? Refusal);
