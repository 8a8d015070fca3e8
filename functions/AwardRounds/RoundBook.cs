using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.AwardRounds;

/// <summary>Decides about rounds and writes what happened: for the forms' instant answer and for the process's steps alike.</summary>
internal sealed class RoundBook(RoundTable rounds, RoundFactsReader facts, AbsenceCopies absences, Outbox outbox, DivisionRegistry divisions)
{
    /// <summary>Why a command would be refused now; null when it would be taken.</summary>
    public async Task<Refusal?> WhyNot(CaseId id, RoundCommand command, DateTimeOffset now) =>
        (await Decide(id, (await rounds.Find(id))?.State, command, now)).Refusal;

    /// <summary>
    /// Reads, decides, writes; another step that came between makes it read and decide again. A step whose key is there only sends what it still
    /// owes. What is refused changes nothing but is kept, so that whoever sent it can be told.
    /// </summary>
    /// <returns>The round as it is then; null where there is none.</returns>
    public async Task<Round?> Step(CaseId id, string key, RoundCommand command, Actor by, DateTimeOffset at)
    {
        while (!await rounds.Happened(id, key))
        {
            StoredCase<Round>? seen = await rounds.Find(id);
            RoundDecision decision = await Decide(id, seen?.State, command, at);
            if (decision.Refusal is { } refusal)
            {
                await rounds.KeepRefusal(id, key, refusal);
                break;
            }

            RoundEvent happened = decision.Event!;
            Round next = seen is null ? Round.Open((RoundOpened)happened) : seen.State.Apply(happened);
            next = next with { Sequence = next.Sequence + 1 };
            var entry = new HistoryEntry(next.Sequence, at, by, happened.GetType().Name, happened.Arguments, happened.Why);
            IReadOnlyList<Notification> copies = await absences.Of(by, id.Division, RoundWords.What(entry, divisions), RoundLinks.Round(id));
            await rounds.TryCommit(id, seen?.Version, new(key, next, [entry], [.. RoundNotices.For(next, happened), .. copies]));
        }

        await outbox.Dispatch(rounds.Name, id.ToString());
        return (await rounds.Find(id))?.State;
    }

    public async Task<Round?> Find(CaseId id) => (await rounds.Find(id))?.State;

    private async Task<RoundDecision> Decide(CaseId id, Round? round, RoundCommand command, DateTimeOffset at)
    {
        if (round is null && command is not OpenRound) return new NoSuchRound();
        RoundFacts known = await facts.Read(id, round, command, at);
        return round is null ? RoundDecisions.Open(id, (OpenRound)command, known, at) : RoundDecisions.On(round, command, known, at);
    }
}
