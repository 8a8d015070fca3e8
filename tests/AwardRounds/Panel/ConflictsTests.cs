using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.AwardRounds.Panel;

public sealed class ConflictsTests
{
    private static readonly PersonKeys Somebody = new(["p-other"], "name-other");
    private static readonly JudgeFacts Judge = new("j1", new(["p-judge", "id-judge"], "name-judge", "id-judge"), ["411122204201"], "临颍县农业农村局", [], [], [], []);
    private static readonly NomineeFacts Nominee = new("n1", new(["p-nominee", "id-nominee"], "name-nominee", "id-nominee"), "411122204210", "大郭农机合作社", [], Somebody, [], []);

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
    [InlineData("p-judge")]
    [InlineData("id-judge")]
    [InlineData("name-judge")]
    public void Between_KinAndGuarantorsKnownByNumberOrNameAlone_AreFound(string known)
    {
        string ofNominee = known.Replace("judge", "nominee", StringComparison.Ordinal);
        Conflicts.Between(Judge, Nominee with { Kin = [known] }).Single().Ground.ShouldBe(ConflictGround.Kin);
        Conflicts.Between(Judge with { Kin = [ofNominee] }, Nominee).Single().Ground.ShouldBe(ConflictGround.Kin);
        Conflicts.Between(Judge, Nominee with { Guarantors = [known] }).Single().Ground.ShouldBe(ConflictGround.Guarantor);
        Conflicts.Between(Judge with { Guarantors = [ofNominee] }, Nominee).Single().Ground.ShouldBe(ConflictGround.Guarantor);
        Conflicts.Between(Judge, Nominee with { Objected = [known] }).Single().Ground.ShouldBe(ConflictGround.PastObjection);
    }

    [Fact]
    public void Between_SameName_IsKeptApartUnlessIdentityNumbersTellTheTwoApart()
    {
        PersonKeys namesake = Nominee.Person with { Numbers = ["p-judge"], Identity = null };
        Conflicts.Between(Judge with { Person = namesake }, Nominee).Single().Ground.ShouldBe(ConflictGround.Namesake);
        Conflicts.Between(Judge with { Person = namesake with { Identity = "id-judge" } }, Nominee).ShouldBeEmpty();
        Conflicts.Between(Judge with { Person = Judge.Person with { Name = "name-other" } }, Nominee).Single().Ground.ShouldBe(ConflictGround.Recommender);
    }

    [Fact]
    public void Between_AnyOfTheJudgesVillages_Counts() =>
        Conflicts.Between(Judge with { Villages = ["411122204201", "411122204210"] }, Nominee).Single().Ground.ShouldBe(ConflictGround.SameVillage);

    [Theory]
    [InlineData("大郭农机合作社（总社）", "大郭农机 合作社(总社)")]
    [InlineData("ABC 农业公司", "ａｂｃ农业公司")]
    [InlineData("临颍县农业农村局", "县农业农村局")]
    [InlineData("河南省漯河市临颍县农业农村局", "农业农村局")]
    [InlineData("临颍县医院", "县医院")]
    [InlineData("大地农业有限公司", "大地农业有限责任公司")]
    [InlineData("县农业技术推广站、大地农业公司", "大地农业科技、临颍县大地农业")]
    public void Between_SameEmployerTypedOtherwise_IsFound(string one, string other) =>
        Conflicts.Between(Judge with { Employer = one }, Nominee with { Employer = other }).Single().Ground.ShouldBe(ConflictGround.SameEmployer);

    [Theory]
    [InlineData("县农业技术推广站1", "县农业技术推广站2")]
    [InlineData("县医院", "市医院")]
    [InlineData("大地公司", "沃土公司")]
    public void Between_OtherEmployers_AreNone(string one, string other) =>
        Conflicts.Between(Judge with { Employer = one }, Nominee with { Employer = other }).ShouldBeEmpty();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Between_NothingKnownOfEither_IsNoConflict(string? employer) => Conflicts.Between(
        Judge with { Villages = [], Employer = employer }, Nominee with { Village = null, Employer = employer }).ShouldBeEmpty();

    [Fact]
    public void Of_ManyPairs_FindsWhatEachPairAloneShows()
    {
        var random = new Random(7);
        string Any(string of, int upTo) => $"{of}{random.Next(upTo)}";
        IReadOnlyCollection<string> Some(string of, int upTo) => random.Next(3) == 0 ? [Any(of, upTo)] : [];
        JudgeFacts[] judges = [.. Enumerable.Range(0, 30).Select(at => new JudgeFacts(
            $"j{at}", new([$"p{at}"], Any("name", 300)), at % 5 == 0 ? [] : [Any("v", 40)], Any("e", 40), Some("p", 200), Some("p", 200), Some("v", 40), Some("n", 150)))];
        NomineeFacts[] nominees = [.. Enumerable.Range(0, 150).Select(at => new NomineeFacts(
            $"n{at}", new([$"p{at + 20}"], Any("name", 300)), Any("v", 40), Any("e", 40), Some("p", 30), new(Some("p", 30)), Some("p", 30), Some("p", 30)))];

        Conflict[] found = [.. Conflicts.Of(judges, nominees)];
        found.Length.ShouldBeGreaterThan(200);
        found.ShouldBe(nominees.SelectMany(nominee => judges.SelectMany(judge => Conflicts.Between(judge, nominee))), ignoreOrder: true);
        found.Select(conflict => conflict.Ground).Distinct().Count().ShouldBe(Enum.GetValues<ConflictGround>().Length);
    }

    private static (JudgeFacts Judge, NomineeFacts Nominee) Pair(ConflictGround ground) => ground switch
    {
        ConflictGround.Self => (Judge with { Person = Judge.Person with { Numbers = ["id-nominee"] } }, Nominee),
        ConflictGround.Declared => (Judge with { Declared = ["n1"] }, Nominee),
        ConflictGround.Kin => (Judge with { Kin = ["p-nominee"] }, Nominee),
        ConflictGround.SameVillage => (Judge with { Villages = [Nominee.Village!] }, Nominee),
        ConflictGround.SameEmployer => (Judge with { Employer = Nominee.Employer }, Nominee),
        ConflictGround.Recommender => (Judge, Nominee with { Recommender = new(["p-judge"]) }),
        ConflictGround.AdviserOfVillage => (Judge with { Advises = [Nominee.Village!] }, Nominee),
        ConflictGround.Guarantor => (Judge, Nominee with { Guarantors = ["p-judge"] }),
        ConflictGround.PastObjection => (Judge, Nominee with { Objected = ["p-judge"] }),
        ConflictGround.Namesake => (Judge with { Person = Judge.Person with { Name = "name-nominee", Identity = null } }, Nominee),
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };
}
