using LinyingTalent.Appointments;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds.Panel;

/// <summary>
/// Finds the conflicts between judges and the nominations that are before them, from the data as they are now: who advises which village and who
/// objected to whom is read each time, so that what has changed since the pool was stated is found too.
/// </summary>
internal sealed class ConflictFinder(NominationTable nominations, PastObjections past, AppointmentDesk appointments, KeyedHash hash, TimeProvider time)
{
    private readonly StatedPersons persons = new(hash);

    /// <summary>The recommended nominations of a township's part of a round, each with its conflicts.</summary>
    public async IAsyncEnumerable<(Nomination Nomination, IReadOnlyList<Conflict> Conflicts)> In(CaseId part, Known known)
    {
        await foreach (StoredNomination stored in nominations.Rows(part, step: NominationStep.Recommended))
            yield return (stored.State, [.. Conflicts.Of(known.Judges, [FactsOf(stored.State, known.Objected)])]);
    }

    /// <summary>What the conflicts of a pool come to before anybody is drawn from it.</summary>
    public async Task<PoolConflicts> Survey(CaseId round, IReadOnlyCollection<Judge> pool, IEnumerable<CaseId> parts)
    {
        Known known = await Of(round, pool);
        var counts = new Dictionary<(string Judge, ConflictGround Ground), int>();
        (string Name, int Free)? scarcest = null;
        foreach (CaseId part in parts)
        {
            await foreach ((Nomination nomination, IReadOnlyList<Conflict> conflicts) in In(part, known))
            {
                foreach (Conflict conflict in conflicts) counts[(conflict.Judge, conflict.Ground)] = counts.GetValueOrDefault((conflict.Judge, conflict.Ground)) + 1;
                int free = pool.Count - conflicts.DistinctBy(conflict => conflict.Judge).Count();
                if (scarcest is null || free < scarcest.Value.Free) scarcest = (nomination.Nominee.Name, free);
            }
        }

        return new PoolConflicts(counts.ToLookup(one => one.Key.Judge, one => (one.Key.Ground, one.Value), StringComparer.Ordinal), scarcest);
    }

    /// <summary>What is known of judges: to be read once for all townships.</summary>
    public async Task<Known> Of(CaseId round, IEnumerable<Judge> judges)
    {
        List<(PersonKeys Keys, string Village)> advisers = await appointments.In(round.Division, ShanghaiTime.DateOf(time.GetUtcNow()))
            .Select(adviser => (new PersonKeys([adviser.Person], persons.NameKey(adviser.Name), adviser.Person), adviser.Village.ToString())).ToListAsync();
        return new Known([.. judges.Select(judge => FactsOf(judge, advisers))], await past.Of(round));
    }

    private JudgeFacts FactsOf(Judge judge, IEnumerable<(PersonKeys Keys, string Village)> advisers)
    {
        PersonKeys person = KeysOf(judge.Name, judge.Person, judge.Identity);
        IEnumerable<string> advises = advisers.Where(adviser => person.Is(adviser.Keys) || person.MayBe(adviser.Keys)).Select(adviser => adviser.Village);
        return new JudgeFacts(
            judge.Id, person, judge.Villages, judge.Employer, judge.Kin, judge.Guarantors ?? [], [.. judge.Advises.Union(advises)], Declared: []);
    }

    private NomineeFacts FactsOf(Nomination nomination, ILookup<string, string> objected)
    {
        Nominee nominee = nomination.Nominee;

        // For a unit its responsible person stands, and whoever works there has a conflict.
        PersonKeys person = nominee.Unit is { } unit ? KeysOf(unit.Responsible, nominee.Contact, identity: null) : KeysOf(nominee.Name, nominee.Contact, nominee.Person);
        return new NomineeFacts(
            nomination.Id.ToString(), person, nominee.Village.ToString(), nominee.IsUnit ? nominee.Name : nominee.Employer, nominee.Kin ?? [],
            KeysOf(nomination.Nominator.Name, nomination.Nominator.Contact, identity: null), nominee.Guarantors ?? [], [.. person.All.SelectMany(key => objected[key]).Distinct()]);
    }

    private PersonKeys KeysOf(string name, string telephone, string? identity) =>
        new(identity is null ? [telephone] : [telephone, identity], persons.NameKey(name), identity);

    /// <param name="Objected">By what a person is found by: those of the others, whichever of the two objected.</param>
    internal sealed record Known(IReadOnlyCollection<JudgeFacts> Judges, ILookup<string, string> Objected);
}

/// <param name="Of">By judge: on which ground, and with how many nominations.</param>
/// <param name="Scarcest">The nomination for which the fewest of the pool are free, and how many these are; null where there is none.</param>
internal sealed record PoolConflicts(ILookup<string, (ConflictGround Ground, int Nominations)> Of, (string Name, int Free)? Scarcest)
{
    /// <summary>A judge's conflicts in words; empty where there is none.</summary>
    public string Describe(string judge) => string.Join("；", Of[judge].OrderBy(one => one.Ground).Select(one => PanelTexts.ConflictsOf(Conflicts.Describe(one.Ground), one.Nominations)));
}
