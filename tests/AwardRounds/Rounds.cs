using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.Tests.AwardRounds;

/// <summary>Rounds that tests begin from; each differs in the one thing its test is about.</summary>
internal static class Rounds
{
    public static readonly CaseId Id = CaseId.Parse("411122000000-2026-1");
    public static readonly CaseId Part = CaseId.Parse("411122204000-2026-1");
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly RubricLevel[] Levels = [new(0, "较差"), new(60, "合格"), new(100, "优秀")];

    public static RoundTerms Terms { get; } = new(
        "临颍县2026年土专家评选",
        new Licence(RoundKind.Recognition, "土专家", 2026, "临人才〔2026〕1号", "", "临颍县人才工作领导小组", ByDepartment: false, 2, 0, 0, 5, new RecognitionStandard(10, 5, 3)),
        "实用人才", "0395-8861234", new NominationTerms(new DateOnly(2026, 3, 20), Sealed: false, 2, 2),
        new ScoringTerms(
            new RankingTerms(new Rubric([new Criterion("c1", "技术水平", 60, Levels), new Criterion("c2", "带动作用", 40, Levels)], 1), 2, null, 5, [new(TieBreakKind.Lot)]),
            3, 2, 3, Blind: false),
        ["县政府网站", "乡镇公开栏"], new SigningTerms(["organization", "agriculture", SigningTerms.County], InOrder: false), new StageDays(10, 5, 5, 5, 10, 3, 5, 3));

    public static RoundFacts Facts { get; } = new(
        new RoundPolicy(Terms.Days, 180, 100, 3, 50), [], NominationCounts.None, [], ScoringStanding.None, [], null,
        days => Deadline.After(Now, days, WorkingCalendar.Published),
        (day, days) => Deadline.After(ShanghaiTime.At(day, TimeOnly.MinValue), days, WorkingCalendar.Published),
        deadline => deadline);

    public static Round At(RoundStep step) => Round.Open(new RoundOpened(Id, Now, Terms, RoundDecisions.EndOf(Terms.Nominations.Last))) with
    {
        Step = step,
        Turn = 5,
        Until = Now.AddDays(10),
        Pool = [.. Enumerable.Range(1, 6).Select(number => new Judge($"J{number:D2}", $"评委{number}", $"p{number}", null, null, null, "", [], [], "n"))],
        Draw = step >= RoundStep.Score ? Draw.Of("03 08 12", [.. Enumerable.Range(1, 6).Select(number => $"J{number:D2}")], 3, 2) : null,
        Ranked = step >= RoundStep.Rank ? 4 : 0,
        Edition = step >= RoundStep.Rank ? 1 : 0,
    };

    public static Round Noticed(params string[] names) => At(RoundStep.Notice) with
    {
        Notices = [new PublicNotice(1, [.. names.Select((name, i) => Person(name, i + 1))], [])],
    };

    public static NoticedPerson Person(string name, int number) => new($"{Part}-{number:D4}", name, DivisionCode.Parse("411122204201"));

    public static Posting Posting(string place, DateOnly day) => new(place, day, Attachment.New(AttachmentType.Jpeg));

    public static Nomination Nomination(NominationStep step = NominationStep.Submitted) => new()
    {
        Part = Part,
        Number = 1,
        Step = step,
        Submitted = Now,
        Record = new string('a', 32),
        Nonce = "nonce",
        Nominee = new Nominee("赵田生", "person", "contact", "", "", null, new DateOnly(1970, 1, 1), DivisionCode.Parse("411122204201"), "", Trade.Planting, 12, 12, Cadre: false, "事迹", null, null),
        Nominator = new Nominator(NominatorKind.Anyone, "吴推荐", "by", "", null, null),
    };

    public static NominationFacts FactsFor(Round round) => new(
        round, days => Deadline.After(Now, days, WorkingCalendar.Published),
        moment => WorkingCalendar.Published.WorkingDaysBetween(ShanghaiTime.DateOf(Now), ShanghaiTime.DateOf(moment)),
        deadline => deadline);
}
