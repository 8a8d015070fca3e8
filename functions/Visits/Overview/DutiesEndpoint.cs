using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Overview;

/// <summary>The visits that are expected, the earliest due first.</summary>
internal sealed class DutiesEndpoint(VisitReader reader, DivisionRegistry divisions, Pages pages, TimeProvider time)
{
    [Function("Visits_List")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visits")] HttpRequest request)
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        List<DutyRow> rows =
        [
            .. from plan in await reader.Plans()
               let township = divisions.Find(plan.Id.Village.Township!.Value)!.Name
               from duty in plan.Duties
               orderby duty.Due, plan.Name
               select new DutyRow(new PlannedVisit(plan, duty), today, $"{township} {divisions.Find(plan.Id.Village)!.Name}", township),
        ];
        ListView<DutyRow> list = VisitLists.Duties.Read(rows, request.Query);
        return list.IsExport
            ? pages.Download(list.Frame.Title, list.ToSheet())
            : pages.Show<DutiesPage, DutiesModel>(new DutiesModel(list, rows.Count(row => row.Standing == DutyStanding.Overdue)));
    }
}

internal sealed record DutiesModel(ListView<DutyRow> List, int Overdue);
