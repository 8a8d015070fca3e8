using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds;

/// <summary>A nomination as a form handed it in.</summary>
internal sealed record NewNomination(Nominee Nominee, Nominator Nominator, string Record, string Nonce);

/// <summary>
/// Decides about nominations and writes what happened. A nomination's row is the decision: no process waits for it, so that a round with thousands
/// costs no more a decision than one with ten.
/// </summary>
internal sealed class NominationBook(
    NominationTable nominations, NomineeTable nominees, NominatorTable nominators, RoundTable rounds, CurrentCalendar calendars, CurrentRules rules, AbsenceCopies absences, Outbox outbox, DivisionRegistry divisions,
    TimeProvider time)
{
    /// <summary>Hands a nomination in; the same form again finds what it handed in before.</summary>
    public async Task<(NominationId? Id, Refusal? Refusal)> HandIn(CaseId roundId, NewNomination form, IdempotencyKey key, Actor by, DateTimeOffset at)
    {
        CaseId part = NominationId.PartOf(roundId, form.Nominee.Village.Township!.Value);
        Round round = (await rounds.Find(roundId))!.State;
        RuleTable figures = await rules.Read();
        int Figure(string rule) => figures.Value(rule, roundId.Division, ShanghaiTime.DateOf(round.Opened)).Whole;
        int most = Figure("award.nominations-per-telephone.max");
        while (await nominations.NumberOf(part, key) is null)
        {
            StoredCounts seen = await nominations.Counts(part);
            if (NominationDecisions.WhyNot(round, seen.Counts.All, at) is { } refusal) return (null, refusal);

            // An office nominates for many, by its account.
            if (form.Nominator.Account is null && !await nominators.Count(roundId, form.Nominator.Contact, key, most)) return (null, new TooManyNominations(most));
            if (!await Claim(roundId, form.Nominee.Person, new NomineeClaim(part, key))) return (null, new NominatedBefore());
            bool self = form is { Nominator.Kind: NominatorKind.Self, Nominee.IsUnit: false };
            var nomination = new Nomination
            {
                Part = part,
                Number = seen.Last + 1,
                Step = NominationStep.Submitted,
                Submitted = at,
                Nominee = form.Nominee,
                Nominator = form.Nominator,
                Record = form.Record,
                Nonce = form.Nonce,
                Consent = self ? ConsentState.Given : ConsentState.Asked,
                Answered = self ? at : null,
                // A message that waits for the round to be opened has asked nobody yet.
                ConsentBy = self || (round.Terms.Nominations.Sealed && form.Nominee.Email is null) ? null : Deadline.After(at, Figure("award.consent-deadline"), await calendars.Read()),
            };
            await Commit(seen, key.ToString(), null, nomination, new Nominated(nomination.Nominee.Name), by, at, round);
        }

        int number = (await nominations.NumberOf(part, key))!.Value;
        await outbox.Dispatch(NominationTable.TableName, part.ToString(), NominationTable.StepOf(number, key.ToString()));
        return (new NominationId(part, number), null);
    }

    /// <summary>Why a command would be refused now; null when it would be taken, or was taken before.</summary>
    public async Task<Refusal?> WhyNot(NominationId id, IdempotencyKey key, NominationCommand command, DateTimeOffset now)
    {
        if (await nominations.Happened(id.Part, key.ToString())) return null;
        Round round = (await rounds.Find(id.Round))!.State;
        return NominationDecisions.On((await nominations.Find(id))!.State, command, await Facts(round, now), now).Refusal;
    }

    /// <summary>Reads, decides, writes; another step that came between makes it read and decide again. A repeat changes nothing.</summary>
    /// <returns>Why not; null when it is done, now or before.</returns>
    public async Task<Refusal?> Do(NominationId id, string key, NominationCommand command, Actor by, DateTimeOffset at)
    {
        while (!await nominations.Happened(id.Part, key))
        {
            Round round = (await rounds.Find(id.Round))!.State;
            StoredCounts counts = await nominations.Counts(id.Part);
            StoredNomination seen = (await nominations.Find(id))!;
            NominationDecision decision = NominationDecisions.On(seen.State, command, await Facts(round, at), at);
            if (decision.Refusal is { } refusal)
            {
                // Another copy of the same form may have been written since: then this one asks for nothing new.
                if (await nominations.Happened(id.Part, key)) break;
                return refusal;
            }

            Nomination next = seen.State.Apply(decision.Event!);
            await Commit(counts, key, seen, next with { Sequence = next.Sequence + 1 }, decision.Event!, by, at, round);
        }

        await outbox.Dispatch(NominationTable.TableName, id.Part.ToString(), NominationTable.StepOf(id.Number, key));
        return null;
    }

    private async Task<NominationFacts> Facts(Round round, DateTimeOffset now)
    {
        WorkingCalendar calendar = await calendars.Read();
        DateOnly today = ShanghaiTime.DateOf(now);
        return new NominationFacts(
            round, days => Deadline.After(now, days, calendar), moment => calendar.WorkingDaysBetween(today, ShanghaiTime.DateOf(moment)),
            deadline => deadline.By(calendar));
    }

    private async Task Commit(
        StoredCounts counts, string key, StoredNomination? seen, Nomination next, NominationEvent happened, Actor by, DateTimeOffset at, Round round)
    {
        var entry = new HistoryEntry(next.Sequence, at, by, happened.GetType().Name, happened.Arguments, happened.Why);
        IReadOnlyList<Notification> copies = await absences.Of(by, next.Part.Division, RoundWords.What(entry, divisions), RoundLinks.Nomination(next.Id));
        IEnumerable<Notification> owed = NominationNotices.For(round, next, happened).Concat(copies);
        if (round.Terms.Nominations.Sealed) owed = owed.Select(notification => notification with { Sealed = round.Id.ToString() });
        await nominations.TryCommit(counts, new NominationChange(key, seen, next, entry, [.. owed]));
    }

    /// <summary>Until when the nominations of a round stay sealed; null where they are open.</summary>
    /// <param name="round">The round's id.</param>
    public async Task<DateTimeOffset?> SealedUntil(string round) =>
        (await rounds.Find(CaseId.Parse(round)))?.State is { } found && found.IsSealed(time.GetUtcNow()) ? found.NominateUntil : null;

    /// <summary>Every morning: a place that was held for somebody who does not answer is free again. Later on no place is wanted any more.</summary>
    [Function("Nominations_LapseConsents")]
    public async Task LapseConsents([TimerTrigger("0 5 0 * * *")] TimerInfo timer)
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach (Division county in divisions.Counties)
        {
            foreach (Round round in (await rounds.Of(county.Code)).Where(round => round.Step == RoundStep.Nominate))
            {
                foreach (Division township in divisions.Children(county.Code))
                {
                    await foreach (StoredNomination stored in nominations.Rows(NominationId.PartOf(round.Id, township.Code), step: NominationStep.Submitted))
                        if (stored.State is { Consent: ConsentState.Asked, ConsentBy: { } by } && by.At < now)
                            await Do(stored.State.Id, $"consent-lapse-{stored.State.Number}", new LapseConsent(), Actor.Process, now);
                }
            }
        }
    }

    // A claim without a nomination is of a form that broke off, or of one that was taken back since.
    private async Task<bool> Claim(CaseId round, string person, NomineeClaim claim)
    {
        NomineeClaim? stands = (await nominees.Of(round, person)).FirstOrDefault(one => one.Part with { Division = round.Division } == round);
        if (stands is not null && stands != claim && await nominations.NumberOf(stands.Part, stands.Form) is { } number
            && await nominations.Find(new NominationId(stands.Part, number)) is { State.Step: not NominationStep.Withdrawn }) return false;
        return await nominees.Claim(round, person, claim, stands == claim ? null : stands) == claim;
    }
}
