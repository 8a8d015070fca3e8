using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Platform.Records;

/// <summary>
/// What people do with records: enter, correct, bring a step forward, withdraw. Each reads, decides and writes; an act that came between makes
/// it read and decide again, and a repeat changes nothing.
/// </summary>
internal sealed class RecordDesk(
    RecordTable records, RecordIndex index, RecordCatalogue catalogue, AbsenceCopies absences, Outbox outbox, CurrentRules rules, CurrentCalendar calendars, TimeProvider time)
{
    public Task<Refusal?> Keep(RecordKind kind, RecordId id, IReadOnlyDictionary<string, string> values, DateOnly? opened, Actor by, string key) => Do(kind, id, key, (before, now) =>
    {
        // The same form sent twice found its key; another form with the same ten digits does not come about.
        if (before is not null) return new RecordChangedMeanwhile();
        var next = new KeptRecord(id, kind.Name, values, 1, now);
        if (kind.Stages.Count > 0) next = next with { Stages = [new(kind.Stages[0].Name, opened ?? ShanghaiTime.DateOf(now), by, "")] };
        return new Act(next, new HistoryEntry(1, now, by, RecordWords.Kept, [], null));
    });

    /// <param name="seen">The version that the person had before them.</param>
    public Task<Refusal?> Correct(
        RecordKind kind, RecordId id, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> names, string reason, Actor by, string key, int seen) =>
        Do(kind, id, key, (before, now) =>
        {
            if (WhyNot(before, seen) is { } refusal) return refusal;

            // What belongs to no field, such as the nonce of a link, is not in the form and stays.
            IEnumerable<KeyValuePair<string, string>> beside = before!.Values.Where(value => !kind.AllFields.Any(field => field.Key == value.Key));
            KeptRecord next = before with { Values = beside.Concat(values).ToDictionary(), Sequence = before.Sequence + 1 };
            return new Act(next, new HistoryEntry(next.Sequence, now, by, RecordWords.Corrected, RecordWords.Differences(kind, before, next, names), reason.Length > 0 ? reason : null));
        });

    public Task<Refusal?> Withdraw(RecordKind kind, RecordId id, string reason, Actor by, string key, int seen) => Do(kind, id, key, (before, now) =>
    {
        if (WhyNot(before, seen) is { } refusal) return refusal;
        KeptRecord next = before! with { Withdrawn = true, Sequence = before.Sequence + 1 };
        return new Act(next, new HistoryEntry(next.Sequence, now, by, RecordWords.Withdrawn, [], reason));
    });

    /// <summary>Takes a withdrawal back: the record counts again as it was.</summary>
    public Task<Refusal?> Restore(RecordKind kind, RecordId id, string reason, Actor by, string key) => Do(kind, id, key, (before, now) =>
    {
        if (before is not { Withdrawn: true, Values.Count: > 0 }) return new RecordIsNotWithdrawn();
        KeptRecord next = before with { Withdrawn = false, Sequence = before.Sequence + 1 };
        return new Act(next, new HistoryEntry(next.Sequence, now, by, RecordWords.Restored, [], reason));
    });

    /// <summary>Sets what stands beside the fields and in no form, such as the nonce of a link or who of the registry it is.</summary>
    public Task<Refusal?> Mark(RecordKind kind, RecordId id, RecordMark mark, Actor by, string key) => Do(kind, id, key, (before, now) =>
    {
        if (before is null or { Withdrawn: true }) return new RecordIsWithdrawn();
        IEnumerable<KeyValuePair<string, string>> others = before.Values.Where(value => value.Key != mark.Key);
        KeptRecord next = before with { Values = (mark.Value is { } value ? others.Append(new(mark.Key, value)) : others).ToDictionary(), Sequence = before.Sequence + 1 };
        return new Act(next, new HistoryEntry(next.Sequence, now, by, mark.What, [], null)) { Owed = mark.Owed };
    });

    /// <summary>
    /// Deletes what was entered, at the wish of the person whom it is about, and what the history tells of it. That there was a record, and when
    /// it was erased, stays. A repeat changes nothing.
    /// </summary>
    public async Task Erase(RecordKind kind, RecordId id, string key)
    {
        while (!await records.Happened(kind, id.Division, key) && await records.Find(kind, id) is { Values.Count: > 0 } before)
        {
            DateTimeOffset now = time.GetUtcNow();
            KeptRecord next = before with { Values = new Dictionary<string, string>(), Withdrawn = true, Sequence = before.Sequence + 1 };
            await records.TryErase(new RecordChange(kind, key, before, next, new HistoryEntry(next.Sequence, now, Actor.Process, RecordWords.Erased, [], null)));
        }
    }

    /// <param name="asked">What the stage asks for, by field.</param>
    public async Task<Refusal?> Reach(
        RecordKind kind, RecordId id, string stage, DateOnly on, IReadOnlyDictionary<string, string> asked, string note, Actor by, string key, int seen)
    {
        WorkingCalendar calendar = await calendars.Read();
        RuleTable table = await rules.Read();
        return await Do(kind, id, key, (before, now) =>
        {
            if (WhyNot(before, seen) is { } refusal) return refusal;
            if (kind.Next(before!).FirstOrDefault(next => next.Name == stage) is not { } reached) return new StageNotNext();
            DateOnly last = before!.Stages[^1].On;
            if (on < last) return new RecordProblem(StepFieldNames.On, RecordTexts.StageBeforeLast(last));
            DateOnly? due = RecordPromises.DueOf(reached, before, table, calendar);
            KeptRecord next = before with
            {
                Values = before.Values.Concat(asked).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value),
                Stages = [.. before.Stages, new StageReached(stage, on, by, note, due)],
                Sequence = before.Sequence + 1,
            };
            return new Act(next, new HistoryEntry(next.Sequence, now, by, RecordWords.Reached, [stage], note.Length > 0 ? note : null));
        });
    }

    /// <summary>What a rule of the kind looks at, for a record as it is or as it would be.</summary>
    public async Task<RecordCheck> CheckOf(RecordKind kind, KeptRecord record)
    {
        var linked = new Dictionary<string, KeptRecord>();
        foreach (LinkItem link in kind.Links)
            if (link.Of(record) is { } id && await records.Find(catalogue[link.Kind], RecordId.Parse(id)) is { } found) linked[link.Key] = found;
        return new RecordCheck(record, linked, await OfPerson(kind, record), await rules.Read(), await calendars.Read(), ShanghaiTime.DateOf(time.GetUtcNow()));
    }

    private async Task<IReadOnlyList<KeptRecord>> OfPerson(RecordKind kind, KeptRecord record) => kind.PersonOf(record) is not { } person ? []
        : [.. (await index.Standing(kind, record.Id.Division.County)).Where(other => other.Id != record.Id && kind.PersonOf(other) == person)];

    private static Refusal? WhyNot(KeptRecord? before, int seen) =>
        before is null or { Withdrawn: true } ? new RecordIsWithdrawn() : before.Sequence != seen ? new RecordChangedMeanwhile() : null;

    private async Task<Refusal?> Do(RecordKind kind, RecordId id, string key, Func<KeptRecord?, DateTimeOffset, Decision> decide)
    {
        while (!await records.Happened(kind, id.Division, key))
        {
            KeptRecord? before = await records.Find(kind, id);
            Decision decision = decide(before, time.GetUtcNow());

            // Before the person's other records are read: two acts at once on one person both write this row, and the second decides again.
            PersonRow? person = decision.Act is { } act ? await records.RowOfPerson(kind, act.Next) : null;
            Refusal? refusal = decision.Refusal ?? await WhyNot(kind, decision.Act!.Next);
            if (refusal is null)
                await TryCommit(new RecordChange(kind, key, before, decision.Act!.Next, decision.Act.Entry) { Notifications = decision.Act.Owed, Person = person });

            // Another copy of the same act may have been written since: then this one asks for nothing new.
            else if (!await records.Happened(kind, id.Division, key)) return refusal;
        }

        await outbox.Dispatch(RecordTable.Name, RecordTable.PartitionOf(kind, id.Division), key);
        return null;
    }

    // An office that is away is told what was done in its place; nobody else is told of records.
    private async Task TryCommit(RecordChange change) => await records.TryCommit(change with
    {
        Notifications =
        [
            .. change.Notifications,
            .. await absences.Of(change.Entry.By, change.Next.Id.Division, RecordWords.What(change.Kind, change.Entry), RecordLinks.Page(change.Kind, change.Next.Id)),
        ],
    });

    private async Task<Refusal?> WhyNot(RecordKind kind, KeptRecord next)
    {
        if (next.Withdrawn) return null;
        if (kind.Check(await CheckOf(kind, next)) is { } problem) return problem;
        foreach (RecordClaim claim in kind.Claims(next))
            if (await records.IsHeld(kind, next.Id, claim)) return new RecordProblem(claim.Field, claim.Taken);
        return null;
    }

    private sealed record Act(KeptRecord Next, HistoryEntry Entry)
    {
        public IReadOnlyList<Notification> Owed { get; init; } = [];
    }

    private readonly record struct Decision(Act? Act, Refusal? Refusal)
    {
        public static implicit operator Decision(Act act) => new(act, null);

        public static implicit operator Decision(Refusal refusal) => new(null, refusal);
    }
}

/// <summary>Something that is set beside the fields.</summary>
/// <param name="Value">Null takes it away.</param>
/// <param name="What">The act's name in the history.</param>
internal sealed record RecordMark(string Key, string? Value, string What, params IReadOnlyList<Notification> Owed);

/// <summary>The names of the fields that every step's form has.</summary>
internal static class StepFieldNames
{
    public const string Stage = "stage";
    public const string On = "on";
    public const string Note = "note";
}
