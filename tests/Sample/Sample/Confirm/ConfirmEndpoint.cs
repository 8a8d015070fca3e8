using LinyingTalent.Platform;
using LinyingTalent.Sample.Show;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Sample.Confirm;

/// <summary>Confirms a case: written to its row, then told to its process.</summary>
public sealed class ConfirmEndpoint(SampleTable table, SampleStarter starter, TimeProvider time)
{
    [Function("SampleConfirm_Post")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sample/{id:guid}/confirm")] HttpRequest request,
        [DurableClient] DurableTaskClient client, string id)
    {
        switch (await table.ConfirmAsync(id, time.GetUtcNow()))
        {
            case null:
                return Pages.Show<NotFoundPage>(new { }, StatusCodes.Status404NotFound);
            case SampleDecision.TooLate:
                return await CasePages.ShowAsync(table, id, StatusCodes.Status409Conflict, "期限已过，无法再确认。");
            case SampleDecision.Accepted:
                await starter.TellConfirmedAsync(client, id);
                break;
        }

        return Pages.GoTo(SampleModule.Case(id));
    }
}
