using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Appointments.Assess;

/// <summary>年度评估认定: the township or the county looks at what was computed, and confirms it or changes it with a reason.</summary>
internal sealed class AssessEndpoint(AppointmentAccess access, AppointmentActs acts, VisitDesk visits, FormGuard guard, Pages pages, Visitor visitor)
{
    private const string Route = "appointments/{id}/assessments/{year}";

    [Function("Appointments_Assess")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string id, string year) =>
        await Find(id, year) is var (tenure, assessment) ? await Page(tenure, assessment, AssessForm.Of(assessment), refusal: null) : pages.Absent();

    [Function("Appointments_Assess_Post")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id, string year)
    {
        if (await Find(id, year) is not var (tenure, assessment)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(tenure, assessment, input, broken);
        if (AssessForm.Read(input, assessment) is not { } command || input.Seen() is not { } seen) return await Page(tenure, assessment, input, refusal: null);
        return await acts.Do(tenure.Id, key.ToString(), command, visitor.Person!.ActorFor(tenure.Id.Village, Role.Township, Role.County), seen) is { } refusal
            ? pages.Refused(refusal, AppointmentLinks.Page(tenure.Id), input)
            : Pages.SeeOther(AppointmentLinks.Page(tenure.Id));
    }

    private async Task<(Tenure Tenure, Assessment Assessment)?> Find(string id, string year) =>
        await access.Find(id, Role.Township, Role.County) is { } tenure
        && tenure.Assessments.FirstOrDefault(assessment => $"{assessment.Year.Number}" == year) is { } assessment ? (tenure, assessment) : null;

    private async Task<IResult> Page(Tenure tenure, Assessment assessment, FormInput input, Refusal? refusal)
    {
        Appointment appointment = tenure.Appointment;
        return pages.Form<AssessPage, AssessModel>(
            new AssessModel(
                tenure, assessment, await visits.Confirmed(appointment.Village, appointment.Certificate, assessment.Year.From, assessment.Year.To),
                input, IdempotencyKey.Create().ToString(), refusal),
            input, refusal);
    }
}
