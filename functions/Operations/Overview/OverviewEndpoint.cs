using LinyingTalent.Operations.Health;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.Operations.Overview;

/// <summary>运行监控: how the site is, what wants attention, and where to go on.</summary>
internal sealed class OverviewEndpoint(HealthBook health, OperationsTable operations, IHostEnvironment environment, Pages pages)
{
    private const int MostActs = 20;

    [Function("Operations_Overview")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations")] HttpRequest request) =>
        pages.Show<OverviewPage, OverviewModel>(new OverviewModel(
            [.. (await health.Read()).OrderByDescending(signal => signal.State)], [.. (await operations.ActsOn()).Take(MostActs)], environment.EnvironmentName));
}

/// <param name="Acts">What operators did last.</param>
internal sealed record OverviewModel(IReadOnlyList<HealthSignal> Signals, IReadOnlyList<OperatorAct> Acts, string Environment);
