using LinyingTalent.Appointments;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Tests.Journeys;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Tests.AwardRounds.Panel;

/// <summary>Each ground from the data as they are kept: before anybody is drawn, at the draw, and again later.</summary>
public sealed class ConflictDataTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>A judge and a nominee for each ground; each judge has a conflict with the nominee beside and with no other.</summary>
    private static readonly (ConflictGround Ground, Func<Case, Judge, Judge> Judge, Func<Case, Nominee, Nominee>? Nominee)[] Cases =
    [
        (ConflictGround.Self, (one, judge) => judge with { Identity = one.Nominee.Person }, null),
        (ConflictGround.Namesake, (one, judge) => judge with { Name = one.Nominee.Name }, null),
        (ConflictGround.Kin, (one, judge) => judge with { Kin = [one.NameKey(one.Nominee.Name)] }, null),
        (ConflictGround.Kin, (_, judge) => judge, (one, nominee) => nominee with { Kin = [one.Telephone] }),
        (ConflictGround.SameVillage, (one, judge) => judge with { Village = "411122204299", Elsewhere = [one.Nominee.Village.ToString()] }, null),
        (ConflictGround.SameEmployer, (_, judge) => judge with { Employer = "退休、大地农业公司" }, (_, nominee) => nominee with { Employer = "临颍县大地农业有限公司" }),
        (ConflictGround.Recommender, (_, judge) => judge with { Name = "周荐贤" }, null),
        (ConflictGround.Guarantor, (one, judge) => judge with { Guarantors = [one.Nominee.Person] }, null),
        (ConflictGround.AdviserOfVillage, (_, judge) => judge with { Identity = "identity-of-the-adviser" }, null),
        (ConflictGround.PastObjection, (_, judge) => judge with { Name = "郑直言" }, null),
    ];

    [Fact]
    public async Task EachGround_IsFoundBeforeTheDrawAtTheDrawAndLater()
    {
        await using County county = await County.StartAsync(campaign: false);
        var round = new RoundUnderWay(county, RoundUnderWay.Terms(judges: 8, substitutes: 2, each: 3, quorum: 2));
        await round.Open();
        await round.Nominate(
            Cases.Length, (number, nominee) => Cases[number].Nominee?.Invoke(new Case(county, round, number, nominee), nominee) ?? nominee,
            (number, nominator) => nominator with { Kind = NominatorKind.Anyone, Name = Cases[number].Ground == ConflictGround.Recommender ? "周荐贤" : "冯路人", Contact = $"another-{number}" });
        await round.Recommend();
        Nomination[] nominations = await Task.WhenAll(round.Nominations.Select(async id => (await county.Get<NominationTable>().Find(id))!.State));
        IReadOnlyList<Judge> pool = round.Pool(Cases.Length, (number, judge) => Cases[number - 1].Judge(new Case(county, round, number - 1, nominations[number - 1].Nominee), judge));
        await Advises(county, nominations[IndexOf(ConflictGround.AdviserOfVillage)].Nominee.Village, "吴顾问", "identity-of-the-adviser");
        await HadObjection(county, nominations[IndexOf(ConflictGround.PastObjection)], "郑直言");

        // 抽取之前
        PoolConflicts before = await Survey(county, pool);
        foreach ((int at, var one) in Cases.Index())
            before.Of[$"J{at + 1:D2}"].ShouldBe([(one.Ground, 1)], $"{one.Ground} before the draw");
        before.Scarcest!.Value.Free.ShouldBe(pool.Count - 1);

        // 抽取之时
        await round.Draw(pool);
        foreach ((int at, var one) in Cases.Index())
            (await Excluded(county, round, at)).ShouldBe([new Exclusion($"J{at + 1:D2}", one.Ground)], $"{one.Ground} at the draw");

        // 抽取之后: all are still found, and so is what has come to light since.
        (await Survey(county, pool)).Of.Sum(judge => judge.Count()).ShouldBe(Cases.Length);
        Nomination scored = nominations[1];
        string judge = Scorers.Of(round.Round, (await county.Get<NominationTable>().Find(scored.Id))!.State)[0];
        await round.Score(judge, _ => (80, 80));
        await Advises(county, scored.Nominee.Village, round.Round.JudgeOf(judge)!.Name, "identity-of-another");
        await county.Get<ConflictWatch>().EveryMorning(new TimerInfo(), county.Processes.Client);
        (await Excluded(county, round, 1)).ShouldContain(new Exclusion(judge, ConflictGround.AdviserOfVillage));
        (await county.Get<ScoreTable>().Find(RoundUnderWay.Id, judge, county.Get<ScoreCodes>().Of(scored.Id)))!.State.State.ShouldBe(SheetState.Void);
        Scorers.Of(round.Round, (await county.Get<NominationTable>().Find(scored.Id))!.State).Count.ShouldBe(3, "a substitute has stepped in");
        var withSheets = new List<string>();
        foreach (string one in round.Round.Draw!.Judges.Concat(round.Round.Draw.Substitutes))
            if (await county.Get<ScoreTable>().Find(RoundUnderWay.Id, one, county.Get<ScoreCodes>().Of(scored.Id)) is { State.State: not SheetState.Void }) withSheets.Add(one);
        withSheets.ShouldBe(Scorers.Of(round.Round, (await county.Get<NominationTable>().Find(scored.Id))!.State), ignoreOrder: true);
    }

    [Fact]
    public async Task Pool_WithTooFewWithoutConflict_IsRefusedWithWhatWasTyped()
    {
        await using County county = await County.StartAsync(campaign: false);
        var round = new RoundUnderWay(county, RoundUnderWay.Terms(judges: 3, substitutes: 2, each: 3));
        await round.Open();
        await round.Nominate(2);
        await round.Recommend();
        Nomination nomination = (await county.Get<NominationTable>().Find(round.Nominations[0]))!.State;
        string pool = string.Join('\n', Enumerable.Range(1, 5).Select(number => $"评委{"甲乙丙丁戊"[number - 1]}，{UnassignedNumbers.Mobile(5000 + number)}，站{number}，{(number > 2 ? $"{nomination.Nominee.Village}" : "")}"));
        Person office = await county.Person("county");
        Seen refused = await office.Send($"/rounds/{RoundUnderWay.Id}/panel", ("pool", pool), ("source", "双色球下期"));
        refused.Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        refused.Text.ShouldContain($"{nomination.Nominee.Name} 的申报需要 3 位评委，评委库中只有 2 人无须回避");
        refused.Page.QuerySelector("#pool")!.TextContent.ShouldContain("评委戊");

        // With one more it is taken; the page shows whom each judge must leave to others, and the pool can be stated again.
        await round.Step("pool", new StatePool(
            (await round.Read())!.Turn, round.Pool(6, (number, judge) => number > 3 ? judge with { Village = nomination.Nominee.Village.ToString() } : judge), "双色球下期"));
        Seen panel = await office.Get($"/rounds/{RoundUnderWay.Id}/panel");
        panel.Text.ShouldContain("同村 1 份");
        panel.Text.ShouldContain($"{nomination.Nominee.Name} 的申报可由其中 3 人评审");
        Seen again = await office.Get($"/rounds/{RoundUnderWay.Id}/panel?again=1");
        again.Page.QuerySelector("#pool").ShouldNotBeNull();
        (await office.SendForm(again, ("pool", "评委甲，123"), ("source", "双色球"))).ErrorOf("pool").ShouldContain("第 1 行");
    }

    private static int IndexOf(ConflictGround ground) => Array.FindIndex(Cases, one => one.Ground == ground);

    private static Task<PoolConflicts> Survey(County county, IReadOnlyList<Judge> pool) =>
        county.Get<ConflictFinder>().Survey(RoundUnderWay.Id, pool, county.Get<ScoreBook>().PartsOf(RoundUnderWay.Id));

    private static async Task<IReadOnlyList<Exclusion>> Excluded(County county, RoundUnderWay round, int at) =>
        (await county.Get<NominationTable>().Find(round.Nominations[at]))!.State.Excluded;

    private static Task Advises(County county, DivisionCode village, string name, string person) => county.Get<AppointmentDesk>().Begin(
        new Appointment(village, person, new CaseId(village, 2025, 1), 1, name, $"411122-a-2025-{village.ToString()[6..]}", Today.AddYears(-1), Today.AddYears(2)));

    // In last year's round somebody objected to the same person.
    private static async Task HadObjection(County county, Nomination now, string by)
    {
        var id = new CaseId(RoundUnderWay.Id.Division, 2025, 1);
        Nomination then = now with { Part = NominationId.PartOf(id, now.Part.Division), Number = 1, Step = NominationStep.Recommended };
        var entry = new HistoryEntry(1, County.Begins.AddYears(-1), Actor.Process, nameof(Nominated), [then.Nominee.Name], null);
        (await county.Get<NominationTable>().TryCommit(new StoredCounts(0, NominationCounts.None, null), new("then", null, then, entry, []))).ShouldBeTrue();
        PersonName.TryParse(by, out PersonName? name, out _).ShouldBeTrue();
        Round earlier = Round.Open(new RoundOpened(id, entry.At, RoundUnderWay.Terms(), entry.At.AddDays(20))) with
        {
            Step = RoundStep.Honoured,
            Sequence = 1,
            Objections =
            [
                new Objection(
                    1, then.Id.ToString(), "then", "telephone-of-then", ObjectionWay.Letter, entry.At, new(entry.At, false, new DateOnly(2025, 3, 2), 3), ObjectionState.NotUpheld,
                    ByName: county.Get<KeyedHash>().Of(name!)),
            ],
        };
        (await county.Get<RoundTable>().TryCommit(id, null, new("then", earlier, [entry], []))).ShouldBeTrue();
    }

    private sealed record Case(County County, RoundUnderWay Round, int Number, Nominee Nominee)
    {
        /// <summary>The keyed hash of the judge's telephone.</summary>
        public string Telephone => Round.Hash(RoundUnderWay.Phone(70_000 + Number + 1));

        public string NameKey(string name) => new StatedPersons(County.Get<KeyedHash>()).NameKey(name)!;
    }
}
