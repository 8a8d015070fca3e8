using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>A row on its way through the checks: what was found out about it so far.</summary>
internal sealed class ImportLine(SheetRow row, Division? village)
{
    public SheetRow Row => row;

    public Division? Village => village;

    /// <summary>The person, once the row can be read.</summary>
    public Candidate? Candidate { get; set; }

    /// <summary>The keyed hash of the telephone number.</summary>
    public string Telephone { get; set; } = "";

    /// <summary>The earlier row that says the same; null for none.</summary>
    public int? SameAs { get; set; }

    public RowOutcome Outcome => row.Problems.Count > 0 ? RowOutcome.Refused : SameAs is not null ? RowOutcome.Merged : RowOutcome.Taken;

    public string NameAndBirth => Candidate is null ? "" : KnownPerson.NameAndBirthOf(Candidate);

    public void Refuse(string field, string sentence) => row.Refuse(field, sentence);
}
