using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Nominate;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.AwardRounds;

/// <summary>
/// A round that is brought through its stages by the app's own rules, without its pages: for tests of what comes later, and for measurements. Its
/// people are made up; nominations lie evenly in the county's townships.
/// </summary>
internal sealed class RoundUnderWay(County county, RoundTerms terms)
{
    private static readonly Actor Office = new("county", "何县办");

    public static CaseId Id { get; } = CaseId.Parse("411122000000-2026-1");

    public Round Round { get; private set; } = null!;

    public List<NominationId> Nominations { get; } = [];

    /// <summary>A recognition; whoever is nominated is judged by so many.</summary>
    public static RoundTerms Terms(int judges = 5, int substitutes = 2, int each = 5, int quorum = 3, int places = 2, bool blind = false)
    {
        RubricLevel[] levels = [new(0, "较差"), new(60, "合格"), new(100, "优秀")];
        return new RoundTerms(
            "临颍县2026年土专家评选",
            new Licence(RoundKind.Recognition, "土专家", 2026, "临人才〔2026〕3号", "", "临颍县人才工作领导小组", ByDepartment: false, places, 0, 0, 5, new RecognitionStandard(10, 5, 3)),
            "全县", "0395-8861234", new NominationTerms(new DateOnly(2026, 3, 20), Sealed: false, 500, 500),
            new ScoringTerms(
                new RankingTerms(
                    new Rubric([new("c1", "技术水平", 60, levels), new("c2", "带动作用", 40, levels)], 1), quorum, 5, 5,
                    [new(TieBreakKind.Criterion, "c1"), new(TieBreakKind.TopMarks), new(TieBreakKind.Median), new(TieBreakKind.Lot)]),
                judges, substitutes, each, blind),
            ["县政府网站"], new SigningTerms([SigningTerms.County], InOrder: true), new StageDays(5, 5, 5, 5, 5, 5, 5, 5));
    }

    public async Task Open()
    {
        await Step("open", new OpenRound(terms));
        Round = (await Read())!;
    }

    /// <summary>Hands nominations in, each by the nominee, and finds them eligible once the window is over.</summary>
    public async Task Nominate(int count, Func<int, Nominee, Nominee>? change = null, Func<int, Nominator, Nominator>? by = null)
    {
        Division[] villages = [.. Townships.SelectMany((township, at) => county.Get<DivisionRegistry>().VillagesIn(township).Take(1 + (at % 2)))];
        var book = county.Get<NominationBook>();
        for (int number = 0; number < count; number++)
        {
            IdempotencyKey key = Key($"nomination-{number}");
            NewNomination form = Made(number, villages[number % villages.Length].Code, key.ToString());
            form = form with { Nominee = change?.Invoke(number, form.Nominee) ?? form.Nominee, Nominator = by?.Invoke(number, form.Nominator) ?? form.Nominator };
            (NominationId? id, Refusal? refusal) = await book.HandIn(Id, form, key, Actor.Link(form.Nominee.Name), Now);
            refusal.ShouldBeNull();
            Nominations.Add(id!.Value);
            if (form.Nominator.Kind != NominatorKind.Self || form.Nominee.IsUnit) await Do(id.Value, "consent", new AnswerConsent(Agrees: true));
        }
    }

    /// <summary>All are eligible, and every township puts all of its own before the judges.</summary>
    public async Task Recommend()
    {
        Round = (await Read())!;
        DateTimeOffset over = Round.NominateUntil.AddMinutes(1);
        if (Now < over) county.Clock.SetUtcNow(over);
        await Step("nominated", new StageIsDue(Round.Turn));
        foreach (NominationId id in Nominations) await Do(id, "screen", new ScreenNomination(1, Eligible: true, "符合条件"));
        await Step("screened", new CloseScreening((await Read())!.Turn, "审查完毕"));
        foreach (IGrouping<CaseId, NominationId> township in Nominations.GroupBy(id => id.Part))
        {
            int[] order = [.. township.Select(id => id.Number)];
            await Step($"put-{township.Key.Division}", new PutForward(township.Key.Division.ToString(), order, "择优推荐"));
            foreach ((int at, int number) in order.Index()) await Do(new NominationId(township.Key, number), "recommended", new MarkRecommended(at + 1));
        }

        await Step("recommended", new CloseRecommending((await Read())!.Turn, "推荐完毕"));
    }

    /// <summary>The pool is stated and drawn from; the process begins with the draw and gives the judges their sheets.</summary>
    public async Task Draw(IReadOnlyList<Judge> pool)
    {
        await Step("pool", new StatePool((await Read())!.Turn, pool, "双色球下期开奖号码"));
        var draw = new Submission(
            Id, Key("draw"), RoundInstances.Round(Id), SubmissionInbox.Event, nameof(RoundProcess), Office, Now,
            JsonSerializer.Serialize<RoundCommand>(new DrawPanel((await Read())!.Turn, "03 08 12 19 25 31 + 07"), CaseJson.Options));
        await county.Get<SubmissionDesk>().HandIn(draw, county.Processes.Client);
        await county.Pass(TimeSpan.FromMinutes(2));
        Round = (await Read())!;
        Round.Step.ShouldBe(RoundStep.Score);
    }

    /// <summary>Judges of no village and of an employer each.</summary>
    public IReadOnlyList<Judge> Pool(int count, Func<int, Judge, Judge>? change = null) =>
        [.. Enumerable.Range(1, count).Select(number =>
        {
            var judge = new Judge($"J{number:D2}", $"评委{number}", Hash(Phone(70_000 + number)), null, null, null, $"县农业技术推广站{number}", [], [], $"nonce-{number}");
            return change?.Invoke(number, judge) ?? judge;
        })];

