using System.Globalization;
using LinyingTalent.Platform.Checks;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Operations.Checks;

/// <summary>一致性检查: what must hold, and what contradicts it.</summary>
internal sealed class ChecksEndpoint(
    Checker checker, OperationsTable operations, OperationsScope scope, FormGuard guard, Visitor visitor, Pages pages, TimeProvider time)
{
    private const int LongestReason = 500;

    [Function("Operations_Checks")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations/checks")] HttpRequest request) => await Page(refusal: null);

    /// <summary>Looking changes nothing but the results: a repeat looks again.</summary>
    [Function("Operations_Checks_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operations/checks")] HttpRequest request, [DurableClient] DurableTaskClient processes)
    {
        if (guard.Check(request, await request.ReadInput(), out IdempotencyKey _) is { } broken) return await Page(broken);
        foreach (DivisionCode county in scope.Counties) await checker.Run(county, processes);
        return Pages.SeeOther(OperationsLinks.Checks);
    }

    /// <summary>After a move to another engine: the open records get their processes.</summary>
    [Function("Operations_Checks_Begin_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Begin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operations/checks/begin")] HttpRequest request, [DurableClient] DurableTaskClient processes)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(broken, input);
        if (input.Required("reason", CheckTexts.Reason, LongestReason, manyLines: true) is not { } reason) return await Page(refusal: null, input);
        foreach (DivisionCode county in scope.Counties)
        {
            var act = new OperatorAct(time.GetUtcNow(), visitor.Person!.AsActor, OperationsWords.Begin, county.CountyDigits, reason);
            await operations.TryNote(key, act);
            int begun = await checker.BeginMissing(county, processes);
            await operations.NoteDone(key, act with { Detail = begun.ToString(CultureInfo.InvariantCulture) });
            await checker.Run(county, processes);
        }

        return Pages.SeeOther(OperationsLinks.Checks);
    }

    private async Task<IResult> Page(Refusal? refusal, FormInput? input = null)
    {
        var lines = new List<CheckLine>();
        foreach (DivisionCode county in scope.Counties)
        {
            IReadOnlyList<CheckResult> results = await operations.Checks(county);
            lines.AddRange(checker.All.Select(invariant => new CheckLine(invariant, results.FirstOrDefault(result => result.Invariant == invariant.Id))));
        }

        return pages.Form<ChecksPage, ChecksModel>(
            new ChecksModel([.. lines.OrderByDescending(line => line.Latest?.Findings ?? 0)], IdempotencyKey.Create().ToString(), input ?? new FormInput(), refusal), input ?? new FormInput(), refusal);
    }
}

/// <param name="Latest">Null before the first look.</param>
internal sealed record CheckLine(Invariant Invariant, CheckResult? Latest);

internal sealed record ChecksModel(IReadOnlyList<CheckLine> Lines, string Key, FormInput Input, Refusal? Refusal)
{
    /// <summary>Whether open records lack their process: found as such by the checks.</summary>
    public bool LacksProcesses => Lines.Any(line => line.Latest?.Shown.Any(finding => finding.LacksProcess) == true);

    public DateTimeOffset? At => Lines.Select(line => line.Latest?.At).Min();
}
