namespace LinyingTalent.AdvisorSelection;

/// <summary>
/// The figures by which a selection is held. A campaign sets them; each case keeps the copy of its campaign's, so that what the
/// county changes later moves no case that runs.
/// </summary>
/// <param name="Campaign">The campaign's number: 411122-2026-1.</param>
/// <param name="PlacesPerVillage">Advisors a village may have, those who serve already included (county's description: 1 to 3).</param>
/// <param name="TermYears">The term of office in years.</param>
/// <param name="Documents">What a village attaches for each person.</param>
/// <param name="Notice">The public notice before the invitations; null where none is held.</param>
/// <param name="Departments">The ids of the departments whose opinions are asked.</param>
internal sealed record SelectionTerms(
    string Campaign, int PlacesPerVillage, int TermYears, ComparisonWeights Weights, IReadOnlyList<RequiredDocument> Documents,
    NoticeTerms? Notice, IReadOnlyList<string> Departments)
{
    /// <summary>The last day of a term of office that begins on a day.</summary>
    public DateOnly EndOfTerm(DateOnly from) => from.AddYears(TermYears).AddDays(-1);
}

/// <param name="WorkingDays">How long the notice is held; the day of posting does not count.</param>
/// <param name="Telephone">Where objections are taken by telephone, as the notice prints it.</param>
internal sealed record NoticeTerms(int WorkingDays, string Telephone);

/// <summary>What a village may have to attach for each person it puts forward.</summary>
internal enum RequiredDocument
{
    /// <summary>近期照片</summary>
    Photo,

    /// <summary>个人简历</summary>
    Curriculum,
}
