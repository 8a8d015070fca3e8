using LinyingTalent.Appointments;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
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
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        var rows = new List<VillageRow>();
        foreach (DivisionCode scope in visitor.Person!.DivisionsAs(SelectionDesk.Readers))
        {
            ILookup<DivisionCode, Selection> cases = (await selections.In(scope).Select(stored => stored.State).ToListAsync()).ToLookup(selection => selection.Id.Division);
            ILookup<DivisionCode, Appointment> advisors = (await appointments.In(scope, today).ToListAsync()).ToLookup(appointment => appointment.Village);
            rows.AddRange(divisions.VillagesIn(scope).Select(village => new VillageRow(
                village, cases[village.Code].MaxBy(selection => selection.Opened), [.. advisors[village.Code]])));
        }

        return pages.Show<ListPage, ListModel>(new ListModel([.. rows.DistinctBy(row => row.Village.Code)]));
    }
}

/// <param name="Latest">The village's latest selection; null when it never had one.</param>
internal sealed record VillageRow(Division Village, Selection? Latest, IReadOnlyList<Appointment> Advisors);
