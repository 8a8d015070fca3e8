namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>Somebody who is put forward or serves already.</summary>
/// <param name="Person">The keyed hash of the identity number.</param>
/// <param name="Telephone">The keyed hash of the telephone number.</param>
/// <param name="Serves">Else it is a candidate of a selection that runs.</param>
internal sealed record KnownPerson(string Person, string Telephone, string NameAndBirth, string Village, bool Serves);

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
        ILookup<string, KnownPerson> byPerson = known.ToLookup(person => person.Person);
        ILookup<string, KnownPerson> byTelephone = known.ToLookup(person => person.Telephone);
        ILookup<string, KnownPerson> byName = known.ToLookup(person => person.NameAndBirth);
        foreach (ImportLine line in lines.Where(line => line.Outcome == RowOutcome.Taken))
        {
            if (byPerson[line.Candidate!.Person].FirstOrDefault() is { } same)
                line.Refuse("identity", same.Serves ? ImportTexts.ServesAlready(same.Village) : ImportTexts.ProposedAlready(same.Village));
            else if (byName[line.NameAndBirth].FirstOrDefault() is { } namesake) line.Refuse("name", ImportTexts.SameNameKnown(namesake.Village));
            else if (byTelephone[line.Telephone].FirstOrDefault() is { } caller) line.Refuse("telephone", ImportTexts.SameTelephoneKnown(caller.Village));
        }
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
