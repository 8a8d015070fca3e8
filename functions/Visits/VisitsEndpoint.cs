using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits;

/// <summary>The visits that are due, the oldest first.</summary>
internal sealed class VisitsEndpoint(VisitTable visits, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Visits_List")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visits")] HttpRequest request)
    {
        var duties = new List<VisitDuty>();
        foreach (DivisionCode scope in visitor.Person!.DivisionsAs(Role.Village, Role.Township, Role.County, Role.Administrator))
            duties.AddRange(await visits.In(scope).ToListAsync());
        return pages.Show<VisitsPage, VisitsModel>(new VisitsModel([.. duties.Distinct().OrderBy(duty => duty.Due)], ShanghaiTime.DateOf(time.GetUtcNow())));
    }
}

internal sealed record VisitsModel(IReadOnlyList<VisitDuty> Duties, DateOnly Today);
