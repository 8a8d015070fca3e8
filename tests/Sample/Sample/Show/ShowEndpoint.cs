using LinyingTalent.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Sample.Show;

/// <summary>Where a case stands.</summary>
public sealed class ShowEndpoint(SampleTable table)
{
    [Function("SampleShow")]
    public Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sample/{id:guid}")] HttpRequest request, string id) =>
        CasePages.ShowAsync(table, id, StatusCodes.Status200OK);
}

/// <summary>The page of a case, with a message when a form was refused.</summary>
internal static class CasePages
{
    public static async Task<IResult> ShowAsync(SampleTable table, string id, int status, string? refusal = null) =>
        await table.FindAsync(id) is { } found
            ? Pages.Show<ShowPage>(new { Case = found, IsNotified = await table.IsNotifiedAsync(id), Refusal = refusal }, status)
            : Pages.Show<NotFoundPage>(new { }, StatusCodes.Status404NotFound);
}
