using System.Globalization;
using FsCheck.Xunit;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.AwardRounds;

/// <summary>A whole round, by its rules alone: whoever comes first within a stage, the same events end in the same state.</summary>
public sealed class RoundOrderTests
{
    [Property(MaxTest = 60)]
    public void Round_SameEventsInAnyOrder_EndsInTheSameState(int what, int order)
    {
        string asListed = new PlainRound(what, order: null).Run();
        new PlainRound(what, order).Run().ShouldBe(asListed);
    }

    /// <param name="what">Decides what happens: marks, refusals, silences, conflicts, findings.</param>
    /// <param name="order">Decides in which order; null for the order of the lists.</param>
    private sealed class PlainRound(int what, int? order)
    {
        private static readonly CaseId[] Parts = [Rounds.Part, CaseId.Parse("411122108000-2026-1")];

        private readonly Random shuffle = new(order ?? 0);
        private readonly SortedDictionary<string, Nomination> nominations = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Judge, string Nomination), Mark[]> given = [];
        private readonly DateTimeOffset now = Rounds.Now;
        private Round round = Rounds.At(RoundStep.Nominate) with
        {
            Terms = Rounds.Terms with { Nominations = Rounds.Terms.Nominations with { PerTownship = 3, RecommendedPerTownship = 3 } },
            Pool = [],
        };
        private IReadOnlyList<NoticedPerson> ranked = [];
        private IReadOnlyList<Place> places = [];

        public string Run()
        {
            string[] ids = [.. Parts.SelectMany(part => Enumerable.Range(1, 3).Select(number => new NominationId(part, number).ToString()))];

            // 申报, 同意: who is not there yet cannot consent.
            InAnyOrder([.. ids.Select<string, Func<bool>>(id => () => HandIn(id)), .. ids.Select<string, Func<bool>>(id => () => Consent(id))]);
            Do(new StageIsDue(round.Turn), round.NominateUntil);

            // 审查, 推荐
            InAnyOrder([.. Open().Select<string, Func<bool>>(id => () => Do(id, new ScreenNomination(nominations[id].Turn, nominations[id].Consent == ConsentState.Given, "")))]);
            Do(new CloseScreening(round.Turn, ""), facts: Counted());
            InAnyOrder([.. Parts.Select<CaseId, Func<bool>>(part => () => PutForward(part))]);
            Do(new CloseRecommending(round.Turn, ""), facts: Counted());
            Do(new StatePool(round.Turn, Rounds.At(RoundStep.Score).Pool, "双色球"));
            Do(new DrawPanel(round.Turn, $"{what}"));
            Do(new BeginScoring());

            // 打分, 回避, 沉默
            string[] judges = [.. round.Draw!.Judges, .. round.Draw.Substitutes];
            InAnyOrder(
            [
                .. judges.Where(judge => !IsSilent(judge)).Select<string, Func<bool>>(judge => () => ScoreAll(judge)),
                .. judges.SelectMany(judge => Recommended().Where(id => Pick($"conflict/{judge}/{id}", 8) == 0).Select<string, Func<bool>>(id => () => Exclude(id, judge, ConflictGround.Declared))),
            ]);
            foreach (string judge in judges.Where(IsSilent))
                foreach (string id in Recommended().Where(id => Scorers.Of(round, nominations[id]).Contains(judge))) Exclude(id, judge, ground: null);
            EndScoring(judges);

            // 公示: posted, objected to; then a conflict comes to light while the objections are answered.
            string[] objected = [.. round.Notices.SelectMany(notice => notice.Persons).Select(person => person.Nomination).Take(1 + Pick("objections", 2))];
            InAnyOrder(
            [
                .. round.Terms.NoticePlaces.Where(_ => round.Notices.Count > 0).Select<string, Func<bool>>((place, i) => () => Post(1, place, ShanghaiTime.DateOf(now).AddDays(-i))),
                .. objected.Select<string, Func<bool>>(id => () => Object(id)),
            ]);
            string? late = round.Standing().FirstOrDefault()?.Nomination;
            InAnyOrder([.. objected.Select<string, Func<bool>>(id => () => Answer(id)), .. late is null || Pick("late", 2) == 0 ? Array.Empty<Func<bool>>() : [() => LateConflict(late, judges)]]);

            // 签署: side by side.
            while (round.Step == RoundStep.Notice)
            {
                foreach (PublicNotice notice in round.ToPost().ToArray())
                    foreach (string place in round.Missing(notice).ToArray()) Post(notice.Number, place, ShanghaiTime.DateOf(now));
                if (RoundStanding.Of(round).Next == RoundWork.DrawUpNotice) DrawUp();
                else Do(new EndNotice(), round.Until!.Value);
            }

            InAnyOrder([.. round.Terms.Signing.Offices.Select<string, Func<bool>>(office => () => Do(new Sign(round.Turn, office, Agrees: true, "")))]);
            round.Step.ShouldBe(RoundStep.Honour);
            return Ending();
        }

