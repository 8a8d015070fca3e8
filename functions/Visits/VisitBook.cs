using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Visits;

/// <summary>Writes visits down and has them confirmed. Each act may come twice and then changes nothing more.</summary>
internal sealed class VisitBook(VisitTable visits, AbsenceCopies absences, Outbox outbox, TimeProvider time)
{
    /// <summary>Keeps a record. What the village itself writes down needs nobody's confirmation: it is the one who was visited.</summary>
    public async Task Record(Visit visit, bool byVillage)
    {
        while (await visits.Find(visit.Id) is null)
        {
            Visit next = !byVillage ? visit
                : visit with { State = VisitState.Confirmed, Decision = new(visit.By, visit.At, "", visit.Id.Digits) };
            var entry = new HistoryEntry(1, visit.At, visit.By, nameof(VisitState.Recorded), [], null);
            HistoryEntry[] entries = byVillage ? [entry, new(2, visit.At, visit.By, nameof(VisitState.Confirmed), [], null)] : [entry];
            await visits.TryCommit(
            [
                VisitTable.New(next),
                .. entries.Select(line => VisitTable.Entry(visit.Id, line)),
                .. await Fulfil(next),
                .. VisitTable.Owed(visit.Id.Village, StepOf(visit.Id, next.State), visit.At, [.. VisitNotices.For(next), .. await Copies(next, entries[^1])]),
            ]);
        }

        await Send(visit.Id);
    }

    /// <summary>The village says whether a visit took place as it is written.</summary>
    /// <param name="key">Of the form: a second click is the same decision.</param>
    public async Task<Refusal?> Decide(VisitId id, bool confirms, string reason, Actor by, string key)
    {
        while (await visits.Find(id) is { } seen)
        {
            if (VisitDecisions.Decide(seen.State, key) is { } refusal) return refusal;
            if (seen.State.Decision is not null) break;
            DateTimeOffset now = time.GetUtcNow();
            VisitState state = confirms ? VisitState.Confirmed : VisitState.Rejected;
            Visit next = seen.State with { State = state, Decision = new(by, now, reason, key) };
            var entry = new HistoryEntry(2, now, by, next.State.ToString(), [], reason);
            bool written = await visits.TryCommit(
            [
                VisitTable.Next(seen, next),
                VisitTable.Entry(id, entry),
                .. await Fulfil(next),
                .. VisitTable.Owed(id.Village, StepOf(id, next.State), now, [.. VisitNotices.For(next), .. await Copies(next, entry)]),
            ]);
            if (written) break;
        }

        await Send(id);
        return null;
    }

    /// <summary>Sends the advisor a new personal link; the one before opens nothing any more.</summary>
    /// <param name="key">Of the form: a second click sends the same link and no second message.</param>
    public async Task SendLink(VisitPlanId id, string key)
    {
        string step = $"link-{id.Village}-{id.Appointment}-{key}";
        while (await visits.Find(id) is { } plan && plan.State.Nonce != key)
        {
            VisitPlan next = plan.State with { Nonce = key };
            await visits.TryCommit(
                [VisitTable.Next(plan, next), .. VisitTable.Owed(id.Village, step, time.GetUtcNow(), [VisitNotices.Link(next)])]);
        }

        await outbox.Dispatch(VisitTable.Name, VisitTable.PartitionOf(id.Village), step);
    }

    // The plan's row is read here and replaced in the same transaction: whoever changes it in between makes the transaction begin anew.
    private async Task<IEnumerable<TableTransactionAction>> Fulfil(Visit visit)
    {
        if (visit.State != VisitState.Confirmed || await visits.Find(visit.Plan) is not { } plan) return [];
        return VisitDecisions.Fulfilled(plan.State.Duties, visit.Day) is { } duty
            ? [VisitTable.Next(plan, plan.State.With(duty with { FulfilledBy = visit.Id.ToString() }))]
            : [];
    }

    private Task<IReadOnlyList<Notification>> Copies(Visit visit, HistoryEntry entry) =>
        absences.Of(entry.By, visit.Id.Village, VisitWords.What(entry), VisitLinks.Visit(visit.Id));

    private static string StepOf(VisitId id, VisitState state) => $"visit-{id}-{state}";

    private Task Send(VisitId id) => outbox.Dispatch(VisitTable.Name, VisitTable.PartitionOf(id.Village), $"visit-{id}-");
}
