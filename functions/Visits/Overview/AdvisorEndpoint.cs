using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Overview;

/// <summary>One advisor: what is due and what took place.</summary>
internal sealed class AdvisorEndpoint(
    VisitReader reader, VisitBook book, FormGuard guard, Visitor visitor, Pages pages, TimeProvider time)
{
    private const string Sent = "sent";

    [Function("Visits_Advisor")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visits/advisors/{village}/{appointment}")] HttpRequest request,
        string village, string appointment)
    {
        if (await reader.Plan(village, appointment, VisitReader.Readers) is not { } plan) return pages.Absent();
        bool mayRecord = visitor.Person!.May(plan.Id.Village, Role.Village, Role.Township);
        return pages.Show<AdvisorPage, AdvisorModel>(
            new AdvisorModel(
                plan, await reader.VisitsOf(plan.Id), mayRecord, ShanghaiTime.DateOf(time.GetUtcNow()), IdempotencyKey.Create().ToString(),
                LinkSent: request.Query["link"] == Sent));
    }

    /// <summary>The advisor's link was lost, or somebody else has it: a new one goes out.</summary>
    [Function("Visits_Advisor_Link_Post")]
    [Allowed(Role.Village, Role.Township)]
    public async Task<IResult> SendLink(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "visits/advisors/{village}/{appointment}/link")] HttpRequest request,
        string village, string appointment)
    {
        if (await reader.Plan(village, appointment, Role.Village, Role.Township) is not { } plan) return pages.Absent();
        if (guard.Check(request, await request.ReadInput(), out IdempotencyKey key) is { } broken)
            return pages.Refused(broken, VisitLinks.Advisor(plan.Id));
        await book.SendLink(plan.Id, key.ToString());
        return Pages.SeeOther($"{VisitLinks.Advisor(plan.Id)}?link={Sent}");
    }
}

/// <param name="MayRecord">Whether this person writes visits down.</param>
/// <param name="Key">The idempotency key of the form that sends a new link.</param>
/// <param name="LinkSent">Whether a new link has just gone out.</param>
internal sealed record AdvisorModel(
    VisitPlan Plan, IReadOnlyList<Visit> Visits, bool MayRecord, DateOnly Today, string Key, bool LinkSent);
