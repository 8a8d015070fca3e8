using Azure.Storage.Queues.Models;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Operations.Queues;

/// <summary>消息队列: what waits, what was set aside after five tries, and sending it again.</summary>
internal sealed class QueueEndpoint(QueueBook book, FormGuard guard, Pages pages)
{
    private const int LongestReason = 500;

    [Function("Operations_Queues")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations/queues")] HttpRequest request) =>
        pages.Show<QueuesPage, QueuesModel>(new QueuesModel(await book.All()));

    [Function("Operations_Queues_Queue")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> ShowOne([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations/queues/{queue}")] HttpRequest request, string queue)
    {
        if (await book.Find(queue) is not { } standing) return pages.Absent();
        ListView<PeekedMessage> list = await SetAside(request, queue);
        return list.IsExport ? pages.Download(list.Frame.Title, list.ToSheet()) : await Page(standing, list, new FormInput(), refusal: null);
    }

    [Function("Operations_Queues_Queue_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operations/queues/{queue}")] HttpRequest request, string queue)
    {
        if (await book.Find(queue) is not { } standing) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(standing, await SetAside(request, queue), input, broken);
        if (input.Required("reason", QueueTexts.Reason, LongestReason, manyLines: true) is not { } reason) return await Page(standing, await SetAside(request, queue), input, refusal: null);
        await book.SendAgain(queue, reason, key);
        return Pages.SeeOther(OperationsLinks.Queue(queue));
    }

    private async Task<ListView<PeekedMessage>> SetAside(HttpRequest request, string queue) => SetAsideList.Of(queue).Read(await book.SetAside(queue), request.Query);

    private async Task<IResult> Page(QueueStanding standing, ListView<PeekedMessage> list, FormInput input, Refusal? refusal) => pages.Form<QueuePage, QueueModel>(
        new QueueModel(standing, list, await book.ActsOn(standing.Name), input, IdempotencyKey.Create().ToString(), refusal),
        input, refusal);
}

internal sealed record QueuesModel(IReadOnlyList<QueueStanding> Queues);

/// <param name="SetAside">The first of those that were set aside.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record QueueModel(
    QueueStanding Queue, ListView<PeekedMessage> SetAside, IReadOnlyList<OperatorAct> Acts, FormInput Input, string Key, Refusal? Refusal);