        // What is true at the end. The numbers of notices and objections say who came first, and nothing else.
        private string Ending() => string.Join('\n',
        [
            $"{round.Step} {round.Frozen} {round.Ranked}",
            .. nominations.Select(one => $"{one.Key} {one.Value.Step} {one.Value.Consent} {one.Value.Place} [{string.Join(' ', one.Value.Excluded)}]"),
            .. Counting().OrderBy(score => score.Nomination, StringComparer.Ordinal).ThenBy(score => score.Judge, StringComparer.Ordinal).Select(score => $"{score.Nomination} {score.Judge} {score.Total}"),
            .. places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Rank} {place.Nomination} {place.Trimmed}")),
            .. round.Objections.OrderBy(objection => objection.Key, StringComparer.Ordinal).Select(objection => $"{objection.Key} {objection.Nomination} {objection.State}"),
            .. round.Standing().Select(person => person.Nomination).Order(StringComparer.Ordinal),
            .. round.Signatures.Select(signature => signature.Office).Order(StringComparer.Ordinal),
        ]);

        private bool HandIn(string text)
        {
            NominationId id = NominationId.Parse(text);
            NominationDecisions.WhyNot(round, nominations.Values.Count(one => one.Part == id.Part), now).ShouldBeNull();
            nominations.Add(text, Rounds.Nomination() with { Part = id.Part, Number = id.Number });
            return true;
        }

        // The first of each township consents, so that there is somebody to judge.
        private bool Consent(string id) => nominations.ContainsKey(id) && Do(id, new AnswerConsent(id.EndsWith('1') || Pick($"consent/{id}", 4) > 0));

        private bool PutForward(CaseId part)
        {
            int[] numbers = [.. nominations.Values.Where(one => one.Part == part && one.Step == NominationStep.Eligible).Select(one => one.Number)];
            Do(new PutForward(part.Division.ToString(), numbers, ""), facts: Rounds.Facts with { Eligible = numbers });
            foreach ((int at, int number) in numbers.Index()) Do(new NominationId(part, number).ToString(), new MarkRecommended(at + 1));
            return true;
        }

        // A judge gives what is there to be given at that moment; of what comes later at the end of the window.
        private bool ScoreAll(string judge)
        {
            foreach (string id in Recommended().Where(id => !given.ContainsKey((judge, id))))
            {
                if (ScoreDesk.WhyNot(round, nominations[id], new ScoreSheet(judge, id, "", SheetState.Open, [], "", null), now) is not null) continue;
                if (round.Frozen is null) Do(new FreezeTerms());
                given[(judge, id)] = [new Mark("c1", Pick($"first/{judge}/{id}", 101)), new Mark("c2", Pick($"second/{judge}/{id}", 101))];
            }

            return true;
        }

        private bool Exclude(string id, string judge, ConflictGround? ground)
        {
            if (nominations[id].Excluded.All(exclusion => exclusion.Judge != judge)) Do(id, new ExcludeJudge(nominations[id].Number, judge, ground));
            return true;
        }

        private void EndScoring(string[] judges)
        {
            foreach (string judge in judges.Where(judge => !IsSilent(judge))) ScoreAll(judge);
            int quorum = round.Terms.Scoring.Ranking.Quorum, missed = Recommended().Count(id => Counting().Count(score => score.Nomination == id) < quorum);
            if (missed > 0)
            {
                Do(new StageIsDue(round.Turn), round.Until!.Value, Rounds.Facts with { Scoring = new ScoringStanding(missed, missed) });
                Do(new LeaveOutShort(round.Turn, ""));
            }

            RankingResult result = Ranking.Of(Recommended(), Counting(), round.Terms.Scoring.Ranking, Convert.FromHexString(round.Draw!.Seed));
            places = result.Places;
            ranked = [.. result.Places.Select(place => new NoticedPerson(place.Nomination, place.Nomination, nominations[place.Nomination].Nominee.Village))];
            Do(new KeepRanking(round.Edition + 1, ranked.Count, 0));
            Do(new ConfirmRanking(round.Turn, round.Edition, ""));
            DrawUp();
        }

        private bool LateConflict(string id, string[] judges)
        {
            string judge = Scorers.Of(round, nominations[id])[0];
            Do(new ReopenScoring([]));
            Exclude(id, judge, ConflictGround.Declared);
            EndScoring(judges);
            return true;
        }

        private bool Object(string id) => Do(new ObjectToNominee(id, $"key-{id}", $"by-{id}", ObjectionWay.Form, null, "", "", ""));

        private bool Answer(string id)
        {
            Do(new AnswerObjection(round.Objections.Single(objection => objection.Nomination == id).Number, "county", Pick($"upheld/{id}", 2) == 0, "", ""));
            if (round.Step == RoundStep.Notice) DrawUp();
            return true;
        }

        private bool Post(int notice, string place, DateOnly day) => Do(new RecordPosting(notice, Rounds.Posting(place, day)));

        private void DrawUp()
        {
            while (round.Step == RoundStep.Notice && RoundStanding.Of(round).Next == RoundWork.DrawUpNotice)
                Do(new DrawUpNotice(), facts: Rounds.Facts with { Holders = [.. ranked.Where(person => !round.HasFallen(person.Nomination)).Take(round.Terms.Places)] });
        }

        private bool Do(RoundCommand command, DateTimeOffset? at = null, RoundFacts? facts = null)
        {
            RoundDecision decision = RoundDecisions.On(round, command, facts ?? Rounds.Facts, at ?? now);
            decision.Refusal.ShouldBeNull(command.ToString());
            round = round.Apply(decision.Event!);
            return true;
        }

        private bool Do(string id, NominationCommand command)
        {
            NominationDecision decision = NominationDecisions.On(nominations[id], command, Rounds.FactsFor(round), now);
            decision.Refusal.ShouldBeNull(command.ToString());
            nominations[id] = nominations[id].Apply(decision.Event!);
            return true;
        }

        private RoundFacts Counted() => Rounds.Facts with { Nominations = nominations.Values.Aggregate(NominationCounts.None, (counts, one) => counts.Plus(one)) };

        private IEnumerable<Score> Counting() => given.Where(score => Scorers.Of(round, nominations[score.Key.Nomination]).Contains(score.Key.Judge))
            .Select(score => new Score(score.Key.Nomination, score.Key.Judge, round.Terms.Scoring.Ranking.Rubric.Total(score.Value), score.Value));

        private string[] Open() => [.. nominations.Where(one => one.Value.IsOpen).Select(one => one.Key)];

        private string[] Recommended() => [.. nominations.Where(one => one.Value.Step == NominationStep.Recommended).Select(one => one.Key)];

        private bool IsSilent(string judge) => Pick($"silent/{judge}", 6) == 0;

        // What cannot happen yet is tried again after the others.
        private void InAnyOrder(List<Func<bool>> acts)
        {
            Func<bool>[] mixed = [.. acts];
            if (order is not null) shuffle.Shuffle(mixed);
            var waiting = new Queue<Func<bool>>(mixed);
            for (int tries = 0; waiting.TryDequeue(out Func<bool>? act); tries++)
            {
                tries.ShouldBeLessThan(1000);
                if (!act()) waiting.Enqueue(act);
            }
        }

        private int Pick(string about, int count) => (int)((uint)about.Aggregate(what, (sum, letter) => (sum * 31) + letter) * 2654435761u >> 8) % count;
    }
}
