using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Appointments.Overview;

/// <summary>The appointments of a person's divisions, those whose term ends first at the top.</summary>
internal sealed class AppointmentListEndpoint(
    AppointmentTable appointments, AppointmentActs acts, DivisionRegistry divisions, Visitor visitor, Pages pages, TimeProvider time)
{
    public const string Serving = "serving";
    public const string Ending = "ending";
    public const string Ended = "ended";

    [Function("Appointments_List")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "appointments")] HttpRequest request)
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        var all = new List<Tenure>();
        foreach (DivisionCode scope in visitor.Person!.DivisionsAs(AppointmentAccess.Readers)) all.AddRange(await appointments.In(scope).ToListAsync());
        all = [.. all.DistinctBy(tenure => tenure.Id)];

        string show = request.Query["show"] is [Ending or Ended] chosen ? chosen[0]! : Serving, township = request.Query["township"].ToString();
        List<Tenure> ending = await EndingSoon(all, today);
        IEnumerable<Tenure> shown = show switch
        {
            Ending => ending,
            Ended => all.Where(tenure => tenure.State != TenureState.Serving || tenure.Appointment.To < today),
            _ => all.Where(tenure => tenure.State == TenureState.Serving && tenure.Appointment.To >= today),
        };
        IEnumerable<FormOption> townships = all.Select(tenure => tenure.Appointment.Village.Township!.Value).Distinct()
            .OrderBy(code => code.ToString(), StringComparer.Ordinal).Select(code => new FormOption(code.ToString(), divisions.Find(code)!.Name));
        return pages.Show<AppointmentListPage, AppointmentListModel>(new AppointmentListModel(
            [.. shown.Where(tenure => township.Length == 0 || tenure.Appointment.Village.Township!.Value.ToString() == township)
                .OrderBy(tenure => tenure.Appointment.To).ThenBy(tenure => tenure.Id.ToString(), StringComparer.Ordinal)],
            new FormInput(KeyValuePair.Create("show", show), KeyValuePair.Create("township", township)), [.. townships],
            all.Count(tenure => tenure.IsInForceOn(today)), ending.Count, today));
    }

    // As soon as it can be renewed, and while nobody has decided.
    private async Task<List<Tenure>> EndingSoon(List<Tenure> all, DateOnly today)
    {
        var ending = new List<Tenure>();
        foreach (Tenure tenure in all.Where(tenure => tenure.IsInForceOn(today) && tenure.Renewal is null))
            if (today >= TenureRules.RenewableFrom(tenure, await acts.PolicyOn(tenure.Appointment.Village, today))) ending.Add(tenure);
        return ending;
    }
}

/// <param name="Serving">How many serve today.</param>
/// <param name="Ending">How many of them are near their end and not renewed.</param>
internal sealed record AppointmentListModel(
    IReadOnlyList<Tenure> Rows, FormInput Filter, IReadOnlyList<FormOption> Townships, int Serving, int Ending, DateOnly Today);
