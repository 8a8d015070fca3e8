using System.Text.Json;
using LinyingTalent.AwardRounds.Honours;
using LinyingTalent.AwardRounds.Nominate;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Certificates;
using LinyingTalent.EarlierRounds;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.AwardRounds;

/// <summary>Made-up rounds: one in the middle of its scoring, one that takes nominations, one that was completed last year.</summary>
internal sealed class RoundDemo(
    RoundBook rounds, RoundTable table, NominationBook nominations, HonourTable honours, HeldRounds held, CertificateDesk certificates, SubmissionTable submissions, CurrentRules rules,
    DivisionRegistry divisions, KeyedHash hash, PersonalDataCipher cipher, TimeProvider time)
{
    private const int Longest = 40;
    private static readonly DivisionCode County = DivisionCode.Parse("411122000000");
    private static readonly string[] Judges = ["常守正", "郝评委", "武明理", "尹评委", "乔知农", "赖亦工"];
    private static readonly Actor Office = new("county", "何县办");

    private DateTimeOffset Now => time.GetUtcNow();

    public async Task HandIn()
    {
        RuleTable figures = await rules.Read();
        StageDays days = RoundFactsReader.PolicyOn(figures, County, ShanghaiTime.DateOf(Now)).Days;
        await Scoring(new CaseId(County, Now.Year, 1), days);
        await Nominating(new CaseId(County, Now.Year, 2), days);
        await Honoured(new CaseId(County, Now.Year - 1, 1), days);
    }

    // Through the rules, day by day; the draw comes as a submission, with which the process begins and goes on by itself.
    private async Task Scoring(CaseId id, StageDays days)
    {
        DateTimeOffset opened = Now.AddDays(-Longest);
        RoundTerms terms = Terms("土专家", $"临颍县{id.Year}年土专家评选", ShanghaiTime.DateOf(opened).AddDays(14), days);
        await Step(id, "open", new OpenRound(terms), opened);
        foreach ((int index, (string name, string township, int village)) in
            ((IEnumerable<(string, string, int)>)[("康守田", "411122204000", 0), ("蒋麦香", "411122204000", 1), ("韩春禾", "411122108000", 0), ("沈绿田", "411122108000", 1), ("褚满仓", "411122102000", 0)]).Index())
            await Nominate(id, name, divisions.VillagesIn(DivisionCode.Parse(township)).ElementAt(village).Code, opened.AddDays(1 + index), index);
        await Step(id, "nominated", new StageIsDue(1), opened.AddDays(15));
        foreach (DivisionCode township in (IEnumerable<DivisionCode>)[DivisionCode.Parse("411122204000"), DivisionCode.Parse("411122108000"), DivisionCode.Parse("411122102000")])
            for (int number = 1; number <= (township.TownshipDigits == "102" ? 1 : 2); number++)
                await Decide(new NominationId(NominationId.PartOf(id, township), number), "screen", new ScreenNomination(1, Eligible: true, "材料齐全，符合条件。"), opened.AddDays(18));
        await Step(id, "screened", new CloseScreening(2, "全部审查完毕。"), opened.AddDays(19));
        foreach (string township in (string[])["411122204000", "411122108000", "411122102000"])
        {
            int[] order = township == "411122102000" ? [1] : [2, 1];
            await Step(id, $"put-{township}", new PutForward(township, order, "经党委会研究，按此顺序推荐。"), opened.AddDays(22));
            foreach ((int index, int number) in order.Index())
                await Decide(new NominationId(NominationId.PartOf(id, DivisionCode.Parse(township)), number), "recommended", new MarkRecommended(index + 1), opened.AddDays(22));
        }

        await Step(id, "recommended", new CloseRecommending(3, "各乡镇均已推荐。"), opened.AddDays(26));
        Judge[] pool = [.. Judges.Select((name, i) => new Judge(
            $"J{i + 1:D2}", name, hash.Of(Phone(7000 + i)), name switch { "郝评委" => "judge-1", "尹评委" => "judge-2", _ => null }, Email: null, Village: null, "县农业技术推广中心", [], [], $"demo-{i}"))];
        await Step(id, "pool", new StatePool(4, pool, "双色球下期开奖号码"), opened.AddDays(28));
        await submissions.Keep(new Submission(
            id, Key(id, "draw"), RoundInstances.Round(id), SubmissionInbox.Event, nameof(RoundProcess), Office, opened.AddDays(33),
            JsonSerializer.Serialize<RoundCommand>(new DrawPanel(5, "03 08 12 19 25 31 + 07"), CaseJson.Options)));
    }

    private async Task Nominating(CaseId id, StageDays days)
    {
        RoundTerms terms = Terms("田秀才", $"临颍县{id.Year}年田秀才评选", ShanghaiTime.DateOf(Now).AddDays(12), days);
        await submissions.Keep(new Submission(
            id, Key(id, "open"), RoundInstances.Round(id), SubmissionInbox.Event, nameof(RoundProcess), Office, Now.AddDays(-3),
            JsonSerializer.Serialize<RoundCommand>(new OpenRound(terms), CaseJson.Options)));
    }

    private async Task Honoured(CaseId id, StageDays days)
    {
        DateTimeOffset then = Now.AddDays(-300);
        DateOnly from = ShanghaiTime.DateOf(then);
        RoundTerms terms = Terms("土专家", $"临颍县{id.Year}年土专家评选", from.AddDays(-60), days);
        NoticedPerson[] winners = [.. new[] { ("柳青禾", "411122204000"), ("孔令麦", "411122108000") }.Select((person, i) => new NoticedPerson(
            $"{person.Item2}-{id.Year}-{id.Number}-0001", person.Item1, divisions.VillagesIn(DivisionCode.Parse(person.Item2)).ElementAt(2).Code))];
        Round round = Round.Open(new RoundOpened(id, then.AddDays(-90), terms, then.AddDays(-60))) with
        {
            Step = RoundStep.Honoured,
            Until = null,
            Ranked = winners.Length,
            Notices = [new PublicNotice(1, winners, [], Over: true)],
            Signatures = [new Signature(SigningTerms.County, Agrees: true, "", then)],
            Certified = [.. winners.Select(winner => winner.Nomination)],
            Sequence = 1,
        };
        await table.TryCommit(id, seen: null, new("demo", round, [new(1, then, Actor.Process, nameof(RoundClosed), [$"{winners.Length}"], null)], []));
        foreach (NoticedPerson winner in winners)
        {
            DateOnly to = from.AddYears(terms.Licence.Standard!.ValidYears).AddDays(-1);
            string number = await certificates.AllotHonour(winner.Village, from.Year, RoundInstances.Honour(winner.Nomination));
            IssuedCertificate certificate = await certificates.Issue(new HonourToCertify(number, winner.Village, winner.Name, "土专家", terms.Name, from, to, from));
            await honours.Keep(new Honour(id, winner.Nomination, winner.Name, winner.Village, Trade.Planting, "土专家", terms.Name, from, to, certificate));
        }

        await held.Count(id, terms.Name, from, winners.Length);
    }

    private static RoundTerms Terms(string title, string name, DateOnly last, StageDays days)
    {
        RubricLevel[] levels = [new(0, "较差"), new(60, "合格"), new(80, "良好"), new(100, "优秀")];
        Criterion[] criteria = [new("c1", "技术水平", 40, levels), new("c2", "带动作用", 40, levels), new("c3", "群众认可", 20, levels)];
        return new RoundTerms(
            name, new Licence(RoundKind.Recognition, title, last.Year, "临人才〔2026〕3号", "", "临颍县人才工作领导小组", ByDepartment: false, 3, 0, 0, 7, new RecognitionStandard(10, 5, 3)),
            "在本县从事种植、养殖、加工等行业，技术过硬、群众认可的实用人才。", "0395-8861234", new NominationTerms(last, Sealed: false, 20, 5),
            new ScoringTerms(
                new RankingTerms(new Rubric(criteria, 1), 2, null, 5, [new(TieBreakKind.Criterion, "c1"), new(TieBreakKind.TopMarks), new(TieBreakKind.Median), new(TieBreakKind.Lot)]),
                3, 2, 3, Blind: true),
            ["县政府网站", "乡镇公开栏"], new SigningTerms(["agriculture", SigningTerms.County], InOrder: true), days);
    }

    private async Task Nominate(CaseId round, string name, DivisionCode village, DateTimeOffset at, int seed)
    {
        IdempotencyKey key = Key(round, name);
        string record = key.ToString();
        var born = new DateOnly(1972 + seed, 3, 5 + seed);
        IdentityNumber.TryParse(UnassignedNumbers.IdentityNumber(born, 100 + seed), DateOnly.MaxValue, out IdentityNumber? identity, out _);
        Telephone own = Phone(6000 + seed), by = Phone(6100 + seed);
        var nominee = new Nominee(
            name, hash.Of(identity!), hash.Of(own), cipher.Encrypt(identity!.Reveal(), NominateForm.Owner(record, "identity")),
            cipher.Encrypt(own.Reveal(), NominateForm.Owner(record, "telephone")), null, born, village, "", (Trade)(seed % 3), 12 + seed, 20, Cadre: false,
            $"{name}多年钻研种植技术，示范新品种，带动周边农户增收。", null, null);
        var nominator = new Nominator(NominatorKind.Self, name, hash.Of(by), cipher.Encrypt(by.Reveal(), NominateForm.Owner(record, "by-telephone")), null, null);
        await nominations.HandIn(round, new NewNomination(nominee, nominator, record, $"demo-{seed}"), key, Actor.Link(name), at);
    }

    private Task<Round?> Step(CaseId id, string key, RoundCommand command, DateTimeOffset at) => rounds.Step(id, $"demo-{key}", command, Office, at);

    private Task<Platform.Refusals.Refusal?> Decide(NominationId id, string key, NominationCommand command, DateTimeOffset at) => nominations.Do(id, $"demo-{key}-{id.Number}", command, Office, at);

    private static Telephone Phone(int seed) => Telephone.TryParse(UnassignedNumbers.Mobile(seed), out Telephone? telephone, out var wrong)
        ? telephone : throw new InvalidOperationException($"The demonstration's telephone {seed} is made up wrongly: {wrong}");

    // The same at every start, so that a first start that was broken off and begins again sends nothing twice.
    private static IdempotencyKey Key(CaseId id, string what)
    {
        byte[] digest = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{id}/{what}"));
        return IdempotencyKey.TryParse(Convert.ToHexStringLower(digest.AsSpan(0, 16)), out IdempotencyKey key, out _) ? key : default;
    }
}
