using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds.Panel;

/// <summary>
/// Every morning: conflicts that have arisen since the judges were drawn. Once the ranking is confirmed only a judge's own word takes a score back: the
/// data change every day, and who was made known must not change with them.
/// </summary>
internal sealed class ConflictWatch(RoundTable rounds, ScoreBook book, ConflictFinder finder, Assignments assignments, DivisionRegistry divisions, TimeProvider time)
{
    [Function("Rounds_FindConflicts")]
    public async Task EveryMorning([TimerTrigger("0 15 0 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient processes)
    {
        foreach (Division county in divisions.Counties)
        {
            foreach (Round round in (await rounds.Of(county.Code)).Where(round => round.Step is RoundStep.Score or RoundStep.Rank))
            {
                ConflictFinder.Known known = await finder.Of(round.Id, Assignments.Drawn(round));
                int found = 0;
                foreach (CaseId part in book.PartsOf(round.Id)) found += await assignments.FindAgain(round, part, known, time.GetUtcNow());

                // The round's process may wait for a day that is not right any more.
                if (found > 0) await processes.RaiseEventAsync(RoundInstances.Round(round.Id), SubmissionInbox.Event, SubmissionInbox.Wake);
            }
        }
    }
}
