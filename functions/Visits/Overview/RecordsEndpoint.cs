using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Overview;

/// <summary>The visits that were written down, the latest first.</summary>
internal sealed class RecordsEndpoint(VisitReader reader, DivisionRegistry divisions, Pages pages)
{
    [Function("Visits_Records")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visits/records")] HttpRequest request)
    {
        IEnumerable<RecordRow> rows =
            from visit in await reader.Visits()
            orderby visit.Day descending, visit.At descending
            select new RecordRow(visit, divisions.Find(visit.Id.Village)!.Name, divisions.Find(visit.Id.Village.Township!.Value)!.Name);
        return pages.List<RecordsPage, RecordRow>(VisitLists.Records.Read(rows, request.Query));
    }
}
