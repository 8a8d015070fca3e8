using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds.Open;

/// <summary>The county opens a round, if it may be held at all.</summary>
internal sealed class OpenEndpoint(
    RoundTable rounds, RoundDesk desk, RoundBook book, FormGuard guard, Pages pages, Visitor visitor, CurrentRules rules, TimeProvider time)
{
    private DateOnly Today => ShanghaiTime.DateOf(time.GetUtcNow());

    [Function("Round_Open")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/open")] HttpRequest request)
    {
        DivisionCode county = visitor.Person!.DivisionsAs(Role.County).First().County;

        // The round's id goes into the page, so that the same page sent twice speaks of the same round.
        CaseId id = await rounds.NextId(county, Today.Year);
        return Page(id, (await Form(county)).Fill());
    }

    [Function("Round_Open_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/open")] HttpRequest request, [DurableClient] DurableTaskClient processes)
    {
        FormInput input = await request.ReadInput();
        if (!CaseId.TryParse(input["_round"], out CaseId id) || id.Division.Level != DivisionLevel.County || !visitor.Person!.May(id.Division, Role.County))
            return pages.Refused(new FormIsBroken());
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(id, input, broken);
        if ((await Form(id.Division)).Read(input) is not { } terms) return Page(id, input);

        // A refusal that belongs to a field stands beside it, with rule and source.
        var command = new OpenRound(terms);
        if (await rounds.Find(id) is null && await book.WhyNot(id, command, time.GetUtcNow()) is { Kind: RefusalKind.Invalid } refusal)
        {
            if (OpenForm.FieldOf(refusal) is not { } field) return Page(id, input, refusal);
            input.Refuse(field, refusal.Sentence);
            return Page(id, input);
        }

        return await desk.HandIn(id, key, command, visitor.Person!.ActorFor(id.Division, Role.County), processes, RoundLinks.Round(id), refusal => Page(id, input, refusal));
    }

    private async Task<OpenForm> Form(DivisionCode county)
    {
        RuleTable figures = await rules.Read();
        return new OpenForm(rule => figures.Value(rule, county, Today), RoundFactsReader.PolicyOn(figures, county, Today), Today);
    }

    private IResult Page(CaseId id, FormInput input, Refusal? refusal = null) =>
        pages.Form<OpenPage, OpenModel>(new OpenModel(id, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record OpenModel(CaseId Id, FormInput Input, string Key, Refusal? Refusal);
