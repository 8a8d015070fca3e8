using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Records.Write;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;
using LinyingTalent.Talents.Duplicates;

namespace LinyingTalent.Talents.Import;

/// <summary>A row with what becomes of it, and why.</summary>
/// <param name="Talent">The person as they would be kept; null where the row cannot be read.</param>
/// <param name="Like">Somebody of the registry or of an earlier row who may be the same person.</param>
internal sealed record CheckedTalent(
    int Number, string Township, string Village, string Name, RowOutcome Outcome, IReadOnlyList<RowProblem> Problems, KeptRecord? Talent, RecordId? Like)
{
    /// <summary>Whom the row was found to be like where somebody may say, or has said, that it is another person; null where nobody may.</summary>
    public string? LikeKey { get; init; }

    /// <summary>Why it was found to be like them, in the language of the history.</summary>
    public string LikeReasons { get; init; } = "";

    public IReadOnlyList<string> Reasons => [.. Problems.Select(problem => UploadTexts.AtColumn(problem.Column, problem.Sentence).ToString())];
}

/// <summary>A workbook of talents, checked against the registry as it is now.</summary>
internal sealed record CheckedTalents(DivisionCode Scope, IReadOnlyList<CheckedTalent> Rows)
{
    public int Taken => Count(RowOutcome.Taken);

    public int Refused => Count(RowOutcome.Refused);

    public int Merged => Count(RowOutcome.Merged);

    /// <summary>Of what was read and what becomes of it: when it is another at the commit, something else would be committed than was previewed.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
    {
        Scope = Scope.ToString(),
        Rows = Rows.Select(row => new { row.Number, row.Village, row.Name, row.Outcome }),
    })));

    /// <summary>The numbers of the rows that are taken.</summary>
    public IReadOnlySet<int> TakenRows => Rows.Where(row => row.Outcome == RowOutcome.Taken).Select(row => row.Number).ToHashSet();

    private int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}

