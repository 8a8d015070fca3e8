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

    /// <summary>The judge bears the nominee's name, and nothing shows that they are two.</summary>
    Namesake,
}

/// <summary>
/// By what a person is found again: keyed hashes, the same person the same text. Whoever states a relative may know a telephone, an identity number or
/// the name alone, so that each of them is enough. A namesake is kept apart too, which costs a substitute and no more.
/// </summary>
/// <param name="Numbers">Of telephone and identity number, where they are known.</param>
/// <param name="Name">Of the name; null where there is none to be hashed.</param>
/// <param name="Identity">That of the identity number among the numbers.</param>
internal sealed record PersonKeys(IReadOnlyCollection<string> Numbers, string? Name = null, string? Identity = null)
{
    public IEnumerable<string> All => Name is null ? Numbers : [.. Numbers, Name];

    /// <summary>Whether a number says that they are one person.</summary>
    public bool Is(PersonKeys other) => Numbers.Any(other.Numbers.Contains);

    /// <summary>Whether they have one name, and no identity numbers that tell the two apart.</summary>
    public bool MayBe(PersonKeys other) => Name is not null && Name == other.Name && (Identity is null || other.Identity is null);

    public bool IsAmong(IReadOnlyCollection<string> stated) => All.Any(stated.Contains);
}

/// <summary>What is known of a judge.</summary>
/// <param name="Id">In the pool.</param>
/// <param name="Villages">The judge's own, and others that the judge belongs to.</param>
/// <param name="Employer">As it was typed; several are separated by 、.</param>
/// <param name="Kin">Whom the judge has stated as kin: by number or name, as <see cref="PersonKeys"/> has them.</param>
/// <param name="Guarantors">Those for whom the judge stands surety, and those who do for the judge.</param>
/// <param name="Advises">The villages whose adviser the judge is.</param>
/// <param name="Declared">The nominations for which the judge declared a conflict.</param>
internal sealed record JudgeFacts(
    string Id, PersonKeys Person, IReadOnlyCollection<string> Villages, string? Employer,
    IReadOnlyCollection<string> Kin, IReadOnlyCollection<string> Guarantors, IReadOnlyCollection<string> Advises, IReadOnlyCollection<string> Declared);

/// <summary>What is known of a nomination.</summary>
/// <param name="Kin">Whom the nominee has stated as kin.</param>
/// <param name="Recommender">Who recommended the nominee.</param>
/// <param name="Guarantors">Those who stand surety for the nominee, and those for whom the nominee does.</param>
/// <param name="Objected">Those who objected to the nominee before, and those to whom the nominee objected.</param>
internal sealed record NomineeFacts(
    string Nomination, PersonKeys Person, string? Village, string? Employer,
    IReadOnlyCollection<string> Kin, PersonKeys Recommender, IReadOnlyCollection<string> Guarantors, IReadOnlyCollection<string> Objected);

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
        ConflictGround.Namesake => ConflictTexts.Namesake,
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "A ground without words."),
    };

    private static IEnumerable<ConflictGround> Grounds(JudgeFacts judge, NomineeFacts nominee)
    {
        if (judge.Person.Is(nominee.Person)) yield return ConflictGround.Self;
        else if (judge.Person.MayBe(nominee.Person)) yield return ConflictGround.Namesake;
        if (judge.Declared.Contains(nominee.Nomination)) yield return ConflictGround.Declared;
        if (nominee.Person.IsAmong(judge.Kin) || judge.Person.IsAmong(nominee.Kin)) yield return ConflictGround.Kin;
        if (nominee.Village is not null && judge.Villages.Contains(nominee.Village)) yield return ConflictGround.SameVillage;
        if (Employers.Of(judge.Employer).Intersect(Employers.Of(nominee.Employer)).Any()) yield return ConflictGround.SameEmployer;
        if (judge.Person.Is(nominee.Recommender) || judge.Person.MayBe(nominee.Recommender)) yield return ConflictGround.Recommender;
        if (nominee.Village is not null && judge.Advises.Contains(nominee.Village)) yield return ConflictGround.AdviserOfVillage;
        if (judge.Person.IsAmong(nominee.Guarantors) || nominee.Person.IsAmong(judge.Guarantors)) yield return ConflictGround.Guarantor;
        if (judge.Person.IsAmong(nominee.Objected)) yield return ConflictGround.PastObjection;
    }

    private sealed class JudgeIndex(IReadOnlyCollection<JudgeFacts> judges)
    {
        private readonly ILookup<string, JudgeFacts> byPerson = Many(judges, judge => judge.Person.All);
        private readonly ILookup<string, JudgeFacts> byStated = Many(judges, judge => judge.Kin.Concat(judge.Guarantors));
        private readonly ILookup<string, JudgeFacts> byVillage = Many(judges, judge => judge.Villages.Concat(judge.Advises));
        private readonly ILookup<string, JudgeFacts> byEmployer = Many(judges, judge => Employers.Of(judge.Employer));
        private readonly ILookup<string, JudgeFacts> byDeclared = Many(judges, judge => judge.Declared);

        public IEnumerable<JudgeFacts> Suspects(NomineeFacts nominee) =>
            nominee.Person.All.Concat(nominee.Kin).Concat(nominee.Recommender.All).Concat(nominee.Guarantors).Concat(nominee.Objected)
                .SelectMany(person => byPerson[person])
                .Concat(nominee.Person.All.SelectMany(person => byStated[person]))
                .Concat(nominee.Village is { } village ? byVillage[village] : [])
                .Concat(Employers.Of(nominee.Employer).SelectMany(employer => byEmployer[employer]))
                .Concat(byDeclared[nominee.Nomination])
                .DistinctBy(judge => judge.Id).OrderBy(judge => judge.Id, StringComparer.Ordinal);

        private static ILookup<string, JudgeFacts> Many(IEnumerable<JudgeFacts> judges, Func<JudgeFacts, IEnumerable<string>> keys) =>
            judges.SelectMany(judge => keys(judge).Distinct().Select(key => (Key: key, Judge: judge))).ToLookup(pair => pair.Key, pair => pair.Judge, StringComparer.Ordinal);
    }
}
