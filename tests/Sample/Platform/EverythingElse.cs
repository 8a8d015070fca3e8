using LinyingTalent.Sample;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform;

/// <summary>The home page, and the answer to every address that no other function has.</summary>
public static class EverythingElse
{
    // Functions match in the order of their names: this one must come last, for it matches everything.
    [Function("zz_EverythingElse")]
    public static IResult Answer([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request, string? path) =>
        string.IsNullOrEmpty(path) && HttpMethods.IsGet(request.Method)
            ? Pages.GoTo(SampleModule.Home)
            : Pages.Show<NotFoundPage>(new { }, StatusCodes.Status404NotFound);
}
