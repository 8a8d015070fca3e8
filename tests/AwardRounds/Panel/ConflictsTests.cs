using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.AwardRounds.Panel;

public sealed class ConflictsTests
{
    private static readonly JudgeFacts Judge = new("j1", "p-judge", "411122204201", "临颍县农业农村局", [], [], []);
    private static readonly NomineeFacts Nominee = new("n1", "p-nominee", "411122204210", "大郭农机合作社", [], [], [], []);

    [Fact]
    public void Between_StrangersAreFree() => Conflicts.Between(Judge, Nominee).ShouldBeEmpty();

    public static TheoryData<string> Grounds => [.. Enum.GetNames<ConflictGround>()];

    [Theory]
    [MemberData(nameof(Grounds))]
    public void Between_OneGround_IsNamedAlone(string name)
    {
        var ground = Enum.Parse<ConflictGround>(name);
        (JudgeFacts judge, NomineeFacts nominee) = Pair(ground);
        Conflict conflict = Conflicts.Between(judge, nominee).ShouldHaveSingleItem();
        conflict.ShouldBe(new Conflict("j1", "n1", ground));
        conflict.Why.In(Languages.Chinese).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Between_KinDeclaredByTheNominee_CountsToo() =>
        Conflicts.Between(Judge, Nominee with { Kin = ["p-judge"] }).Single().Ground.ShouldBe(ConflictGround.Kin);

    [Theory]
    [InlineData("大郭农机合作社（总社）", "大郭农机 合作社(总社)")]
    [InlineData("ABC 农业公司", "ａｂｃ农业公司")]
    public void Between_SameEmployerTypedOtherwise_IsFound(string one, string other) =>
        Conflicts.Between(Judge with { Employer = one }, Nominee with { Employer = other }).Single().Ground.ShouldBe(ConflictGround.SameEmployer);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Between_NothingKnownOfEither_IsNoConflict(string? employer) => Conflicts.Between(
        Judge with { Village = null, Employer = employer }, Nominee with { Village = null, Employer = employer }).ShouldBeEmpty();

    [Fact]
    public void Of_ManyPairs_FindsWhatEachPairAloneShows()
    {
        var random = new Random(7);
        string Any(string of, int upTo) => $"{of}{random.Next(upTo)}";
        IReadOnlyCollection<string> Some(string of, int upTo) => random.Next(3) == 0 ? [Any(of, upTo)] : [];
        JudgeFacts[] judges = [.. Enumerable.Range(0, 30).Select(at => new JudgeFacts(
            $"j{at}", $"p{at}", at % 5 == 0 ? null : Any("v", 40), Any("e", 40), Some("p", 200), Some("v", 40), Some("n", 150)))];
        NomineeFacts[] nominees = [.. Enumerable.Range(0, 150).Select(at => new NomineeFacts(
            $"n{at}", $"p{at + 20}", Any("v", 40), Any("e", 40), Some("p", 30), Some("p", 30), Some("p", 30), Some("p", 30)))];

        Conflict[] found = [.. Conflicts.Of(judges, nominees)];
        found.Length.ShouldBeGreaterThan(200);
        found.ShouldBe(nominees.SelectMany(nominee => judges.SelectMany(judge => Conflicts.Between(judge, nominee))), ignoreOrder: true);
        found.Select(conflict => conflict.Ground).Distinct().Count().ShouldBe(Enum.GetValues<ConflictGround>().Length);
    }

    private static (JudgeFacts Judge, NomineeFacts Nominee) Pair(ConflictGround ground) => ground switch
    {
        ConflictGround.Self => (Judge with { Person = Nominee.Person }, Nominee),
        ConflictGround.Declared => (Judge with { Declared = ["n1"] }, Nominee),
        ConflictGround.Kin => (Judge with { Kin = ["p-nominee"] }, Nominee),
        ConflictGround.SameVillage => (Judge with { Village = Nominee.Village }, Nominee),
        ConflictGround.SameEmployer => (Judge with { Employer = Nominee.Employer }, Nominee),
        ConflictGround.Recommender => (Judge, Nominee with { Recommenders = ["p-judge"] }),
        ConflictGround.AdviserOfVillage => (Judge with { Advises = [Nominee.Village!] }, Nominee),
        ConflictGround.Guarantor => (Judge, Nominee with { Guarantors = ["p-judge"] }),
        ConflictGround.PastObjection => (Judge, Nominee with { Objected = ["p-judge"] }),
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };
}
