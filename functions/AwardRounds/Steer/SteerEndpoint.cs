using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds.Steer;

/// <summary>What the county decides about a round as a whole, each with its effect shown before and its reason asked for.</summary>
internal sealed class SteerEndpoint(RoundDesk desk, RoundFactsReader facts, ScoreBook book, FormGuard guard, Pages pages, Visitor visitor)
{
    private const string Route = "rounds/{round}/steer/{act}";
    private const int LongText = 500;

    [Function("Round_Steer")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string round, string act) =>
        await desk.Find(round, Role.County) is not { } found || await ActOf(found, act) is not { } steering ? pages.Absent()
        : WhyNot(found, act) is { } refusal ? pages.Refused(refusal, RoundLinks.Round(found.Id)) : Page(found, steering, new FormInput());

    [Function("Round_Steer_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string round, string act, [DurableClient] DurableTaskClient processes)
    {
        if (await desk.Find(round, Role.County) is not { } found || await ActOf(found, act) is not { } steering) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(found, steering, input, broken);
        if (input.Seen() is not { } turn) return pages.Refused(new FormIsBroken());
        DateOnly? last = steering.AsksDay ? input.Date("last", SteerTexts.Last) : DateOnly.MinValue;
        string[] judges = [.. steering.Silent.Select(line => line.Judge.Id).Where(judge => input.Checked($"judge-{judge}"))];
        string? reason = input.Required("reason", SteerTexts.Reason, LongText, manyLines: true);
        if (input.Errors.Count > 0) return Page(found, steering, input);
        RoundCommand command = act switch
        {
            Acts.Extend => new ExtendWindow(turn, last!.Value, reason!),
            Acts.CloseScreening => new CloseScreening(turn, reason!),
            Acts.CloseRecommending => new CloseRecommending(turn, reason!),
            Acts.Remind => new RemindJudges(turn, last!.Value, reason!),
            Acts.Replace => new ReplaceJudges(turn, judges, last!.Value, reason!),
            Acts.LeaveOut => new LeaveOutShort(turn, reason!),
            _ => new CallOff(turn, reason!),
        };
        return await desk.HandIn(
            found.Id, key, command, visitor.Person!.ActorFor(found.Id.Division, Role.County), processes, RoundLinks.Round(found.Id), refusal => Page(found, steering, input, refusal));
    }

    // Before anything is filled in: the rule decides again when the form comes.
    private static Refusal? WhyNot(Round round, string act) => act switch
    {
        _ when round.Ended => new RoundHasEnded(),
        Acts.Extend => round.Step is RoundStep.Nominate or RoundStep.Score ? null : new StageOutOfOrder(round.Step),
        Acts.CloseScreening => round.Step == RoundStep.Screen ? null : new StageOutOfOrder(round.Step),
        Acts.CloseRecommending => round.Step == RoundStep.Recommend ? null : new StageOutOfOrder(round.Step),
        Acts.CallOff => round.Step == RoundStep.Honour ? new StageOutOfOrder(round.Step) : null,
        _ => round.Step != RoundStep.Score ? new StageOutOfOrder(round.Step) : round.Short > 0 ? null : new QuorumIsNotMissed(),
    };

    private async Task<Steering?> ActOf(Round round, string act)
    {
        switch (act)
        {
            case Acts.Extend when round is { Step: RoundStep.Score, Short: > 0 }:
                IReadOnlyList<SilentJudge> late = await book.Silent(round);
                return new Steering(act, SteerTexts.ExtendTitle, SteerTexts.ExtendShortEffect(round.Short, late.Count, late.Sum(line => line.Open)), AsksDay: true);
            case Acts.Extend:
                return new Steering(act, SteerTexts.ExtendTitle, SteerTexts.ExtendEffect(round.Until ?? round.NominateUntil), AsksDay: true);
            case Acts.CloseScreening:
                NominationCounts counts = await facts.CountsOf(round.Id);
                return new Steering(act, SteerTexts.CloseScreeningTitle, SteerTexts.CloseScreeningEffect(counts.All, counts.Eligible, counts.Open));
            case Acts.CloseRecommending:
                NominationCounts recommended = await facts.CountsOf(round.Id);
                return new Steering(act, SteerTexts.CloseRecommendingTitle, SteerTexts.CloseRecommendingEffect(round.Recommended.Count, recommended.Recommended));
            case Acts.Remind:
                IReadOnlyList<SilentJudge> asked = await book.Silent(round);
                return new Steering(act, SteerTexts.RemindTitle, SteerTexts.RemindEffect(asked.Count, asked.Sum(line => line.Open)), AsksDay: true);
            case Acts.Replace:
                IReadOnlyList<SilentJudge> silent = await book.Silent(round);
                return new Steering(act, SteerTexts.ReplaceTitle, SteerTexts.ReplaceEffect(silent.Sum(line => line.Open), round.Draw?.Substitutes.Count ?? 0), AsksDay: true) { Silent = silent };
            case Acts.LeaveOut:
                return new Steering(act, SteerTexts.LeaveOutTitle, SteerTexts.LeaveOutEffect(round.Short), Danger: true);
            case Acts.CallOff:
                return new Steering(act, SteerTexts.CallOffTitle, SteerTexts.CallOffEffect, Danger: true);
            default:
                return null;
        }
    }

    private IResult Page(Round round, Steering steering, FormInput input, Refusal? refusal = null) =>
        pages.Form<SteerPage, SteerModel>(new SteerModel(round, steering, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <summary>The acts by their names in the address.</summary>
internal static class Acts
{
    public const string Extend = "extend";
    public const string CloseScreening = "close-screening";
    public const string CloseRecommending = "close-recommending";
    public const string Remind = "remind";
    public const string Replace = "replace";
    public const string LeaveOut = "leave-out";
    public const string CallOff = "call-off";
}

/// <summary>An act as its page shows it.</summary>
/// <param name="Effect">What follows from it, in figures.</param>
internal sealed record Steering(string Act, Phrase Title, Phrase Effect, bool AsksDay = false, bool Danger = false)
{
    /// <summary>The judges among whom those to be replaced are chosen.</summary>
    public IReadOnlyList<SilentJudge> Silent { get; init; } = [];
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record SteerModel(Round Round, Steering Steering, FormInput Input, string Key, Refusal? Refusal);
