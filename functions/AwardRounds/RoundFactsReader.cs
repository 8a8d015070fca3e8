using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds;

/// <summary>Reads what a decision on a round needs to know beside it; of what is costly, only what the command asks for.</summary>
internal sealed class RoundFactsReader(
    RoundTable rounds, NominationTable nominations, PlaceHolders holders, ScoreBook book, ConflictFinder conflicts, CurrentRules rules, CurrentCalendar calendars)
{
    public async Task<RoundFacts> Read(CaseId id, Round? round, RoundCommand command, DateTimeOffset now)
    {
        WorkingCalendar calendar = await calendars.Read();
        RuleTable figures = await rules.Read();
        bool counts = command is CloseScreening or CloseRecommending || (command is StageIsDue && round?.Step == RoundStep.Nominate);
        return new RoundFacts(
            PolicyOn(figures, id.Division, ShanghaiTime.DateOf(round?.Opened ?? now)),
            command is OpenRound open ? await GateOf(id, open.Terms, figures, now) : [],
            counts ? await CountsOf(id) : NominationCounts.None,
            round is not null && command is DrawUpNotice ? [.. (await holders.Of(round)).Select(one => new NoticedPerson(one.Place.Nomination, one.Name, one.Village, one.Unit))] : [],
            round is not null && command is StageIsDue && round.Step == RoundStep.Score ? await book.Standing(round) : ScoringStanding.None,
            command is PutForward put ? await EligibleIn(NominationId.PartOf(id, DivisionCode.Parse(put.Township))) : [],
            command is AnswerObjection answer && round is not null ? await PartOf(round, answer) : null,
            days => Deadline.After(now, days, calendar),
            (day, days) => Deadline.After(ShanghaiTime.At(day, TimeOnly.MinValue), days, calendar),
            deadline => deadline.By(calendar))
        {
            Scarcest = round is null ? null : command switch
            {
                StatePool state => (await conflicts.Survey(id, state.Pool, book.PartsOf(id))).Scarcest,
                DrawPanel => (await conflicts.Survey(id, round.Pool, book.PartsOf(id))).Scarcest,
                _ => null,
            },
            Silent = round is not null && command is RemindSilent ? await book.Silent(round) : [],
            RemindAt = until => MorningBefore(until, figures.Value("award.remind-judges-before", id.Division, ShanghaiTime.DateOf(round?.Opened ?? now)).Whole, calendar, now),
        };
    }

    private static DateTimeOffset? MorningBefore(DateTimeOffset until, int days, WorkingCalendar calendar, DateTimeOffset now) =>
        ShanghaiTime.At(calendar.WorkingDaysBefore(ShanghaiTime.DateOf(until), days), ShanghaiTime.Morning) is var morning && morning > now ? morning : null;

    /// <summary>Counted over the townships: a row each.</summary>
    public async Task<NominationCounts> CountsOf(CaseId round)
    {
        NominationCounts all = NominationCounts.None;
        foreach (CaseId part in book.PartsOf(round)) all = all.Plus((await nominations.Counts(part)).Counts);
        return all;
    }

    public static RoundPolicy PolicyOn(RuleTable rules, DivisionCode county, DateOnly day)
    {
        int Whole(string rule) => rules.Value(rule, county, day).Whole;
        return new RoundPolicy(
            new StageDays(
                Whole("award.screen-deadline"), Whole("award.correct-deadline"), Whole("award.recommend-deadline"), Whole("award.panel-deadline"),
                Whole("award.score-deadline"), Whole("award.rank-deadline"), Whole("award.sign-deadline"), Whole("notice.answer-deadline")),
            Whole("award.window.max"), Whole("award.judges.max"), Whole("notice.objections-per-telephone.max"), Whole("notice.objections-per-case.max"));
    }

    private async Task<IReadOnlyList<LicenceRefusal>> GateOf(CaseId id, RoundTerms terms, RuleTable figures, DateTimeOffset now)
    {
        IEnumerable<EarlierRound> earlier = (await rounds.Of(id.Division)).Where(round => round.Id != id && round.Step is not (RoundStep.CalledOff or RoundStep.NotApproved))
            .Select(round => new EarlierRound(round.Id.ToString(), round.Terms.Licence.Kind, round.Terms.Licence.Project, round.Terms.Licence.Year));
        return LicenceGate.WhyNot(terms.Licence, [.. earlier], figures, id.Division, ShanghaiTime.DateOf(now));
    }

    private async Task<IReadOnlyList<int>> EligibleIn(CaseId part) =>
        await nominations.Rows(part, step: NominationStep.Eligible).Select(stored => stored.State.Number).ToListAsync();

    // Who nominated, and who sat in judgment, does not judge the objection.
    private async Task<Phrase?> PartOf(Round round, AnswerObjection answer)
    {
        if (round.Objections.FirstOrDefault(objection => objection.Number == answer.Number) is not { } objection) return null;
        if (round.Draw is { } draw && round.Pool.FirstOrDefault(judge => judge.Account == answer.Handler) is { } judge
            && draw.Judges.Concat(draw.Substitutes).Contains(judge.Id))
            return NoticeTexts.HandlerIsJudge;
        return (await nominations.Find(NominationId.Parse(objection.Nomination)))?.State.Nominator.Account == answer.Handler ? NoticeTexts.HandlerNominated : null;
    }
}
