namespace LinyingTalent.Platform.Records;

/// <summary>The changes of a division's records of a kind, counted; the last of them by the digits of the record, so that who kept a copy need not read all again.</summary>
/// <param name="Last">Ten digits each, the latest at the end.</param>
internal sealed record ChangeLog(long Changes, string Last)
{
    // Enough for an import of a township's village; more would make every change write more.
    private const int Kept = 40;

    public static ChangeLog None { get; } = new(0, "");

    public ChangeLog With(RecordId record)
    {
        string all = Last + record.Digits;
        return new ChangeLog(Changes + 1, all.Length > Kept * RecordId.Length ? all[RecordId.Length..] : all);
    }

    /// <summary>The records that changed after so many changes; null when that lies too far back.</summary>
    public IReadOnlyList<string>? Since(long seen)
    {
        long since = Changes - seen;
        if (since < 0 || since * RecordId.Length > Last.Length) return null;
        return [.. Last[(Last.Length - ((int)since * RecordId.Length))..].Chunk(RecordId.Length).Select(digits => new string(digits)).Distinct()];
    }
}
