using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Appointments.End;

/// <summary>辞聘、解聘: the township or the county records a resignation; the county alone dismisses.</summary>
internal sealed class EndEndpoint(AppointmentTable appointments, AppointmentAccess access, AppointmentActs acts, FormGuard guard, Pages pages, Visitor visitor)
{
    [Function("Appointments_End")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "appointments/{id}/end")] HttpRequest request, string id)
    {
        if (await access.Find(id, Role.Township, Role.County) is not { } tenure) return pages.Absent();
        return tenure.State == TenureState.Serving
            ? Page(tenure, new FormInput(), refusal: null)
            : pages.Refused(new AppointmentHasEnded(), AppointmentLinks.Page(tenure.Id));
    }

    [Function("Appointments_End_Post")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "appointments/{id}/end")] HttpRequest request, string id, [DurableClient] DurableTaskClient processes)
    {
        if (await access.Find(id, Role.Township, Role.County) is not { } tenure) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(tenure, input, broken);
        if (EndForm.Read(input, MayDismiss(tenure)) is not { } command || input.Seen() is not { } seen) return Page(tenure, input, refusal: null);
        if (await acts.Do(tenure.Id, key.ToString(), command, visitor.Person!.ActorFor(tenure.Id.Village, Role.Township, Role.County), seen) is { } refusal)
            return pages.Refused(refusal, AppointmentLinks.Page(tenure.Id), input);
        await AppointmentActivities.Settle((await appointments.Find(tenure.Id))!, processes);
        return Pages.SeeOther(AppointmentLinks.Page(tenure.Id));
    }

    private bool MayDismiss(Tenure tenure) => visitor.Person!.May(tenure.Appointment.Village, Role.County);

    private IResult Page(Tenure tenure, FormInput input, Refusal? refusal) => pages.Form<EndPage, EndModel>(
        new EndModel(tenure, MayDismiss(tenure), input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
