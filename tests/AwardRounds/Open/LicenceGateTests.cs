using LinyingTalent.AwardRounds.Open;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.AwardRounds.Open;

public sealed class LicenceGateTests
{
    private static readonly DivisionCode County = DivisionCode.Parse("411122000000");
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly Licence Commendation = new(
        RoundKind.Commendation, "乡村振兴先进个人", 2026, "临办〔2026〕3号", "豫评组〔2026〕12号", "中共临颍县委、临颍县人民政府", ByDepartment: false,
        Persons: 100, Units: 20, Cadres: 20, NoticeDays: 5, Standard: null);

    private static readonly Licence Recognition = Commendation with
    {
        Kind = RoundKind.Recognition,
        Project = "土专家",
        ApprovalNumber = "",
        ByDepartment = true,
        Standard = new(TradeYears: 10, CleanYears: 5, ValidYears: 3),
    };

    [Fact]
    public void WhyNot_CommendationThatMeetsAllFigures_IsOpened() => WhyNot(Commendation).ShouldBeEmpty();

    [Fact]
    public void WhyNot_RecognitionByADepartmentWithoutApproval_IsOpened() => WhyNot(Recognition).ShouldBeEmpty();

    public static TheoryData<string, string> Figures => new()
    {
        { "approval", "award.commendation.approval" },
        { "department", "award.commendation.department-projects" },
        { "same-year", "award.commendation.projects-per-year" },
        { "cycle", "award.commendation.cycle" },
        { "persons", "award.commendation.persons.max" },
        { "units", "award.commendation.units.max" },
        { "cadres", "award.commendation.cadres.max" },
        { "notice", "notice.period.min" },
        { "trade", "award.recognition.trade-years.min" },
        { "clean", "award.recognition.clean-years.min" },
        { "valid", "award.recognition.validity.max" },
        { "recognition-notice", "award.recognition.notice" },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void WhyNot_OneFigureMissed_NamesRuleFigureAndSource(string what, string rule)
    {
        (Licence licence, EarlierRound[] earlier) = Planned(what);
        LicenceRefusal refusal = WhyNot(licence, earlier).ShouldHaveSingleItem();

        refusal.Kind.ShouldBe(RefusalKind.Invalid);
        Figure figure = RuleTable.Shipped.Value(rule, County, Day);
        RuleName name = RuleNames.Shipped.FindRule(rule)!;
        foreach (var language in Languages.All)
        {
            string sentence = refusal.Sentence.In(language);
            sentence.ShouldContain(rule);
            sentence.ShouldContain(name.Write(figure, language));
            sentence.ShouldContain(name.WriteSource(figure, language));
        }
    }

    [Theory]
    [InlineData("commendation.persons.max")]
    [InlineData("commendation.cycle")]
    public void WhyNot_FigureThatIsADefault_SaysSo(string rule)
    {
        LicenceRefusal refusal = WhyNot(rule == "commendation.cycle" ? Commendation : Commendation with { Persons = 151, Cadres = 0 }, Planned("cycle").Earlier)
            .First(refusal => refusal.Sentence.In(Languages.Chinese).Contains(rule, StringComparison.Ordinal));
        refusal.Sentence.In(Languages.Chinese).ShouldContain("默认值：参照外省");
        refusal.Sentence.In(Languages.English).ShouldContain("Default: after");
    }

    [Fact]
    public void WhyNot_SameProjectFiveYearsAgo_IsOpened() =>
        WhyNot(Commendation, new EarlierRound("r", RoundKind.Commendation, Commendation.Project, 2021)).ShouldBeEmpty();

    [Fact]
    public void WhyNot_RecognitionsOfTheSameYear_DoNotCountAsCommendations() =>
        WhyNot(Commendation, new EarlierRound("r", RoundKind.Recognition, "土专家", 2026)).ShouldBeEmpty();

    [Fact]
    public void WhyNot_NothingFilledIn_SaysAllAtOnce() =>
        WhyNot(Commendation with { Basis = " ", Organiser = "", ApprovalNumber = "", Persons = 0, Units = 0, Cadres = 0 }).Select(refusal => refusal.GetType().Name)
            .ShouldBe(["BasisMissing", "OrganiserMissing", "NoPlaces", "ApprovalMissing"]);

    [Fact]
    public void WhyNot_MoreCadresThanPlaces_IsRefused() =>
        WhyNot(Recognition with { Persons = 3, Cadres = 4 }).ShouldBe([new CadresExceedPersons(4, 3)]);

    [Fact]
    public void WhyNot_NegativePlaces_AreRefused() => WhyNot(Recognition with { Units = -1, Cadres = 0 }).ShouldBe([new NegativePlaces()]);

    [Fact]
    public void WhyNot_RecognitionWithoutValidity_IsRefused()
    {
        WhyNot(Recognition with { Standard = null }).ShouldBe([new ValidMissing()]);
        WhyNot(Recognition with { Standard = new(10, 5, 0) }).ShouldBe([new ValidMissing()]);
    }

    [Fact]
    public void WhyNot_OfficeSetAnotherFigure_CountsFromItsDay()
    {
        RuleTable rules = RuleTable.Shipped.With(
        [
            new("award.commendation.persons.max", County, new DateOnly(2026, 3, 1), null, new(200, "person", Standing.Published, "豫评组〔2026〕1号")),
        ]);
        Licence large = Commendation with { Persons = 180 };
        LicenceGate.WhyNot(large, [], rules, County, Day).ShouldBeEmpty();
        LicenceGate.WhyNot(large, [], rules, County, new DateOnly(2026, 2, 28)).ShouldHaveSingleItem();
        LicenceGate.WhyNot(large with { Persons = 201 }, [], rules, County, Day).ShouldHaveSingleItem().Sentence.In(Languages.Chinese).ShouldContain("豫评组〔2026〕1号");
    }

    private static IReadOnlyList<LicenceRefusal> WhyNot(Licence licence, params EarlierRound[] earlier) =>
        LicenceGate.WhyNot(licence, earlier, RuleTable.Shipped, County, Day);

    private static (Licence Licence, EarlierRound[] Earlier) Planned(string what) => what switch
    {
        "approval" => (Commendation with { ApprovalNumber = "  " }, []),
        "department" => (Commendation with { ByDepartment = true }, []),
        "same-year" => (Commendation, [new("r", RoundKind.Commendation, "劳动模范", 2026)]),
        "cycle" => (Commendation, [new("r", RoundKind.Commendation, Commendation.Project, 2022)]),
        "persons" => (Commendation with { Persons = 151 }, []),
        "units" => (Commendation with { Units = 51 }, []),
        "cadres" => (Commendation with { Cadres = 21 }, []),
        "notice" => (Commendation with { NoticeDays = 4 }, []),
        "trade" => (Recognition with { Standard = Recognition.Standard! with { TradeYears = 9 } }, []),
        "clean" => (Recognition with { Standard = Recognition.Standard! with { CleanYears = 4 } }, []),
        "valid" => (Recognition with { Standard = Recognition.Standard! with { ValidYears = 4 } }, []),
        "recognition-notice" => (Recognition with { NoticeDays = 4 }, []),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
