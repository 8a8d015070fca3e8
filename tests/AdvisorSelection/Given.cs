using LinyingTalent.AdvisorSelection;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.Tests.AdvisorSelection;

/// <summary>Cases as they stand, composed by name. Everyone in them is made up.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    public static readonly DivisionCode Village = DivisionCode.Parse("411122204210");
    public static readonly CaseId Id = new(Village, 2026, 1);

    public static Candidate Person(
        int number, string name, IReadOnlyList<Trade>? trades = null, int years = 5, bool roots = true, int days = 2, int age = 40, bool consents = true) =>
        new(number, $"person-{name}", name, new DateOnly(2026 - age, 1, 1), "sealed", "sealed", null, CandidateKind.Entrepreneur,
            trades ?? [Trade.Planting], years, roots, days, "愿为家乡出力", consents);

    public static Proposal Proposal(params Candidate[] candidates) =>
        new("缺少种植技术", [Trade.Planting, Trade.Commerce], "全村 400 户", "希望聘请懂技术的人", 2, candidates);

    public static Proposal ThreePeople => Proposal(
        Person(1, "赵田", [Trade.Planting], years: 3),
        Person(2, "钱禾", [Trade.Planting, Trade.Commerce], years: 12),
        Person(3, "孙麦", [Trade.Law], years: 12, roots: false));

    public static IssuedCertificate Certificate { get; } =
        new("411122-a-2026-0001", "临颍聘字〔2026〕第0001号", "/verify/7K3-M9Q-XRT7", "/certificates/411122-a-2026-0001.pdf");

    public static SelectionPolicy Policy { get; } = new(
        MostAdvisors: 3, AnalyseDays: 5, ReviewDays: 5, CorrectDays: 5, AnswerDays: 5, RemindDaysBefore: [3, 1], OpinionDays: 3, Consulted: [],
        EligibilityRules.Shipped.Limits(figure => figure == "selection.age.min" ? 18 : 70), new ComparisonWeights(40, 20, 20, 20, 10, 4),
        ObjectionAnswerDays: 3, ObjectionsPerTelephone: 3, ObjectionsPerCase: 50);

    public static SelectionTerms Terms { get; } = new("411122-2026-1", 3, 3, Policy.Weights, [], Notice: null, Departments: []);

    public static SelectionFacts Facts(
        int servingHere = 0, Dictionary<string, string>? serving = null, string? running = null, string unprintable = "",
        string[]? consulted = null, DateTimeOffset? now = null, Deadline? recounted = null) => new(
        Policy with { Consulted = consulted ?? [] }, Terms, serving ?? [], servingHere, running is null ? null : new CaseFact(running),
        name => string.Concat(name.Where(unprintable.Contains)),
        days => new Deadline((now ?? Now).AddDays(days), Provisional: false, DateOnly.FromDateTime((now ?? Now).UtcDateTime), days),
        deadline => Math.Max(0, (deadline.At - (now ?? Now)).Days),
        (deadline, days) => deadline.At.AddDays(-days),
        deadline => recounted ?? deadline);

    public static Selection Proposed(Proposal? proposal = null) =>
        Selection.Open((Proposed)Decisions.Open(Id, new ProposeCandidates(proposal ?? ThreePeople), Facts(), Now).Event!);

    public static Selection Analysed(Proposal? proposal = null) => Proposed(proposal).After(new ConfirmAnalysis(1, "同意"));

    /// <summary>Before the county, with the opinions of two departments asked.</summary>
    public static Selection Consulted() => Proposed().After(new ConfirmAnalysis(1, "同意"), Facts(consulted: ["organization", "agriculture"]));

    public static Selection Approved(int places = 2) => Analysed().After(new Approve(2, places, "同意"));

    public static Selection InvitedBest() => Approved().After(new InviteCandidate(2, "nonce"));

    /// <summary>The case after a command that must be allowed.</summary>
    public static Selection After(this Selection selection, SelectionCommand command, SelectionFacts? facts = null, DateTimeOffset? now = null) =>
        selection.Apply(Decisions.On(selection, command, facts ?? Facts(), now ?? Now).Event.ShouldNotBeNull());

    /// <summary>Why a command is refused that must be.</summary>
    public static Refusal Refuses(this Selection selection, SelectionCommand command, SelectionFacts? facts = null, DateTimeOffset? now = null) =>
        Decisions.On(selection, command, facts ?? Facts(), now ?? Now).Refusal.ShouldNotBeNull();
}
