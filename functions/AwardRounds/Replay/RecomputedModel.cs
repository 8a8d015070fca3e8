using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Replay;

/// <summary>What came out of a record, as it is shown.</summary>
internal sealed record RecomputedModel(RoundRecord Record, Recomputation Found)
{
    /// <summary>A round of thousands is not read line by line: so many lines tell what is the matter.</summary>
    private const int MostLines = 100;

    // Whoever asks for several at once, or sends them, waits: the site has other work.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static async Task<RecomputedModel> Of(RoundRecord record)
    {
        await OneAtATime.WaitAsync();
        try
        {
            return new RecomputedModel(record, Recomputation.Of(record));
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public RankingTableModel Ranking => TableOf(Found.Ranking);

    /// <summary>Null where the round has no places for units.</summary>
    public RankingTableModel? Units => Found.Units is { } units ? TableOf(units) : null;

    private RankingTableModel TableOf(RankingResult ranking)
    {
        HashSet<string> winners = [.. Found.Winners];
        int line = ranking.Places.LastOrDefault(place => winners.Contains(place.Nomination))?.Rank ?? 0;
        return new(
            [.. ranking.Places.Take(MostLines).Select(place => new RankingRow(place, place.Nomination, Href: null, place.Rank < line && !winners.Contains(place.Nomination)))],
            Record.Terms.Ranking, line);
    }

    public IEnumerable<Difference> Differences => Found.Differences.Take(MostLines);

    public static Phrase? More(int count) => count > MostLines ? ReplayTexts.FirstOf(MostLines, count) : null;

    /// <summary>What the chain says of the timeline.</summary>
    public Phrase History => Found.Fault switch
    {
        null when Record.History.Seals is [.., { } last] => ReplayTexts.HistoryHolds(Record.History.Entries.Count, last.Day),
        null => ReplayTexts.HistoryUnsealed(Record.History.Entries.Count),
        { Kind: ChainFaultKind.EntryChanged } fault => ReplayTexts.EntryChanged(Day(fault), fault.Entry!.Value),
        { Kind: ChainFaultKind.EntryMissing } fault => ReplayTexts.EntryMissing(Day(fault), fault.Entry!.Value),
        { Kind: ChainFaultKind.SealChanged } fault => ReplayTexts.SealChanged(Day(fault)),
        { Kind: ChainFaultKind.ChainMadeAnew } fault => ReplayTexts.ChainMadeAnew(Day(fault), fault.Entry!.Value),
        { Kind: ChainFaultKind.SealMissing } fault => ReplayTexts.SealMissing(Day(fault)),
        var fault => throw new InvalidOperationException($"A fault without words: {fault.Kind}."),
    };

    private static object Day(ChainFault fault) => fault.Day is { } day ? day : ReplayTexts.NotSealedYet;
}
