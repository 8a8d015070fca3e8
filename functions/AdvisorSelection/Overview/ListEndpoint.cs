using LinyingTalent.Appointments;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection.Overview;

/// <summary>All villages that a person's divisions hold, with their selection and their advisors.</summary>
internal sealed class ListEndpoint(SelectionTable selections, AppointmentDesk appointments, DivisionRegistry divisions, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Selection_List")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "selections")] HttpRequest request)
    {
        DateTimeOffset now = time.GetUtcNow();
        var rows = new List<VillageRow>();
        foreach (DivisionCode scope in visitor.Person!.DivisionsAs(SelectionDesk.Readers))
        {
            ILookup<DivisionCode, Selection> cases = (await selections.In(scope).Select(stored => stored.State).ToListAsync()).ToLookup(selection => selection.Id.Division);
            ILookup<DivisionCode, Appointment> advisors = (await appointments.In(scope, ShanghaiTime.DateOf(now)).ToListAsync()).ToLookup(appointment => appointment.Village);
            rows.AddRange(divisions.VillagesIn(scope).Select(village => new VillageRow(
                village, divisions.Find(village.Code.Township!.Value)!.Name, cases[village.Code].MaxBy(selection => selection.Opened), [.. advisors[village.Code]], now)));
        }

        return pages.List<ListPage, VillageRow>(VillageList.Shape.Read(rows.DistinctBy(row => row.Village.Code), request.Query));
    }
}
