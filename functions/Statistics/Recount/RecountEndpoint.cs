using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Statistics.Recount;

/// <summary>What the recounts found; a recount at once; and the differences set right, with the reason.</summary>
internal sealed class RecountEndpoint(Recounts recounts, RecountTable runs, RecordReader reader, FormGuard guard, Visitor visitor, Pages pages)
{
    public const string Do = "do";
    public const string Settle = "settle";
    public const string Reason = "reason";

    private DivisionCode County => reader.Scopes([Role.County, Role.Administrator])[0].County;

    [Function("Statistics_Recount")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "statistics/recount")] HttpRequest request)
    {
        IReadOnlyList<RecountRun> all = await runs.All(County);
        ListView<RecountRun> list = RunList.Shape.Read(all, request.Query);
        return list.IsExport ? pages.Download(list.Frame.Title, list.ToSheet()) : Page(all, list, new FormInput(), refusal: null);
    }

    [Function("Statistics_Recount_Post")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "statistics/recount")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey _) is { } broken) return await Again(request, input, broken);
        if (input[Do] == Settle)
        {
            if (input.Required(Reason, RecountTexts.Reason, 300, manyLines: true) is not { } reason) return await Again(request, input, refusal: null);
            await recounts.Settle(County, reason, visitor.Person!.ActorFor(County, Role.County, Role.Administrator));
        }
        else
        {
            await recounts.Run(County, visitor.Person!.ActorFor(County, Role.County, Role.Administrator));
        }

        return Pages.SeeOther(StatisticsLinks.Recount);
    }

    private async Task<IResult> Again(HttpRequest request, FormInput input, Refusal? refusal)
    {
        IReadOnlyList<RecountRun> all = await runs.All(County);
        return Page(all, RunList.Shape.Read(all, request.Query), input, refusal);
    }

    private IResult Page(IReadOnlyList<RecountRun> all, ListView<RecountRun> list, FormInput input, Refusal? refusal) => pages.Form<RecountPage, RecountModel>(
        new RecountModel(all is [var last, ..] ? last : null, list, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Last">The latest; null before the first.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record RecountModel(RecountRun? Last, ListView<RecountRun> Runs, FormInput Input, string Key, Refusal? Refusal);