    /// <summary>Every sheet that a judge has open is given.</summary>
    public async Task Score(string judge, Func<ScoreSheet, (int First, int Second)> marks)
    {
        var scores = county.Get<ScoreTable>();
        List<ScoreSheet> sheets = await scores.All(Id, judge).Where(sheet => sheet.State == SheetState.Open).ToListAsync();
        foreach (ScoreSheet sheet in sheets)
        {
            (int first, int second) = marks(sheet);
            (await Give(Round, sheet, first, second)).ShouldBeNull();
        }
    }

    public Task<Refusal?> Give(Round seen, ScoreSheet sheet, int first, int second) => county.Get<ScoreDesk>().Give(
        seen, sheet, [new Mark("c1", first), new Mark("c2", second)], "", Key($"score-{sheet.Judge}-{sheet.Code}"), Now);

    /// <summary>All judges give all their sheets.</summary>
    public async Task Score(Func<ScoreSheet, (int First, int Second)> marks)
    {
        foreach (string judge in Round.Draw!.Judges.Concat(Round.Draw.Substitutes)) await Score(judge, marks);
    }

    /// <summary>The window ends, and the ranking is computed.</summary>
    public async Task EndScoring()
    {
        await county.Pass(Round.Until!.Value - Now + TimeSpan.FromMinutes(2));
        Round = (await Read())!;
        Round.Step.ShouldBe(RoundStep.Rank);
    }

    /// <summary>The ranking is confirmed, and the notice hangs at its place.</summary>
    public async Task Confirm()
    {
        await Step("confirm", new ConfirmRanking(Round.Turn, Round.Edition, "同意"));
        await Step("notice", new DrawUpNotice());
        await Step("posted", new RecordPosting(1, new Posting("县政府网站", ShanghaiTime.DateOf(Now), Attachment.New(AttachmentType.Jpeg))));
        Round = (await Read())!;
        Round.Notices.ShouldHaveSingleItem().Ends.ShouldNotBeNull();
    }

    /// <summary>The process looks at the round again: a test took a step that it does not know of.</summary>
    public async Task Wake()
    {
        await county.Processes.Client.RaiseEventAsync(RoundInstances.Round(Id), SubmissionInbox.Event, SubmissionInbox.Wake);
        await county.Pass(TimeSpan.FromMinutes(1));
        Round = (await Read())!;
    }

    /// <summary>A judge declares a conflict with a nominee by the link.</summary>
    public async Task<HttpStatusCode> Declare(string judge, NominationId nomination)
    {
        string list = JudgeFinder.PathOf(Id, judge, county.Get<LinkTokens>().Of(RoundLinks.Judge(Id, judge), Round.JudgeOf(judge)!.Nonce));
        string sheet = $"{list}/{county.Get<ScoreCodes>().Of(nomination)}";
        Person person = await county.Person();
        using HttpResponseMessage answer = await person.Post($"{sheet}/conflict", Person.Filled(await person.Get(sheet)));
        await county.Pass(TimeSpan.FromMinutes(1));
        Round = (await Read())!;
        return answer.StatusCode;
    }

    public Task<Round?> Step(string key, RoundCommand command) => county.Get<RoundBook>().Step(Id, $"test-{key}", command, Office, Now);

    public async Task<Round?> Read() => (await county.Get<RoundTable>().Find(Id))?.State;

    public static Telephone Phone(int number)
    {
        Telephone.TryParse(UnassignedNumbers.Mobile(number), out Telephone? telephone, out _).ShouldBeTrue();
        return telephone!;
    }

    public string Hash(Telephone telephone) => county.Get<KeyedHash>().Of(telephone);

    private static IEnumerable<DivisionCode> Townships => DivisionRegistry.Linying.Children(Id.Division).Select(township => township.Code);

    private DateTimeOffset Now => county.Clock.GetUtcNow();

    private async Task Do(NominationId id, string key, NominationCommand command) =>
        (await county.Get<NominationBook>().Do(id, $"test-{key}-{id.Number}", command, Office, Now)).ShouldBeNull();

    private NewNomination Made(int number, DivisionCode village, string record)
    {
        string name = $"{"赵钱孙李周吴郑王"[number % 8]}{"田禾麦豆稻粟黍菽"[number / 8 % 8]}{"生苗香实丰茂盈秋"[number / 64 % 8]}";
        IdentityNumber.TryParse(UnassignedNumbers.IdentityNumber(new DateOnly(1970, 1, 1).AddDays(number % 7000), number % 900), DateOnly.MaxValue, out IdentityNumber? identity, out _).ShouldBeTrue();
        Telephone own = Phone(10_000 + number);
        var cipher = county.Get<PersonalDataCipher>();
        var nominee = new Nominee(
            name, county.Get<KeyedHash>().Of(identity!), Hash(own), cipher.Encrypt(identity!.Reveal(), NominateForm.Owner(record, "identity")),
            cipher.Encrypt(own.Reveal(), NominateForm.Owner(record, "telephone")), null, new DateOnly(1970, 1, 1), village, "", Trade.Planting, 12, 20, Cadre: false, "多年钻研大蒜种植。", null, null);
        return new NewNomination(nominee, new Nominator(NominatorKind.Self, name, Hash(own), nominee.SealedTelephone, null, null), record, $"nonce-{number}");
    }

    private static IdempotencyKey Key(string what)
    {
        IdempotencyKey.TryParse(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16)), out IdempotencyKey key, out _).ShouldBeTrue();
        return key;
    }
}
