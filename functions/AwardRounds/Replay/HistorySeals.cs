using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds.Replay;

/// <summary>
/// Seals the rounds' timelines every night, and reads them back as a chain. An entry stands in the chain under its digest: who reads the chain sees
/// what happened and when, not who did it or why, and yet nobody can change a letter of the entry.
/// </summary>
internal sealed class HistorySeals(RoundTable rounds, SealTable seals, DivisionRegistry divisions, TimeProvider time)
{
    /// <summary>Twenty minutes after midnight in Shanghai: what a step of the day before still wrote is there by then.</summary>
    [Function("Rounds_Seal")]
    public async Task Seal([TimerTrigger("0 20 16 * * *")] TimerInfo timer)
    {
        DateOnly yesterday = ShanghaiTime.DateOf(time.GetUtcNow()).AddDays(-1);
        foreach (Division county in divisions.Counties)
        {
            foreach (Round round in await rounds.Of(county.Code)) await Seal(round, yesterday);
        }
    }

    /// <summary>
    /// A round's timeline as it stands now, with the hashes that it had when it was sealed; what came since is chained to it.
    /// <see cref="HistoryChain.Verify"/> says whether it is still the same.
    /// </summary>
    public async Task<RecordedHistory> Of(CaseId round)
    {
        IReadOnlyList<ChainedEntry> chained = await seals.Entries(round);
        Dictionary<int, string> hashes = chained.ToDictionary(entry => entry.Sequence, entry => entry.Hash);
        ILookup<bool, HistoryEntry> history = (await rounds.History(round)).ToLookup(entry => hashes.ContainsKey(entry.Sequence));
        return new RecordedHistory(
            [
                .. history[true].Select(entry => new ChainedEntry(entry.Sequence, TextOf(entry), hashes[entry.Sequence])),
                .. HistoryChain.Append(LastOf(chained), history[false].Select(TextOf)),
            ],
            await seals.Seals(round));
    }

    private async Task Seal(Round round, DateOnly day)
    {
        DailySeal? last = LastOf(await seals.Seals(round.Id));
        if (last is not null && (last.Last >= round.Sequence || last.Day >= day)) return;
        IReadOnlyList<ChainedEntry> chained = await seals.Entries(round.Id);
        IEnumerable<HistoryEntry> until = (await rounds.History(round.Id)).TakeWhile(entry => ShanghaiTime.DateOf(entry.At) <= day);
        IReadOnlyList<ChainedEntry> further = HistoryChain.Append(LastOf(chained), until.Skip(chained.Count).Select(TextOf));
        if ((LastOf(further) ?? LastOf(chained)) is { } head && head.Sequence > (last?.Last ?? 0))
            await seals.Add(round.Id, further, HistoryChain.Seal(last, day, head));
    }

    private static T? LastOf<T>(IReadOnlyList<T> list)
        where T : class => list is [.., var last] ? last : null;

    private static string TextOf(HistoryEntry entry) =>
        CanonicalJson.Write(new { entry.Sequence, entry.At, entry.What, Digest = CanonicalJson.Hash(entry) });
}
