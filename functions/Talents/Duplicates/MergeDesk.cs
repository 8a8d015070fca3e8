using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Talents.Duplicates;

internal sealed record NotDuplicates() : Refusal(RefusalKind.Conflict, DuplicateTexts.NotDuplicates);

/// <summary>Makes one record of two, and two of one again. Each step has a key of its own: a merge that was broken off goes on where it was.</summary>
internal sealed class MergeDesk(
    RecordTable records, RecordDesk desk, RegistryLinks registry, RecordCatalogue catalogue, MergeTable merges, PersonalDataCipher cipher, TimeProvider time)
{
    private static readonly RecordKind Kind = TalentKinds.Talents;
    private static readonly IReadOnlyDictionary<string, string> NoNames = new Dictionary<string, string>();

    public async Task<Refusal?> Merge(string key, RecordId keptId, RecordId otherId, Actor by, string reason)
    {
        if (keptId == otherId) return new NotDuplicates();
        if (await records.Find(Kind, keptId) is not { Withdrawn: false } kept || await records.Find(Kind, otherId) is not { } other) return new NotDuplicates();
        Merge? begun = await merges.Find(keptId.Division, key);
        if (begun is null && other.Withdrawn) return new NotDuplicates();

        // What was agreed to is never taken over: a consent counts for the record that it was given with.
        Merge merge = begun ?? new Merge(
            key, $"{keptId}", $"{otherId}", [.. Kind.Fields.Where(field => field is not YesItem && field.Stored(kept) is null && field.Stored(other) is not null).Select(field => field.Key)],
            by, time.GetUtcNow(), reason)
        {
            Relinked = [.. (await registry.Naming(otherId)).Select(part => new Relinked(part.Kind.Name, part.Record.Id.ToString()))],
        };
        await merges.Keep(merge);
        Dictionary<string, string> values = FieldsOf(kept);
        foreach (RecordField field in Kind.Fields.Where(field => merge.Taken.Contains(field.Key) && field.Stored(other) is not null))
            values[field.Key] = field.Moved(field.Stored(other)!, $"{otherId}", $"{keptId}", cipher);
        if (await desk.Correct(Kind, keptId, values, NoNames, reason, by, $"merge-{key}", kept.Sequence) is { } changed) return changed;

        // What the person takes part in goes along: else it would name nobody, and neither their consent nor their erasure would reach it.
        await Relink(merge, from: otherId, to: keptId, by, $"merge-{key}");
        return await desk.Withdraw(Kind, otherId, DuplicateTexts.MergedInto($"{keptId}").In(Languages.Chinese), by, $"merged-{key}", other.Sequence);
    }

    /// <summary>The other record stands again, and the kept one gives back what it took over.</summary>
    public async Task<Refusal?> Undo(Merge merge, Actor by)
    {
        RecordId keptId = RecordId.Parse(merge.Kept), otherId = RecordId.Parse(merge.Other);
        string reason = DuplicateTexts.UndoReason.In(Languages.Chinese);
        if (await desk.Restore(Kind, otherId, reason, by, $"unmerged-{merge.Id}") is { } refusal) return refusal;
        if (await records.Find(Kind, keptId) is { Withdrawn: false } kept)
        {
            Dictionary<string, string> values = FieldsOf(kept);
            foreach (string taken in merge.Taken) values.Remove(taken);
            if (await desk.Correct(Kind, keptId, values, NoNames, reason, by, $"unmerge-{merge.Id}", kept.Sequence) is { } changed) return changed;
            await Relink(merge, from: keptId, to: otherId, by, $"unmerge-{merge.Id}");
        }

        await merges.Keep(merge with { UndoneBy = by });
        return null;
    }

    // A record that was linked to somebody else meanwhile, or withdrawn, stays as it is.
    private async Task Relink(Merge merge, RecordId from, RecordId to, Actor by, string key)
    {
        foreach (Relinked part in merge.Relinked)
        {
            (RecordKind kind, RecordId id) = (catalogue[part.Kind], RecordId.Parse(part.Record));
            if (await records.Find(kind, id) is { Withdrawn: false } record && record.Values.GetValueOrDefault(RegistryLinks.Key) == from.ToString())
                await desk.Mark(kind, id, new RecordMark(RegistryLinks.Key, to.ToString(), RecordWords.Named), by, $"{key}-{id.Digits}");
        }
    }

    private static Dictionary<string, string> FieldsOf(KeptRecord record) =>
        Kind.Fields.Where(field => field.Stored(record) is not null).ToDictionary(field => field.Key, field => field.Stored(record)!);
}
