using System.Security.Cryptography;
using System.Text;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds.Replay;

/// <summary>One entry of a history, chained to the one before.</summary>
/// <param name="Sequence">Counts from 1 without a gap.</param>
/// <param name="Text">The entry as <see cref="CanonicalJson"/>; hashed as it stands, letter by letter.</param>
/// <param name="Hash">SHA-256 of the hash before (32 bytes; zeros before the first) followed by the text in UTF-8: 64 hexadecimal digits.</param>
internal sealed record ChainedEntry(int Sequence, string Text, string Hash);

/// <summary>All entries up to the end of a day, as they were in the night after. Kept elsewhere too, it holds the whole past in place.</summary>
/// <param name="Last">The day's last entry.</param>
/// <param name="Head">That entry's hash.</param>
/// <param name="Hash">SHA-256 of the seal before (32 bytes; zeros before the first) followed by <c>day|last|head</c> in UTF-8.</param>
internal sealed record DailySeal(DateOnly Day, int Last, string Head, string Hash);

/// <summary>The first thing that is not as it was.</summary>
/// <param name="Day">The day that the seals say the entry belongs to; null for an entry that no seal covers yet.</param>
/// <param name="Entry">Its sequence, or the sequence that is missing; null where a seal itself is wrong.</param>
internal sealed record ChainFault(ChainFaultKind Kind, DateOnly? Day, int? Entry);

internal enum ChainFaultKind
{
    /// <summary>The entry, or its hash, is not what it was.</summary>
    EntryChanged,

    /// <summary>There is no such entry, though a later one or a seal says that there was.</summary>
    EntryMissing,

    /// <summary>The seal does not follow from the one before.</summary>
    SealChanged,

    /// <summary>Every hash fits, but not to the day's seal: the chain was made anew from some entry of that day on.</summary>
    ChainMadeAnew,

    /// <summary>A seal that was kept elsewhere is not among those here.</summary>
    SealMissing,
}

/// <summary>A history as a chain of hashes, sealed daily: whoever changes an entry has to change all later ones, and the seals. Pure.</summary>
internal static class HistoryChain
{
    private static readonly string Beginning = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>Chains further entries to those that are there.</summary>
    /// <param name="before">The last entry of the chain; null for none.</param>
    public static IReadOnlyList<ChainedEntry> Append(ChainedEntry? before, IEnumerable<string> texts)
    {
        var chained = new List<ChainedEntry>();
        foreach (string text in texts)
        {
            before = new((before?.Sequence ?? 0) + 1, text, Next(before?.Hash ?? Beginning, text));
            chained.Add(before);
        }

        return chained;
    }

    /// <param name="before">The seal of an earlier day; null for none.</param>
    /// <param name="last">The last entry that was made by the end of the day.</param>
    public static DailySeal Seal(DailySeal? before, DateOnly day, ChainedEntry last) =>
        new(day, last.Sequence, last.Hash, Next(before?.Hash ?? Beginning, Sealed(day, last.Sequence, last.Hash)));

    /// <summary>The first fault; null when all is as it was.</summary>
    /// <param name="kept">A seal that was kept elsewhere, such as on paper: without one, entries and seals can be cut off together.</param>
    public static ChainFault? Verify(IReadOnlyList<ChainedEntry> entries, IReadOnlyList<DailySeal> seals, DailySeal? kept = null)
    {
        ChainFault? fault = FirstOfSeals(seals) ?? FirstOfEntries(entries, seals) ?? FirstUncovered(entries, seals);
        return fault ?? (kept is not null && !seals.Contains(kept) ? new(ChainFaultKind.SealMissing, kept.Day, kept.Last) : null);
    }

    private static ChainFault? FirstOfSeals(IReadOnlyList<DailySeal> seals)
    {
        DailySeal? before = null;
        foreach (DailySeal seal in seals)
        {
            bool follows = seal.Last > (before?.Last ?? 0) && (before is null || before.Day < seal.Day);
            if (!follows || seal.Hash != Next(before?.Hash ?? Beginning, Sealed(seal.Day, seal.Last, seal.Head)))
                return new(ChainFaultKind.SealChanged, seal.Day, null);
            before = seal;
        }

        return null;
    }

    private static ChainFault? FirstOfEntries(IReadOnlyList<ChainedEntry> entries, IReadOnlyList<DailySeal> seals)
    {
        string hash = Beginning;
        for (int at = 0; at < entries.Count; at++)
        {
            int expected = at + 1;
            if (entries[at].Sequence != expected) return new(ChainFaultKind.EntryMissing, DayOf(expected, seals), expected);
            hash = Next(hash, entries[at].Text);
            if (entries[at].Hash != hash) return new(ChainFaultKind.EntryChanged, DayOf(expected, seals), expected);
        }

        return null;
    }

    private static ChainFault? FirstUncovered(IReadOnlyList<ChainedEntry> entries, IReadOnlyList<DailySeal> seals)
    {
        foreach (DailySeal seal in seals)
        {
            if (seal.Last > entries.Count) return new(ChainFaultKind.EntryMissing, DayOf(entries.Count + 1, seals), entries.Count + 1);
            if (entries[seal.Last - 1].Hash != seal.Head) return new(ChainFaultKind.ChainMadeAnew, seal.Day, seal.Last);
        }

        return null;
    }

    private static DateOnly? DayOf(int entry, IReadOnlyList<DailySeal> seals) => seals.FirstOrDefault(seal => seal.Last >= entry)?.Day;

    private static string Sealed(DateOnly day, int last, string head) => $"{StoredDay.Write(day)}|{last}|{head}";

    // Of the hashes only computed ones, and those of seals and entries that were found right, come in here.
    private static string Next(string before, string text) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(before), .. Encoding.UTF8.GetBytes(text)]));
}
