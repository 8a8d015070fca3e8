using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Review;

/// <summary>审查核定: the county decides on what the township put before it.</summary>
internal sealed class ReviewEndpoint(SelectionDesk desk, FormGuard guard, Pages pages, Visitor visitor)
{
    [Function("Selection_Review")]
    [Allowed(Role.County)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "selections/{id}/review")] HttpRequest request, string id)
    {
        if (await desk.Find(id, Role.County) is not { } selection) return pages.Absent();
        return selection.Step == SelectionStep.Review
            ? Page(selection, new FormInput(), refusal: null)
            : pages.Refused(new StepOutOfOrder(selection.Step));
    }

    [Function("Selection_Review_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "selections/{id}/review")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient processes)
    {
        if (await desk.Find(id, Role.County) is not { } selection) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(selection, input, broken);
        if (ReviewForm.Read(input, selection) is not { } command) return Page(selection, input, refusal: null);
        return await desk.HandIn(
            selection.Id, key, input, command, visitor.Person!.ActorFor(selection.Id.Division, Role.County), processes, Links.Case(selection.Id), refusal => Page(selection, input, refusal));
    }

    private IResult Page(Selection selection, FormInput input, Refusal? refusal) => pages.Form<ReviewPage, ReviewModel>(
        new ReviewModel(selection, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
