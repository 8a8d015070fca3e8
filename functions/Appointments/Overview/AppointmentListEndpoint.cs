using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Appointments.Overview;

/// <summary>The appointments of a person's divisions, those whose term ends first at the top.</summary>
internal sealed class AppointmentListEndpoint(
    AppointmentTable appointments, AppointmentActs acts, DivisionRegistry divisions, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Appointments_List")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "appointments")] HttpRequest request)
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        var rows = new List<AppointmentRow>();
        foreach (DivisionCode scope in visitor.Person!.DivisionsAs(AppointmentAccess.Readers))
            await foreach (Tenure tenure in appointments.In(scope)) rows.Add(await RowOf(tenure, today));
        ListView<AppointmentRow> list = AppointmentList.Shape.Read(rows.DistinctBy(row => row.Tenure.Id), request.Query);
        return list.IsExport
            ? pages.Download(list.Frame.Title, list.ToSheet())
            : pages.Show<AppointmentListPage, AppointmentListModel>(new AppointmentListModel(
                list, rows.Count(row => row.Tenure.IsInForceOn(today)), rows.Count(row => row.Phase == TenurePhase.Ending)));
    }

    private async Task<AppointmentRow> RowOf(Tenure tenure, DateOnly today)
    {
        DivisionCode village = tenure.Appointment.Village;
        return new AppointmentRow(tenure, await PhaseOf(tenure, today), divisions.Find(village.Township!.Value)!.Name, divisions.Find(village)!.Name, today);
    }

    // Near its end as soon as it can be renewed, and while nobody has decided.
    private async Task<TenurePhase> PhaseOf(Tenure tenure, DateOnly today)
    {
        if (tenure.State != TenureState.Serving || tenure.Appointment.To < today) return TenurePhase.Ended;
        if (!tenure.IsInForceOn(today) || tenure.IsDecided) return TenurePhase.Serving;
        TenurePolicy policy = await acts.PolicyOn(tenure.Appointment.Village, today);
        return today >= TenureRules.RenewableFrom(tenure, policy) ? TenurePhase.Ending : TenurePhase.Serving;
    }
}

/// <param name="Serving">How many serve today.</param>
/// <param name="Ending">How many of them are near their end and not renewed.</param>
internal sealed record AppointmentListModel(ListView<AppointmentRow> List, int Serving, int Ending);
