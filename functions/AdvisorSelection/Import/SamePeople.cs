using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>
/// Finds the same person twice: by identity number, by telephone, by name and date of birth; within the workbook, and against those
/// who are candidates of a running selection or serve. Two rows that say the same are one; everything else is refused with its reason.
/// </summary>
internal static class SamePeople
{
    /// <param name="lines">Those of which each could be read as a person, in the order of the sheet.</param>
    public static void Mark(IReadOnlyList<ImportLine> lines, IReadOnlyList<KnownPerson> known)
    {
        InTheWorkbook(lines);
        var others = new KnownPeople(known);
        foreach (ImportLine line in lines.Where(line => line.Outcome == RowOutcome.Taken))
            if (others.Find(line.Candidate!, line.Telephone) is { } same) line.Refuse(same.Field, same.Sentence);
    }

    private static void InTheWorkbook(IReadOnlyList<ImportLine> lines)
    {
        foreach (IGrouping<string, ImportLine> person in lines.GroupBy(line => line.Candidate!.Person).Where(rows => rows.Count() > 1)) OnePerson([.. person]);
        foreach (IGrouping<string, ImportLine> name in StillTaken(lines).GroupBy(line => line.NameAndBirth))
            foreach (ImportLine later in name.Skip(1)) later.Refuse("name", ImportTexts.SameNameAsRow(name.First().Row.Number));
        foreach (IGrouping<string, ImportLine> telephone in StillTaken(lines).GroupBy(line => line.Telephone))
            foreach (ImportLine later in telephone.Skip(1)) later.Refuse("telephone", ImportTexts.SameTelephoneAsRow(telephone.First().Row.Number));
    }

    private static void OnePerson(IReadOnlyList<ImportLine> rows)
    {
        ImportLine first = rows[0];
        foreach (ImportLine row in rows)
        {
            // Put forward by two villages: which of them is meant, only the township can say.
            if (rows.FirstOrDefault(other => other.Village != row.Village) is { } elsewhere)
                row.Refuse("identity", ImportTexts.SamePersonInVillage(elsewhere.Row.Number, elsewhere.Village!.Name));
            else if (row != first && SameParticulars(row, first)) row.SameAs = first.Row.Number;
            else if (row != first) row.Refuse("identity", ImportTexts.SamePersonAsRow(first.Row.Number));
        }
    }

    private static bool SameParticulars(ImportLine one, ImportLine other) =>
        one.Row.OfPerson.OrderBy(field => field.Key).SequenceEqual(other.Row.OfPerson.OrderBy(field => field.Key));

    private static List<ImportLine> StillTaken(IEnumerable<ImportLine> lines) => [.. lines.Where(line => line.Outcome == RowOutcome.Taken)];
}
