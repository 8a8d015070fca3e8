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

    /// <summary>Those that have ended well, page by page: their number grows with the years.</summary>
    [Function("Operations_Processes_Completed")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> ShowCompleted(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations/processes/completed")] HttpRequest request, [DurableClient] DurableTaskClient processes)
    {
        string begins = request.Query["begins"].ToString().Trim(), after = request.Query["after"].ToString();
        if (begins.Length > Longest || after.Length > Longest) return pages.Absent();
        return pages.Show<CompletedListPage, CompletedPage>(await book.Completed(begins, after.Length > 0 ? after : null, processes));
    }

    // Instance ids are shorter; a continuation token is the engine's own affair.
    private const int Longest = 1000;
}
