using DurableTask.Core.History;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Operations.Processes;

/// <summary>One process: how it stands, what it did, what was done to it, and the form for the next act.</summary>
internal sealed class ProcessEndpoint(ProcessBook book, FormGuard guard, Pages pages)
{
    [Function("Operations_Processes_Process")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations/processes/{instance}")] HttpRequest request, string instance,
        [DurableClient] DurableTaskClient processes)
    {
        if (await book.Find(instance, processes) is not { } process) return pages.Absent();
        IReadOnlyList<HistoryEvent>? history = await ProcessBook.History(instance, processes);
        return pages.Show<ProcessPage, ProcessModel>(new ProcessModel(process, history, await book.ActsOn(instance)));
    }

    [Function("Operations_Processes_Process_Act")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> ShowAct(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations/processes/{instance}/act")] HttpRequest request, string instance,
        [DurableClient] DurableTaskClient processes) =>
        await book.Find(instance, processes) is { } process ? Page(process, new FormInput(), refusal: null) : pages.Absent();

    [Function("Operations_Processes_Process_Act_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operations/processes/{instance}/act")] HttpRequest request, string instance,
        [DurableClient] DurableTaskClient processes)
    {
        if (await book.Find(instance, processes) is not { } process) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(process, input, broken);
        if (await book.Knows(key)) return Pages.SeeOther(OperationsLinks.Process(instance));
        if (ProcessForm.Read(input) is not { } order) return Page(process, input, refusal: null);
        if (ProcessActRules.Refuse(order.Act, process.RuntimeStatus) is { } refusal) return Page(process, input, refusal);
        await book.Do(order, instance, key, processes);
        return Pages.SeeOther(OperationsLinks.Process(instance));
    }

    private IResult Page(OrchestrationMetadata process, FormInput input, Refusal? refusal) => pages.Form<ProcessActPage, ProcessActModel>(
        new ProcessActModel(process, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="History">Null where the engine that keeps it tells no histories.</param>
internal sealed record ProcessModel(OrchestrationMetadata Process, IReadOnlyList<HistoryEvent>? History, IReadOnlyList<OperatorAct> Acts);

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record ProcessActModel(OrchestrationMetadata Process, FormInput Input, string Key, Refusal? Refusal);
