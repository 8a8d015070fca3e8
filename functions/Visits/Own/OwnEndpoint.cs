using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Visits.Record;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Own;

/// <summary>
/// The advisor's own page, by the personal link: what is due, what was recorded, and the form for a visit. The link serves for the
/// whole term; opening it changes nothing.
/// </summary>
internal sealed class OwnEndpoint(VisitReader reader, VisitForm form, VisitBook book, FormGuard guard, Pages pages, TimeProvider time)
{
    private const string Route = "my-visits/{village}/{appointment}/{token}";

    // A visit of the last days can still be written down after the term.
    private const int DaysAfterTheTerm = 30;

    [Function("Visits_Own")]
    [AllowedToAnyone]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string village, string appointment, string token)
    {
        if (await reader.ByLink(village, appointment, token) is not { } plan) return pages.Absent();
        VisitId? sent = VisitId.TryParse(request.Query["sent"], out VisitId? id) ? id : null;
        return IsOver(plan)
            ? pages.Refused(new VisitLinkIsOver(plan.To))
            : await Page(plan, token, VisitId.New(plan.Id.Village), form.Begun, refusal: null, sent);
    }

    [Function("Visits_Own_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string village, string appointment, string token)
    {
        if (await reader.ByLink(village, appointment, token) is not { } plan) return pages.Absent();
        if (IsOver(plan)) return pages.Refused(new VisitLinkIsOver(plan.To));
        FormInput input = await request.ReadInput();
        if (VisitForm.IdIn(input, plan) is not { } id)
            return await Page(plan, token, VisitId.New(plan.Id.Village), input, new VisitFormIsBroken());
        if (guard.Check(request, input, out IdempotencyKey _) is { } broken) return await Page(plan, token, id, input, broken);
        if (await form.Read(input, plan, id, Actor.Link(plan.Name)) is not { } visit)
            return await Page(plan, token, id, input, refusal: null);
        await book.Record(visit, byVillage: false);
        return Pages.SeeOther($"{VisitLinks.Own(plan.Id)}/{token}?sent={visit.Id}");
    }

    private bool IsOver(VisitPlan plan) => ShanghaiTime.DateOf(time.GetUtcNow()) > plan.To.AddDays(DaysAfterTheTerm);

    private async Task<IResult> Page(VisitPlan plan, string token, VisitId id, FormInput input, Refusal? refusal, VisitId? sent = null)
    {
        IReadOnlyList<Visit> visits = await reader.VisitsOf(plan.Id);
        var model = new OwnModel(
            plan, visits, token, id, input, IdempotencyKey.Create().ToString(), refusal, visits.Any(visit => visit.Id == sent),
            ShanghaiTime.DateOf(time.GetUtcNow()));
        return pages.Form<OwnPage, OwnModel>(model, input, refusal);
    }
}

/// <summary>The term ended a while ago.</summary>
internal sealed record VisitLinkIsOver(DateOnly To) : Refusal(RefusalKind.Gone, OwnTexts.LinkIsOver(To));

/// <param name="Id">The id that the next record will have.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
/// <param name="Sent">Whether a record was just handed in.</param>
internal sealed record OwnModel(
    VisitPlan Plan, IReadOnlyList<Visit> Visits, string Token, VisitId Id, FormInput Input, string Key, Refusal? Refusal, bool Sent,
    DateOnly Today);
