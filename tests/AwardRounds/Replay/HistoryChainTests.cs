using LinyingTalent.AwardRounds.Replay;

namespace LinyingTalent.Tests.AwardRounds.Replay;

/// <summary>Whatever is changed among 10,000 entries is found, with its day and entry.</summary>
public sealed class HistoryChainTests
{
    private const int Count = 10_000;
    private const int PerDay = 700;
    private static readonly DateOnly FirstDay = new(2026, 3, 2);

    private static IReadOnlyList<ChainedEntry> Entries { get; } = HistoryChain.Append(null, Enumerable.Range(1, Count).Select(at => $$"""{"at":{{at}},"what":"记一笔"}"""));

    private static List<DailySeal> Seals { get; } = SealAll();

    [Fact]
    public void Verify_NothingChanged_FindsNothing()
    {
        HistoryChain.Verify(Entries, Seals).ShouldBeNull();
        HistoryChain.Verify(Entries, [.. Seals.SkipLast(1)]).ShouldBeNull();
        HistoryChain.Verify([], []).ShouldBeNull();
    }

    [Fact]
    public void Append_InSeveralRuns_IsTheSameChain()
    {
        IReadOnlyList<ChainedEntry> first = HistoryChain.Append(null, Entries.Take(17).Select(entry => entry.Text));
        HistoryChain.Append(first[^1], Entries.Skip(17).Take(30).Select(entry => entry.Text)).ShouldBe(Entries.Skip(17).Take(30));
    }

    [Fact]
    public void Verify_AnySingleEdit_IsFoundWithItsDayAndEntry()
    {
        var random = new Random(20260302);
        string[] kinds = ["flip", "hash", "sequence", "delete", "swap", "insert", "cut"];
        for (int run = 0; run < 350; run++)
        {
            int at = run < 8 ? run % 2 * (Count - 1) : random.Next(Count);
            string kind = kinds[run % kinds.Length];
            List<ChainedEntry> changed = [.. Entries];
            int expected = Change(changed, kind, ref at, random);

            ChainFault fault = HistoryChain.Verify(changed, Seals).ShouldNotBeNull($"{kind} at {at}");
            fault.Entry.ShouldBe(expected, $"{kind} at {at}");
            fault.Day.ShouldBe(expected > Count ? null : DayOf(expected), $"{kind} at {at}");
        }
    }

    [Fact]
    public void Verify_ChainMadeAnewFromAnEntryOn_IsFoundByTheSealOfItsDay()
    {
        const int At = 4321;
        List<ChainedEntry> changed = [.. Entries.Take(At)];
        changed.AddRange(HistoryChain.Append(changed[^1], Entries.Skip(At).Select((entry, i) => i == 0 ? entry.Text.Replace("笔", "手", StringComparison.Ordinal) : entry.Text)));
        ChainFault fault = HistoryChain.Verify(changed, Seals).ShouldNotBeNull();
        (fault.Kind, fault.Day).ShouldBe((ChainFaultKind.ChainMadeAnew, DayOf(At + 1)));
    }

    [Fact]
    public void Verify_AnySealChanged_IsFound()
    {
        for (int at = 0; at < Seals.Count; at++)
        {
            DailySeal seal = Seals[at];
            foreach (DailySeal forged in (DailySeal[])[seal with { Day = seal.Day.AddDays(1) }, seal with { Last = seal.Last - 1 }, seal with { Head = Flip(seal.Head, 5) }, seal with { Hash = Flip(seal.Hash, 5) }])
            {
                ChainFault fault = HistoryChain.Verify(Entries, [.. Seals.Take(at), forged, .. Seals.Skip(at + 1)]).ShouldNotBeNull();
                (fault.Kind, fault.Day).ShouldBe((ChainFaultKind.SealChanged, forged.Day));
            }

            if (at + 1 < Seals.Count)
                HistoryChain.Verify(Entries, [.. Seals.Take(at), .. Seals.Skip(at + 1)]).ShouldNotBeNull().Kind.ShouldBe(ChainFaultKind.SealChanged);
        }
    }

    [Fact]
    public void Verify_EntriesAndSealsCutOffTogether_IsFoundByASealKeptElsewhere()
    {
        DailySeal kept = Seals[^1];
        HistoryChain.Verify(Entries, Seals, kept).ShouldBeNull();
        ChainFault fault = HistoryChain.Verify([.. Entries.Take(Seals[^2].Last)], [.. Seals.SkipLast(1)], kept).ShouldNotBeNull();
        (fault.Kind, fault.Day).ShouldBe((ChainFaultKind.SealMissing, kept.Day));
    }

    // What is expected is the first sequence that is not as it was.
    private static int Change(List<ChainedEntry> entries, string kind, ref int at, Random random)
    {
        ChainedEntry entry = entries[at];
        switch (kind)
        {
            case "flip":
                entries[at] = entry with { Text = Flip(entry.Text, random.Next(entry.Text.Length)) };
                return at + 1;
            case "hash":
                entries[at] = entry with { Hash = Flip(entry.Hash, random.Next(entry.Hash.Length)) };
                return at + 1;
            case "sequence":
                entries[at] = entry with { Sequence = entry.Sequence + random.Next(1, 5) };
                return at + 1;
            case "delete":
                entries.RemoveAt(at);
                return at + 1;
            case "swap":
                at = Math.Min(at, Count - 2);
                (entries[at], entries[at + 1]) = (entries[at + 1], entries[at]);
                return at + 1;
            case "insert":
                entries.Insert(at, entry);
                return at + 2;
            default:
                entries.RemoveRange(at, Count - at);
                return at + 1;
        }
    }

    private static string Flip(string text, int at) => text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..];

    private static DateOnly DayOf(int sequence) => FirstDay.AddDays((sequence - 1) / PerDay);

    private static List<DailySeal> SealAll()
    {
        var seals = new List<DailySeal>();
        for (int last = PerDay; last < Count + PerDay; last += PerDay)
            seals.Add(HistoryChain.Seal(seals.LastOrDefault(), FirstDay.AddDays(seals.Count), Entries[Math.Min(last, Count) - 1]));
        return seals;
    }
}
