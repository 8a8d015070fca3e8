using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>Somebody who is put forward or serves already.</summary>
/// <param name="Person">The keyed hash of the identity number.</param>
/// <param name="Telephone">The keyed hash of the telephone number.</param>
/// <param name="Case">Through which.</param>
/// <param name="Serves">Else it is a candidate of a selection that runs.</param>
internal sealed record KnownPerson(string Person, string Telephone, string NameAndBirth, CaseId Case, string Village, bool Serves)
{
    public static string NameAndBirthOf(Candidate candidate) => $"{candidate.Name}|{candidate.Born:yyyyMMdd}";
}

/// <summary>A person who is known already: the field that tells, and the sentence beside it.</summary>
internal sealed record SamePerson(string Field, Phrase Sentence);

/// <summary>Those who are candidates of a running selection or serve, to be found by identity number, by telephone, by name and date of birth.</summary>
internal sealed class KnownPeople(IReadOnlyList<KnownPerson> known)
{
    private readonly ILookup<string, KnownPerson> byPerson = known.ToLookup(person => person.Person);
    private readonly ILookup<string, KnownPerson> byTelephone = known.ToLookup(person => person.Telephone);
    private readonly ILookup<string, KnownPerson> byName = known.ToLookup(person => person.NameAndBirth);

    /// <param name="telephone">The keyed hash; empty where there is none to compare.</param>
    public SamePerson? Find(Candidate candidate, string telephone) =>
        byPerson[candidate.Person].FirstOrDefault() is { } same
            ? new SamePerson("identity", same.Serves ? ImportTexts.ServesAlready(same.Village) : ImportTexts.ProposedAlready(same.Village))
        : byName[KnownPerson.NameAndBirthOf(candidate)].FirstOrDefault() is { } namesake ? new SamePerson("name", ImportTexts.SameNameKnown(namesake.Village))
        : telephone.Length > 0 && byTelephone[telephone].FirstOrDefault() is { } caller ? new SamePerson("telephone", ImportTexts.SameTelephoneKnown(caller.Village))
        : null;
}
