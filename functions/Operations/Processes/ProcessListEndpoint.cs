using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Operations.Processes;

/// <summary>办理流程: those that run, wait, are held, have failed or ended.</summary>
internal sealed class ProcessListEndpoint(ProcessBook book, Pages pages)
{
    [Function("Operations_Processes")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations/processes")] HttpRequest request, [DurableClient] DurableTaskClient processes) =>
        pages.List<ProcessListPage, ProcessRow>(ProcessList.Shape.Read(await book.All(processes), request.Query));
}
