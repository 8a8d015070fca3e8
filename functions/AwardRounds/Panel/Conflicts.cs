using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Panel;

/// <summary>Why a judge must not score a nomination (回避).</summary>
internal enum ConflictGround
{
    /// <summary>The judge is the nominee.</summary>
    Self,

    /// <summary>The judge says so, without giving more of a reason than is anyone's business.</summary>
    Declared,
    Kin,
    SameVillage,
    SameEmployer,
    Recommender,
    AdviserOfVillage,
    Guarantor,
    PastObjection,
}

/// <summary>What is known of a judge. Persons are the keyed hashes or account ids of the registry: the same person, the same text.</summary>
/// <param name="Id">In the pool.</param>
/// <param name="Kin">Whom the judge has declared as kin.</param>
/// <param name="Advises">The villages whose adviser the judge is.</param>
/// <param name="Declared">The nominations for which the judge declared a conflict.</param>
internal sealed record JudgeFacts(
    string Id, string Person, string? Village, string? Employer,
    IReadOnlyCollection<string> Kin, IReadOnlyCollection<string> Advises, IReadOnlyCollection<string> Declared);

/// <summary>What is known of a nomination.</summary>
/// <param name="Kin">Whom the nominee has declared as kin.</param>
/// <param name="Recommenders">The persons who recommended the nominee.</param>
/// <param name="Guarantors">Those who stand surety for the nominee, and those for whom the nominee does.</param>
/// <param name="Objected">Those who objected to the nominee before, and those to whom the nominee objected.</param>
internal sealed record NomineeFacts(
    string Nomination, string Person, string? Village, string? Employer,
    IReadOnlyCollection<string> Kin, IReadOnlyCollection<string> Recommenders, IReadOnlyCollection<string> Guarantors, IReadOnlyCollection<string> Objected);

/// <summary>A judge and a nomination that must stay apart, and why.</summary>
internal sealed record Conflict(string Judge, string Nomination, ConflictGround Ground)
{
    public Phrase Why => Conflicts.Describe(Ground);
}

/// <summary>Conflicts of interest, found from data: before the draw, and again whenever the data have changed. Pure.</summary>
internal static class Conflicts
{
    /// <summary>All grounds on which they must stay apart; empty when the judge may score.</summary>
    public static IEnumerable<Conflict> Between(JudgeFacts judge, NomineeFacts nominee) =>
        Grounds(judge, nominee).Select(ground => new Conflict(judge.Id, nominee.Nomination, ground));

    /// <summary>
    /// All conflicts of a panel or pool, by nomination, then by judge. What people share is looked up, so the work grows with nominations and
    /// conflicts, not with their product with the judges.
    /// </summary>
    public static IEnumerable<Conflict> Of(IReadOnlyCollection<JudgeFacts> judges, IEnumerable<NomineeFacts> nominees)
    {
        var index = new JudgeIndex(judges);
        return nominees.SelectMany(nominee => index.Suspects(nominee).SelectMany(judge => Between(judge, nominee)));
    }

    public static Phrase Describe(ConflictGround ground) => ground switch
    {
        ConflictGround.Self => ConflictTexts.Self,
        ConflictGround.Declared => ConflictTexts.Declared,
        ConflictGround.Kin => ConflictTexts.Kin,
        ConflictGround.SameVillage => ConflictTexts.SameVillage,
        ConflictGround.SameEmployer => ConflictTexts.SameEmployer,
        ConflictGround.Recommender => ConflictTexts.Recommender,
        ConflictGround.AdviserOfVillage => ConflictTexts.AdviserOfVillage,
        ConflictGround.Guarantor => ConflictTexts.Guarantor,
        ConflictGround.PastObjection => ConflictTexts.PastObjection,
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "A ground without words."),
    };

    private static IEnumerable<ConflictGround> Grounds(JudgeFacts judge, NomineeFacts nominee)
    {
        if (judge.Person == nominee.Person) yield return ConflictGround.Self;
        if (judge.Declared.Contains(nominee.Nomination)) yield return ConflictGround.Declared;
        if (judge.Kin.Contains(nominee.Person) || nominee.Kin.Contains(judge.Person)) yield return ConflictGround.Kin;
        if (judge.Village is not null && judge.Village == nominee.Village) yield return ConflictGround.SameVillage;
        if (EmployerKey(judge.Employer) is { } employer && employer == EmployerKey(nominee.Employer)) yield return ConflictGround.SameEmployer;
        if (nominee.Recommenders.Contains(judge.Person)) yield return ConflictGround.Recommender;
        if (nominee.Village is not null && judge.Advises.Contains(nominee.Village)) yield return ConflictGround.AdviserOfVillage;
        if (nominee.Guarantors.Contains(judge.Person)) yield return ConflictGround.Guarantor;
        if (nominee.Objected.Contains(judge.Person)) yield return ConflictGround.PastObjection;
    }

    // As people type it: blanks, full-width letters and brackets aside. 临颍县农业 合作社（总社） is 临颍县农业合作社(总社).
    private static string? EmployerKey(string? employer)
    {
        if (employer is null) return null;
        string plain = employer.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant();
        string key = string.Concat(plain.Where(letter => !char.IsWhiteSpace(letter)));
        return key.Length == 0 ? null : key;
    }

    private sealed class JudgeIndex(IReadOnlyCollection<JudgeFacts> judges)
    {
        private readonly ILookup<string, JudgeFacts> byPerson = judges.ToLookup(judge => judge.Person);
        private readonly ILookup<string, JudgeFacts> byKin = Many(judges, judge => judge.Kin);
        private readonly ILookup<string, JudgeFacts> byVillage = Many(judges, judge => judge.Village is null ? judge.Advises : [.. judge.Advises, judge.Village]);
        private readonly ILookup<string, JudgeFacts> byEmployer = Many(judges, judge => EmployerKey(judge.Employer) is { } key ? [key] : []);
        private readonly ILookup<string, JudgeFacts> byDeclared = Many(judges, judge => judge.Declared);

        public IEnumerable<JudgeFacts> Suspects(NomineeFacts nominee) =>
            new[] { nominee.Person }.Concat(nominee.Kin).Concat(nominee.Recommenders).Concat(nominee.Guarantors).Concat(nominee.Objected)
                .SelectMany(person => byPerson[person])
                .Concat(byKin[nominee.Person])
                .Concat(nominee.Village is { } village ? byVillage[village] : [])
                .Concat(EmployerKey(nominee.Employer) is { } employer ? byEmployer[employer] : [])
                .Concat(byDeclared[nominee.Nomination])
                .DistinctBy(judge => judge.Id).OrderBy(judge => judge.Id, StringComparer.Ordinal);

        private static ILookup<string, JudgeFacts> Many(IEnumerable<JudgeFacts> judges, Func<JudgeFacts, IReadOnlyCollection<string>> keys) =>
            judges.SelectMany(judge => keys(judge).Select(key => (Key: key, Judge: judge))).ToLookup(pair => pair.Key, pair => pair.Judge);
    }
}
