using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Record;

/// <summary>Village or township writes down a visit that took place.</summary>
internal sealed class RecordEndpoint(VisitReader reader, VisitForm form, VisitBook book, FormGuard guard, Pages pages, Visitor visitor)
{
    private const string Route = "visits/advisors/{village}/{appointment}/record";

    [Function("Visits_Record")]
    [Allowed(Role.Village, Role.Township)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string village, string appointment) =>
        await reader.Plan(village, appointment, Role.Village, Role.Township) is { } plan
            ? Page(plan, VisitId.New(plan.Id.Village), form.Begun, refusal: null)
            : pages.Absent();

    [Function("Visits_Record_Post")]
    [Allowed(Role.Village, Role.Township)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string village, string appointment)
    {
        if (await reader.Plan(village, appointment, Role.Village, Role.Township) is not { } plan) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (VisitForm.IdIn(input, plan) is not { } id) return Page(plan, VisitId.New(plan.Id.Village), input, new VisitFormIsBroken());
        if (guard.Check(request, input, out IdempotencyKey _) is { } broken) return Page(plan, id, input, broken);
        // The visited village writes down what needs nobody's confirmation: who stands in for it does so in its name, even with a role of their own.
        bool byVillage = visitor.Person!.May(plan.Id.Village, Role.Village);
        Actor by = visitor.Person.ActorFor(plan.Id.Village, byVillage ? Role.Village : Role.Township);
        if (await form.Read(input, plan, id, by) is not { } visit) return Page(plan, id, input, refusal: null);
        await book.Record(visit, byVillage);
        return Pages.SeeOther(VisitLinks.Visit(visit.Id));
    }

    private IResult Page(VisitPlan plan, VisitId id, FormInput input, Refusal? refusal) => pages.Form<RecordPage, RecordModel>(
        new RecordModel(plan, id, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
