using System.Globalization;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds.Recommend;

/// <summary>择优推荐: a township puts its best before the judges, in order and within its quota.</summary>
internal sealed class RecommendEndpoint(RoundDesk desk, NominationTable nominations, FormGuard guard, Pages pages, Visitor visitor)
{
    private const string Route = "rounds/{round}/recommend/{township}";
    private const int LongText = 500;

    [Function("Round_Recommend")]
    [Allowed(Role.Township)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string round, string township)
    {
        if (await Find(round, township) is not var (found, code)) return pages.Absent();
        return found.Step != RoundStep.Recommend ? pages.Refused(new StageOutOfOrder(found.Step), RoundLinks.Round(found.Id))
            : found.Recommended.Contains(township) ? pages.Refused(new TownshipHasRecommended(), RoundLinks.Round(found.Id))
            : Page(found, code, await Eligible(found, code), new FormInput());
    }

    [Function("Round_Recommend_Post")]
    [Allowed(Role.Township)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string round, string township, [DurableClient] DurableTaskClient processes)
    {
        if (await Find(round, township) is not var (found, code)) return pages.Absent();
        FormInput input = await request.ReadInput();
        IReadOnlyList<Nomination> eligible = await Eligible(found, code);
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(found, code, eligible, input, broken);
        var places = new List<(int Place, int Number)>();
        foreach (Nomination nomination in eligible.Where(nomination => input[FieldOf(nomination)].Trim().Length > 0))
            if (input.Whole(FieldOf(nomination), RecommendTexts.PlaceOf(nomination.Nominee.Name), 1, eligible.Count) is { } place) places.Add((place, nomination.Number));
        if (places.GroupBy(one => one.Place).Any(same => same.Count() > 1)) input.Refuse(FieldOf(eligible[0]), RecommendTexts.PlaceTwice);
        string? reason = input.Required("reason", RecommendTexts.Reason, LongText, manyLines: true);
        if (input.Errors.Count > 0) return Page(found, code, eligible, input);
        var command = new PutForward(code.ToString(), [.. places.OrderBy(one => one.Place).Select(one => one.Number)], reason!);
        return await desk.HandIn(
            found.Id, key, command, visitor.Person!.ActorFor(code, Role.Township), processes, RoundLinks.Round(found.Id), refusal => Page(found, code, eligible, input, refusal));
    }

    public static string FieldOf(Nomination nomination) => string.Create(CultureInfo.InvariantCulture, $"place-{nomination.Number}");

    private async Task<(Round Round, DivisionCode Township)?> Find(string round, string township) =>
        DivisionCode.TryParse(township, out DivisionCode code, out _) && code.Level == DivisionLevel.Township && visitor.Person!.May(code, Role.Township)
        && await desk.Find(round) is { } found && found.Id.Division.Contains(code) ? (found, code) : null;

    // No more than the township's quota of nominations.
    private async Task<IReadOnlyList<Nomination>> Eligible(Round round, DivisionCode township) =>
        await nominations.Rows(NominationId.PartOf(round.Id, township), step: NominationStep.Eligible).Select(stored => stored.State).ToListAsync();

    private IResult Page(Round round, DivisionCode township, IReadOnlyList<Nomination> eligible, FormInput input, Refusal? refusal = null) =>
        pages.Form<RecommendPage, RecommendModel>(new RecommendModel(round, township, eligible, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record RecommendModel(Round Round, DivisionCode Township, IReadOnlyList<Nomination> Eligible, FormInput Input, string Key, Refusal? Refusal);
