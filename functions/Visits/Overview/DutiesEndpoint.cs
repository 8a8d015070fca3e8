using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Overview;

/// <summary>The visits that are expected, the earliest due first.</summary>
internal sealed class DutiesEndpoint(VisitReader reader, Visitor visitor, DivisionRegistry divisions, Pages pages, TimeProvider time)
{
    /// <summary>How far ahead the list looks where nobody asks for all.</summary>
    private const int DaysAhead = 30;

    [Function("Visits_List")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visits")] HttpRequest request)
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        VisitFilter filter = VisitFilter.Read(request.Query, DutyFilters.All, visitor.Person!, divisions);
        List<PlannedVisit> all =
        [
            .. from plan in await reader.Plans()
               where filter.Holds(plan.Id.Village, plan.Name)
               from duty in plan.Duties
               orderby duty.Due, plan.Name
               select new PlannedVisit(plan, duty),
        ];
        DateOnly near = today.AddDays(DaysAhead);
        List<PlannedVisit> shown = [.. all.Where(planned => DutyFilters.Holds(filter.State, planned.Duty, today, near))];
        return pages.Show<DutiesPage, DutiesModel>(new DutiesModel(
            shown, filter, today, all.Count(planned => planned.Duty.IsOpen && planned.Duty.Due < today)));
    }
}

/// <param name="Overdue">Among all that the filter's place and name leave.</param>
internal sealed record DutiesModel(IReadOnlyList<PlannedVisit> Rows, VisitFilter Filter, DateOnly Today, int Overdue);

/// <summary>What a list of duties can be narrowed to.</summary>
internal static class DutyFilters
{
    public const string Near = "near";
    public const string Overdue = "overdue";
    public const string Fulfilled = "fulfilled";
    public const string Every = "all";

    public static IReadOnlyList<string> All { get; } = [Near, Overdue, Fulfilled, Every];

    public static bool Holds(string state, VisitDuty duty, DateOnly today, DateOnly near) => state switch
    {
        Overdue => duty.IsOpen && duty.Due < today,
        Fulfilled => !duty.IsOpen,
        Every => true,
        _ => duty.IsOpen && duty.Due <= near,
    };
}
