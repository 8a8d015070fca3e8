using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Appointments.Renew;

/// <summary>续聘: the county gives a further term, with a certificate of its own.</summary>
internal sealed class RenewEndpoint(
    AppointmentTable appointments, AppointmentAccess access, AppointmentActs acts, CurrentRules rules, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    private DateOnly Today => ShanghaiTime.DateOf(time.GetUtcNow());

    [Function("Appointments_Renew")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "appointments/{id}/renew")] HttpRequest request, string id)
    {
        if (await access.Find(id, Role.County) is not { } tenure) return pages.Absent();
        int years = await Figure("selection.term", tenure);
        return TenureRules.WhyNot(tenure, new RenewAppointment(years, ""), null, await acts.PolicyOn(tenure.Appointment.Village, Today), Today) is { } refusal
            ? pages.Refused(refusal, AppointmentLinks.Page(tenure.Id))
            : Page(tenure, await Most(tenure), RenewForm.Of(years), refusal: null);
    }

    [Function("Appointments_Renew_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "appointments/{id}/renew")] HttpRequest request, string id, [DurableClient] DurableTaskClient processes)
    {
        if (await access.Find(id, Role.County) is not { } tenure) return pages.Absent();
        FormInput input = await request.ReadInput();
        int most = await Most(tenure);
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(tenure, most, input, broken);
        if (RenewForm.Read(input, most) is not { } command || input.Seen() is not { } seen) return Page(tenure, most, input, refusal: null);
        if (await acts.Do(tenure.Id, key.ToString(), command, visitor.Person!.ActorFor(tenure.Id.Village, Role.County), seen) is { } refusal)
            return pages.Refused(refusal, AppointmentLinks.Page(tenure.Id), input);
        await AppointmentActivities.Settle((await appointments.Find(tenure.Id))!, processes);
        return Pages.SeeOther(AppointmentLinks.Page(tenure.Id));
    }

    private Task<int> Most(Tenure tenure) => Figure("appointment.term.max", tenure);

    private async Task<int> Figure(string rule, Tenure tenure) => (await rules.Read()).Value(rule, tenure.Appointment.Village, Today).Whole;

    private IResult Page(Tenure tenure, int most, FormInput input, Refusal? refusal) => pages.Form<RenewPage, RenewModel>(
        new RenewModel(tenure, most, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
