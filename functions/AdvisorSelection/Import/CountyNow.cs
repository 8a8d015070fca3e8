using LinyingTalent.Appointments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>The whole county's cases and advisors, read once for all rows of a workbook.</summary>
/// <param name="People">Who is a candidate of a running selection, or serves.</param>
internal sealed record CountyNow(
    int Year, ILookup<DivisionCode, Selection> Cases, ILookup<DivisionCode, Appointment> Serving, IReadOnlyList<KnownPerson> People, DivisionRegistry Divisions)
{
    public CaseId NextCase(DivisionCode village) =>
        new(village, Year, Cases[village].Where(selection => selection.Id.Year == Year).Select(selection => selection.Id.Number).DefaultIfEmpty().Max() + 1);

    /// <summary>What the rule needs to know of a village: the figures of its township, and the village's own standing.</summary>
    public SelectionFacts FactsOf(CaseId id, SelectionFacts township) => township with
    {
        RunningCase = Cases[id.Division].FirstOrDefault(selection => !selection.Ended) is { } running ? new CaseFact(running.Id.ToString()) : null,
        ServingHere = Serving[id.Division].Count(),
        Serving = Serving.SelectMany(village => village).DistinctBy(advisor => advisor.Person)
            .ToDictionary(advisor => advisor.Person, advisor => Divisions.PathName(advisor.Village)),
    };
}

internal sealed class CountyNowReader(
    SelectionTable selections, AppointmentDesk appointments, PersonalDataCipher cipher, KeyedHash hash, DivisionRegistry divisions)
{
    public async Task<CountyNow> Read(DivisionCode county, DateTimeOffset now)
    {
        List<Selection> cases = await selections.In(county).Select(stored => stored.State).ToListAsync();
        List<Appointment> serving = await appointments.In(county, ShanghaiTime.DateOf(now)).ToListAsync();
        Dictionary<CaseId, Selection> byId = cases.ToDictionary(selection => selection.Id);
        IEnumerable<KnownPerson> people =
        [
            .. serving.Where(advisor => byId.ContainsKey(advisor.Case))
                .Select(advisor => Known(byId[advisor.Case], byId[advisor.Case].Candidate(advisor.Candidate), serves: true)),
            .. cases.Where(selection => !selection.Ended)
                .SelectMany(selection => selection.Proposal.Candidates.Select(candidate => Known(selection, candidate, serves: false))),
        ];
        return new CountyNow(
            ShanghaiTime.DateOf(now).Year, cases.ToLookup(selection => selection.Id.Division), serving.ToLookup(advisor => advisor.Village), [.. people], divisions);
    }

    private KnownPerson Known(Selection selection, Candidate candidate, bool serves)
    {
        string typed = cipher.Decrypt(candidate.SealedTelephone, Sealed.Telephone(selection.Id, candidate.Person));
        string telephone = Telephone.TryParse(typed, out Telephone? number, out _) ? hash.Of(number) : "";
        return new KnownPerson(
            candidate.Person, telephone, $"{candidate.Name}|{candidate.Born:yyyyMMdd}", divisions.PathName(selection.Id.Division), serves);
    }
}
