using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Overview;

/// <summary>The visits that were written down, the latest first.</summary>
internal sealed class RecordsEndpoint(VisitReader reader, Visitor visitor, DivisionRegistry divisions, Pages pages)
{
    [Function("Visits_Records")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visits/records")] HttpRequest request)
    {
        VisitFilter filter = VisitFilter.Read(request.Query, RecordFilters.All, visitor.Person!, divisions);
        List<Visit> shown =
        [
            .. from visit in await reader.Visits()
               where filter.Holds(visit.Id.Village, visit.Name)
               where filter.State == RecordFilters.Every || filter.State == RecordFilters.Of(visit.State)
               orderby visit.Day descending, visit.At descending
               select visit,
        ];
        return pages.Show<RecordsPage, RecordsModel>(new RecordsModel(shown, filter));
    }
}

internal sealed record RecordsModel(IReadOnlyList<Visit> Rows, VisitFilter Filter);

/// <summary>What a list of records can be narrowed to.</summary>
internal static class RecordFilters
{
    public const string Every = "all";

    public static IReadOnlyList<string> All { get; } = [Every, .. Enum.GetValues<VisitState>().Select(Of)];

    public static string Of(VisitState state) => state switch
    {
        VisitState.Recorded => "recorded",
        VisitState.Confirmed => "confirmed",
        _ => "rejected",
    };
}
