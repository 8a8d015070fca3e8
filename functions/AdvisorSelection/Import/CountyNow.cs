using LinyingTalent.AdvisorSelection.Propose;
using LinyingTalent.Appointments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web.Forms;

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

    /// <summary>Refuses in the form whoever is a candidate of another running selection, or serves; of this case's own candidates nobody is.</summary>
    public async Task RefuseKnown(FormInput input, Proposal proposal, CaseId id, DateTimeOffset now)
    {
        CountyNow county = await Read(id.Division.County, now);
        var known = new KnownPeople([.. county.People.Where(person => person.Case != id)]);
        int[] rooms = [.. Enumerable.Range(1, ProposalForm.Rooms).Where(room => room == 1 || ProposalForm.IsUsed(input, room))];
        foreach ((Candidate candidate, int room) in proposal.Candidates.Zip(rooms))
            if (known.Find(candidate, TelephoneOf(candidate, id)) is { } same) input.Refuse($"c{room}-{same.Field}", same.Sentence);
    }

    private KnownPerson Known(Selection selection, Candidate candidate, bool serves) => new(
        candidate.Person, TelephoneOf(candidate, selection.Id), KnownPerson.NameAndBirthOf(candidate), selection.Id, divisions.PathName(selection.Id.Division), serves);

    private string TelephoneOf(Candidate candidate, CaseId id)
    {
        string typed = cipher.Decrypt(candidate.SealedTelephone, Sealed.Telephone(id, candidate.Person));
        return Telephone.TryParse(typed, out Telephone? number, out _) ? hash.Of(number) : "";
    }
}
