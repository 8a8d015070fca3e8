using LinyingTalent.Platform.Cases;
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

namespace LinyingTalent.AwardRounds.Screen;

/// <summary>资格审查: the county decides about a nomination with a reason, or gives it back.</summary>
internal sealed class ScreenEndpoint(RoundDesk desk, NominationBook book, CurrentRules rules, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    private const string Route = "nominations/{nomination}/screen";
    private const string Eligible = "eligible";
    private const string Return = "return";
    private const int LongText = 500;

    public static IReadOnlyList<FormOption> Decisions =>
        [new(Eligible, ScreenTexts.DecideEligible), new("ineligible", ScreenTexts.DecideIneligible), new(Return, ScreenTexts.DecideReturn, ScreenTexts.ReturnHint)];

    [Function("Nomination_Screen")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string nomination) =>
        await desk.FindNomination(nomination, Role.County) is not var (round, found) ? pages.Absent()
        : round.Step != RoundStep.Screen ? pages.Refused(new StageOutOfOrder(round.Step), RoundLinks.Nomination(found.Id))
        : await Page(round, found, new FormInput());

    [Function("Nomination_Screen_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string nomination, [DurableClient] DurableTaskClient processes)
    {
        if (await desk.FindNomination(nomination, Role.County) is not var (round, found)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(round, found, input, broken);
        string? decision = input.Choice("decision", ScreenTexts.Decision, Decisions);
        string? reason = input.Required("reason", ScreenTexts.Reason, LongText, manyLines: true);
        if (input.Seen() is not { } turn) return pages.Refused(new FormIsBroken());
        if (input.Errors.Count > 0) return await Page(round, found, input);

        Actor by = visitor.Person!.ActorFor(found.Part.Division, Role.County);
        string next = RoundLinks.Nomination(found.Id);
        if (decision != Return)
            return await book.Do(found.Id, key.ToString(), new ScreenNomination(turn, decision == Eligible, reason!), by, time.GetUtcNow()) is { } refusal
                ? pages.Refused(refusal, next) : Pages.SeeOther(next);

        // A correction is waited for: the nomination gets a process until it is there, or its deadline is over.
        var command = new ReturnNomination(found.Number, turn, reason!);
        if (await book.WhyNot(found.Id, key, command, time.GetUtcNow()) is { } why) return pages.Refused(why, next);
        await desk.HandIn(found.Id, NominationActivities.InstancePart(turn + 1), starts: true, key, command, by, processes);
        return Pages.SeeOther(next);
    }

    private async Task<IResult> Page(Round round, Nomination nomination, FormInput input, Refusal? refusal = null) => pages.Form<ScreenPage, ScreenModel>(
        new ScreenModel(
            round, nomination, Eligibility.Of(round, nomination, await rules.Read(), ShanghaiTime.DateOf(time.GetUtcNow())), input, IdempotencyKey.Create().ToString(), refusal),
        input, refusal);
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record ScreenModel(Round Round, Nomination Nomination, IReadOnlyList<Finding> Findings, FormInput Input, string Key, Refusal? Refusal);