/// <summary>
/// Checks a workbook of talents: each row by the form in which it would have been typed, by the kind's own rule, and against the registry by the
/// weighted rules for duplicates. It changes nothing, and for the same rows and the same registry it says the same.
/// </summary>
internal sealed class TalentCheck(
    RecordForm form, RecordDesk desk, RecordIndex index, DuplicateWeightsNow weights, OtherPeopleTable others, DivisionRegistry divisions, TimeProvider time)
{
    /// <summary>The record of a row under an id that the preview and the row's number give: the same at every reading.</summary>
    /// <returns>Null where a field is wrong, with the sentences in the input.</returns>
    public KeptRecord? Read(ReadRow row, DivisionCode village, string preview, FormInput input)
    {
        string digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{preview}/{row.Number}")))[..RecordId.Length];
        var id = new RecordId(village, digits);
        return form.Read(input, TalentSheet.Fields, id, before: null, Enumerable.Empty<KeptRecord>().ToLookup(record => record.Kind)) is { } values
            ? new KeptRecord(id, TalentKinds.Talents.Name, values, 1, time.GetUtcNow()) : null;
    }

    /// <param name="scope">The division whose villages may stand in the workbook.</param>
    public async Task<CheckedTalents> Of(string preview, IReadOnlyList<ReadRow> rows, DivisionCode scope)
    {
        var places = new VillageFinder(divisions, scope);
        var known = new KnownTalents(await weights.Read(scope), await index.Standing(TalentKinds.Talents, scope.County));
        ILookup<int, OtherPerson> said = await others.Of(preview);
        var rowsOf = new Dictionary<RecordId, ReadRow>();
        var found = new List<CheckedTalent>();
        foreach (ReadRow row in rows.Where(row => Enumerable.Range(2, TalentSheet.Fields.Count).Any(column => row[column].Length > 0)))
        {
            Division? village = places.Find(TalentSheet.VillageOf(row), TalentSheet.TownshipOf(row), out Phrase? why);
            FormInput input = TalentSheet.ToForm(row);
            KeptRecord? talent = Read(row, village?.Code ?? scope, preview, input);
            if (talent is not null && TalentKinds.Talents.Check(await desk.CheckOf(TalentKinds.Talents, talent)) is { } problem) input.Refuse(problem.Field, problem.Sentence);
            List<RowProblem> problems = [.. input.Errors.Select(error => new RowProblem(TalentSheet.LetterOf(error.Field), error.Sentence))];
            if (why is not null) problems.Insert(0, new RowProblem(TalentSheet.LetterOf(RecordForm.Division), why));
            RowOutcome outcome = problems.Count > 0 ? RowOutcome.Refused : RowOutcome.Taken;
            RecordId? like = null;
            (string? likeKey, string likeReasons) = (null, "");
            foreach (Likeness likeness in outcome == RowOutcome.Taken ? known.Likes(talent!) : [])
            {
                RecordId other = likeness.First.Id == talent!.Id ? likeness.Second.Id : likeness.First.Id;
                bool isRow = rowsOf.TryGetValue(other, out ReadRow? earlier);
                string reasons = string.Join("、", likeness.Reasons);
                (like, likeKey, likeReasons) = (isRow ? null : other, KeyOf(likeness, isRow ? earlier : null, other), string.Join("、", likeness.Reasons.Select(reason => reason.In(Languages.Chinese))));
                if (likeKey is not null && said[row.Number].Any(person => person.Like == likeKey))
                {
                    problems.Add(new RowProblem(TalentSheet.LetterOf(TalentKinds.Person.Key), ImportTexts.SaidToBeAnother(reasons)));
                    continue;
                }

                outcome = isRow && Same(row, earlier!) ? RowOutcome.Merged : RowOutcome.Refused;
                problems.Add(new RowProblem(TalentSheet.LetterOf(TalentKinds.Person.Key),
                    outcome == RowOutcome.Merged ? UploadTexts.SameAsRow(earlier!.Number) : isRow ? ImportTexts.LikeRow(earlier!.Number, reasons)
                    : scope.Contains(other.Division) ? ImportTexts.LikeKnown(divisions.PathName(other.Division), reasons) : ImportTexts.LikeElsewhere(reasons)));
                if (outcome == RowOutcome.Merged) likeKey = null;
                break;
            }

            if (outcome == RowOutcome.Taken)
            {
                known.Add(talent!);
                rowsOf[talent!.Id] = row;
            }

            found.Add(new CheckedTalent(
                row.Number, village is null ? TalentSheet.TownshipOf(row) : divisions.Find(village.Code.Township!.Value)!.Name, village?.Name ?? TalentSheet.VillageOf(row),
                input[TalentKinds.Person.Key], outcome, problems, talent, like is { } seen && scope.Contains(seen.Division) ? seen : null)
            {
                LikeKey = likeKey,
                LikeReasons = likeReasons,
            });
        }

        return new CheckedTalents(scope, found);
    }

    // Whose identity numbers are the same is the same person, whatever anybody says.
    private static string? KeyOf(Likeness likeness, ReadRow? earlier, RecordId other) =>
        TalentKinds.Identity.Of(likeness.First) is { } identity && identity == TalentKinds.Identity.Of(likeness.Second) ? null
        : earlier is not null ? string.Create(CultureInfo.InvariantCulture, $"row {earlier.Number}") : other.ToString();

    private static bool Same(ReadRow one, ReadRow other) => Enumerable.Range(0, TalentSheet.Fields.Count + 2).All(column => one[column] == other[column]);
}

/// <summary>Everybody whom a newcomer is compared with, at hand by what two records of one person share.</summary>
internal sealed class KnownTalents
{
    private readonly DuplicateWeights weights;
    private readonly Dictionary<(int, string), List<KeptRecord>> byKey = [];

    public KnownTalents(DuplicateWeights weights, IEnumerable<KeptRecord> talents)
    {
        this.weights = weights;
        foreach (KeptRecord talent in talents) Add(talent);
    }

    public void Add(KeptRecord talent)
    {
        foreach ((int, string) key in DuplicateRules.KeysOf(talent))
        {
            if (!byKey.TryGetValue(key, out List<KeptRecord>? alike)) byKey[key] = alike = [];
            alike.Add(talent);
        }
    }

    /// <summary>Those who may be the same person, the most probable first; whoever does not reach the threshold is none of them.</summary>
    public IEnumerable<Likeness> Likes(KeptRecord newcomer) => DuplicateRules.KeysOf(newcomer).SelectMany(key => byKey.GetValueOrDefault(key, []))
        .Distinct().Select(other => DuplicateRules.Compare(other, newcomer, weights)).Where(likeness => likeness.Points >= weights.Threshold)
        .OrderByDescending(likeness => likeness.Points);
}
