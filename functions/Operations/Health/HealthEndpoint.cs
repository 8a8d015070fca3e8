using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Operations.Health;

/// <summary>
/// For probes, which have no account: <c>live</c> says that the site answers, <c>ready</c> that it can work. How much of what is owed is the
/// administrators' to see; a probe learns only which signal wants attention.
/// </summary>
internal sealed class HealthEndpoint(HealthBook health, Site site)
{
    [Function("Health_Live")]
    [AllowedToAnyone]
    public IResult Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/live")] HttpRequest request) => NotKept(request, Results.Text("live"));

    [Function("Health_Ready")]
    [AllowedToAnyone]
    public async Task<IResult> Ready([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/ready")] HttpRequest request)
    {
        IReadOnlyList<HealthSignal> signals = await health.Read();
        HealthState worst = signals.Max(signal => signal.State);
        var answer = new HealthAnswer(
            worst switch { HealthState.Good => "ready", HealthState.Attention => "attention", _ => "unready" }, AppVersion.Text,
            signals.GroupBy(signal => signal.Id).ToDictionary(signal => signal.Key, signal => Word(signal.Max(each => each.State))));
        return NotKept(request, Results.Json(
            answer, statusCode: worst == HealthState.Bad ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK));
    }

    private static string Word(HealthState state) => state switch
    {
        HealthState.Good => "good",
        HealthState.Attention => "attention",
        _ => "bad",
    };

    private IResult NotKept(HttpRequest request, IResult answer)
    {
        SecurityHeaders.Set(request.HttpContext.Response.Headers, site.IsSecure);
        return answer;
    }
}

/// <param name="Status">"ready", "attention" (ready, but somebody should look) or "unready".</param>
/// <param name="Signals">Each "good", "attention" or "bad".</param>
internal sealed record HealthAnswer(string Status, string Version, IReadOnlyDictionary<string, string> Signals);
