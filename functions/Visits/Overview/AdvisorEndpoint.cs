using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Overview;

/// <summary>One advisor: what is due and what took place.</summary>
internal sealed class AdvisorEndpoint(VisitReader reader, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Visits_Advisor")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visits/advisors/{village}/{appointment}")] HttpRequest request,
        string village, string appointment)
    {
        if (await reader.Plan(village, appointment, VisitReader.Readers) is not { } plan) return pages.Absent();
        bool mayRecord = visitor.Person!.May(plan.Id.Village, Role.Village, Role.Township);
        return pages.Show<AdvisorPage, AdvisorModel>(
            new AdvisorModel(plan, await reader.VisitsOf(plan.Id), mayRecord, ShanghaiTime.DateOf(time.GetUtcNow())));
    }
}

/// <param name="MayRecord">Whether this person writes visits down.</param>
internal sealed record AdvisorModel(VisitPlan Plan, IReadOnlyList<Visit> Visits, bool MayRecord, DateOnly Today);
