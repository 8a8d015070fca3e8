using LinyingTalent.AdvisorSelection.Propose;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>
/// Checks a workbook of proposals: each row by the form that the village itself would fill in, each village's proposal by the rule that its
/// form is answered by. It changes nothing, and for the same rows and the same county it says the same.
/// </summary>
internal sealed class ImportCheck(
    ProposalForm form, CountyNowReader counties, SelectionFactsReader facts, DivisionRegistry divisions, KeyedHash hash)
{
    /// <param name="scope">The township or county whose villages may be put forward.</param>
    public async Task<CheckedImport> Of(IReadOnlyList<ReadRow> rows, DivisionCode scope, DateTimeOffset now)
    {
        CountyNow county = await counties.Read(scope.County, now);
        var places = new VillageFinder(divisions, scope);
        List<ImportLine> lines = [.. rows.Select(row => new SheetRow(row)).Where(row => !row.IsUnfilled).Select(row => new ImportLine(row, Place(places, row)))];
        List<List<ImportLine>> villages = [.. lines.Where(line => line.Village is not null).GroupBy(line => line.Village!.Code).Select(village => village.ToList())];
        foreach (List<ImportLine> village in villages) ReadPeople(village, county, now);
        SamePeople.Mark([.. lines.Where(line => line.Candidate is not null && line.Outcome == RowOutcome.Taken)], county.People);

        var proposals = new List<VillageProposal>();
        var ofTownship = new Dictionary<DivisionCode, SelectionFacts>();
        foreach (List<ImportLine> village in villages)
        {
            CaseId id = county.NextCase(village[0].Village!.Code);
            DivisionCode township = id.Division.Township!.Value;
            if (!ofTownship.TryGetValue(township, out SelectionFacts? known)) ofTownship[township] = known = await facts.Read(id, null, [], now);
            if (Propose(village, id, county.FactsOf(id, known), now) is { } proposal) proposals.Add(proposal);
        }

        return new CheckedImport([.. lines.Select(Checked)], proposals, CheckedImport.DigestOf(scope, lines, proposals));
    }

    private static Division? Place(VillageFinder places, SheetRow row)
    {
        Division? village = places.Find(row.Village, row.Township, out Phrase? why);
        if (why is not null) row.Refuse(ProposalSheet.Village, why);
        return village;
    }

    // Each row alone in the form's first room, below its village's part: what is wrong is then wrong with this row, or with the village.
    private void ReadPeople(List<ImportLine> village, CountyNow county, DateTimeOffset now)
    {
        ImportLine speaker = SpeakerOf(village);
        foreach (ImportLine line in village)
        {
            FormInput input = SheetRow.ToForm(speaker.Row.OfVillage, [line.Row]);
            Proposal? proposal = form.Read(input, county.NextCase(line.Village!.Code), ShanghaiTime.DateOf(now));
            foreach (FormError error in input.Errors) Note(line, speaker, error);
            if (line != speaker && Contradicts(line, speaker) is { } field) line.Refuse(field, ImportTexts.DiffersFromRow(speaker.Row.Number));
            line.Candidate = proposal?.Candidates.SingleOrDefault();
            if (Telephone.TryParse(line.Row["telephone"], out Telephone? telephone, out _)) line.Telephone = hash.Of(telephone);
        }
    }

    // The first row that says anything of the village speaks for all of its rows.
    private static ImportLine SpeakerOf(List<ImportLine> village) => village.Find(line => line.Row.OfVillage.Count > 0) ?? village[0];

    private static string? Contradicts(ImportLine line, ImportLine speaker) => line.Row.OfVillage
        .Where(field => speaker.Row.OfVillage.GetValueOrDefault(field.Key) != field.Value)
        .Select(field => field.Key.StartsWith(ProposalSheet.Trade, StringComparison.Ordinal) ? ProposalSheet.Trade : field.Key).FirstOrDefault();

    private static void Note(ImportLine line, ImportLine speaker, FormError error)
    {
        const string Room = "c1-";
        if (error.Field == Room + ProposalSheet.Consent) line.Refuse(ProposalSheet.Consent, ImportTexts.ConsentMissing);
        else if (error.Field.StartsWith(Room, StringComparison.Ordinal))
            line.Refuse(error.Field[Room.Length..] is ProposalSheet.Trade ? ProposalSheet.PersonTrade : error.Field[Room.Length..], error.Sentence);
        else if (line == speaker) line.Refuse(error.Field, error.Sentence);
        else if (!line.Row.Problems.Exists(problem => problem.Sentence == ImportTexts.SeeRow(speaker.Row.Number)))
            line.Refuse(ProposalSheet.Village, ImportTexts.SeeRow(speaker.Row.Number));
    }

    private VillageProposal? Propose(List<ImportLine> village, CaseId id, SelectionFacts known, DateTimeOffset now)
    {
        // A name that cannot be printed is this row's fault, and no reason against the village's other people.
        foreach (ImportLine line in village.Where(line => line.Outcome == RowOutcome.Taken))
            if (known.Unprintable(line.Candidate!.Name) is { Length: > 0 } missing) line.Refuse("name", new NameCannotBePrinted(line.Candidate.Name, missing).Sentence);
        List<ImportLine> taken = [.. village.Where(line => line.Outcome == RowOutcome.Taken)];
        foreach (ImportLine tooMany in taken.Skip(ProposalForm.Rooms)) tooMany.Refuse(ProposalSheet.Village, ImportTexts.TooManyPeople(ProposalForm.Rooms));
        taken = [.. taken.Take(ProposalForm.Rooms)];
        if (taken.Count == 0) return null;

        FormInput input = SheetRow.ToForm(SpeakerOf(village).Row.OfVillage, taken.Select(line => line.Row));
        Proposal proposal = form.Read(input, id, ShanghaiTime.DateOf(now))
            ?? throw new InvalidOperationException("Rows that are right one by one are wrong together.");
        var command = new ProposeCandidates(proposal);
        if (Decisions.Open(id, command, known, now).Refusal is not { } refusal) return new VillageProposal(id, command);
        foreach (ImportLine line in taken) line.Refuse(ProposalSheet.Village, refusal.Sentence);
        return null;
    }

    private CheckedRow Checked(ImportLine line) => new(
        line.Row.Number, line.Village is { } village ? divisions.Find(village.Code.Township!.Value)!.Name : line.Row.Township,
        line.Village?.Name ?? line.Row.Village, line.Row["name"], line.Outcome, line.Row.Problems, line.SameAs);
}
