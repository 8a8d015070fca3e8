using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds.Notices;

/// <summary>What a round's notices and objections add up to, and what may happen to them: pure.</summary>
internal static class NoticeRules
{
    public static bool HasFallen(this Round round, string nomination) =>
        round.Objections.Any(objection => objection.Nomination == nomination && objection.State == ObjectionState.Upheld);

    /// <summary>Those who were made known and are still to win: in rank, unless the ranking was computed again since.</summary>
    public static IEnumerable<NoticedPerson> Standing(this Round round) => round.Notices.SelectMany(round.StandingUnder);

    /// <summary>Those of a notice who are still to win. Whoever was made known a second time stands under the later notice.</summary>
    public static IEnumerable<NoticedPerson> StandingUnder(this Round round, PublicNotice notice) => notice.Persons.Where(person =>
        !round.HasFallen(person.Nomination) && !round.Displaced.Contains(person.Nomination) && round.NoticeOf(person.Nomination)!.Number == notice.Number);

    /// <summary>The notices that the round waits for: not those under which nobody stands any more.</summary>
    public static IEnumerable<PublicNotice> Awaited(this Round round) => round.Notices.Where(notice => !notice.Over && round.StandingUnder(notice).Any());

    /// <summary>Whether an objection can still be made, as far as time decides: also while the judges score again.</summary>
    public static bool TakesObjections(this Round round, DateTimeOffset now) =>
        round.Step is RoundStep.Score or RoundStep.Rank or RoundStep.Notice && round.Awaited().Any(notice => notice.Ends is null || now <= notice.Ends.At);

    /// <summary>The notices that have still to hang somewhere.</summary>
    public static IEnumerable<PublicNotice> ToPost(this Round round) => round.Awaited().Where(notice => round.Missing(notice).Any());

    /// <summary>The notices whose clock runs, the one that ends first before the others.</summary>
    public static IReadOnlyList<PublicNotice> Running(this Round round) =>
        [.. round.Awaited().Where(notice => notice.Ends is not null).OrderBy(notice => notice.Ends!.At)];

    public static int OpenObjections(this Round round) => round.Objections.Count(objection => objection.State == ObjectionState.Open);

    /// <summary>The notice under which a person is made known, the last one where there were two.</summary>
    public static PublicNotice? NoticeOf(this Round round, string nomination) =>
        round.Notices.LastOrDefault(notice => notice.Persons.Any(person => person.Nomination == nomination));

    /// <summary>The required places at which a notice does not hang yet.</summary>
    public static IEnumerable<string> Missing(this Round round, PublicNotice notice) =>
        round.Terms.NoticePlaces.Where(place => !notice.HangsAt(place));

    /// <summary>How many persons, or units, have still to be made known: places that are free because one fell, or all at first.</summary>
    public static int FreePlaces(this Round round, bool units) => round.Terms.PlacesOf(units) - round.Standing().Count(person => person.Unit == units);

    /// <summary>Whether one is left in the ranking for a free place.</summary>
    public static bool HasNewcomers(this Round round) =>
        (round.FreePlaces(units: false) > 0 && !round.Exhausted) || (round.FreePlaces(units: true) > 0 && !round.UnitsExhausted);

    /// <summary>
    /// Makes known whoever takes a free place: at first all, later the newcomers alone. After the ranking was computed again, holds who was made known
    /// against it first. Ends the stage where nothing is left to do.
    /// </summary>
    public static RoundDecision DrawUp(Round round, RoundFacts facts)
    {
        NoticedPerson[] standing = [.. round.Standing()];
        HashSet<string> known = [.. standing.Select(person => person.Nomination)], hold = [.. facts.Holders.Select(person => person.Nomination)];
        NoticedPerson[] newcomers = [.. facts.Holders.Where(person => !known.Contains(person.Nomination))];
        PublicNotice? notice = newcomers.Length > 0 ? new PublicNotice(round.Notices.Count + 1, newcomers, []) : null;
        bool exhausted = facts.Holders.Count(person => !person.Unit) < round.Terms.Places, unitsExhausted = facts.Holders.Count(person => person.Unit) < round.Terms.Units;
        if (round.Reranked) return new NoticeCorrected([.. standing.Where(person => !hold.Contains(person.Nomination))], notice, exhausted, unitsExhausted);
        if (notice is not null) return new NoticeDrawnUp(notice, exhausted, unitsExhausted);
        if (round.HasNewcomers()) return new NobodyFollows(round.FreePlaces(units: false) + round.FreePlaces(units: true));
        if (round.OpenObjections() is > 0 and var open) return new ObjectionsAreOpen(open);
        return !round.Awaited().Any() ? new NoticesOver(facts.InWorkingDays(round.Terms.Days.Sign)) : new NoticeNotOver();
    }

    public static RoundDecision Post(Round round, RecordPosting command, RoundFacts facts, DateTimeOffset now)
    {
        if (round.Notices.FirstOrDefault(notice => notice.Number == command.Notice) is not { } notice) return new NoSuchNotice();
        if (notice.HangsAt(command.Posting.Place)) return new HangsAlready(command.Posting.Place);
        if (!round.Terms.NoticePlaces.Contains(command.Posting.Place)) return new NoSuchPlace();
        if (command.Posting.Day > ShanghaiTime.DateOf(now)) return new PostedInTheFuture();
        bool last = round.Missing(notice).Count() == 1;
        DateOnly from = notice.Postings.Select(posting => posting.Day).Append(command.Posting.Day).Max();
        return new NoticePosted(notice.Number, command.Posting, last ? facts.PeriodFrom(from, round.Terms.Licence.NoticeDays) : null);
    }

    public static RoundDecision Object(Round round, ObjectToNominee command, RoundFacts facts, DateTimeOffset now)
    {
        // The hour decides, not the step: the process may be late; a letter counts as of its postmark.
        DateTimeOffset at = command.At ?? now;
        if (round.NoticeOf(command.Nomination) is not { } notice || round.Displaced.Contains(command.Nomination)) return new NotNoticed();
        if (at > now) return new ObjectedInTheFuture();
        if (notice.Ends is { } ends && at > ends.At) return new NoticeIsOver(ends.At);
        if (round.Step is not (RoundStep.Score or RoundStep.Rank or RoundStep.Notice or RoundStep.Approve)) return new ObjectionTooLate();
        if (round.Objections.Count(objection => objection.By == command.By) >= facts.Policy.ObjectionsPerTelephone
            || round.Objections.Count >= facts.Policy.ObjectionsPerRound) return new TooManyObjections();
        return new Objected(new Objection(
            round.Objections.Count + 1, command.Nomination, command.Key, command.By, command.Way, at, facts.InWorkingDays(round.Terms.Days.Objection),
            ByName: command.ByName));
    }

    public static RoundDecision Answer(Round round, AnswerObjection command, RoundFacts facts, DateTimeOffset now)
    {
        if (round.Objections.FirstOrDefault(objection => objection.Number == command.Number) is not { } objection) return new NoSuchObjection();
        if (facts.HandlerHasPart is { } why) return new HandlerHasConflict(why);
        if (objection.State != ObjectionState.Open) return new ObjectionIsAnswered();
        NoticedPerson person = round.NoticeOf(objection.Nomination)!.Persons.First(person => person.Nomination == objection.Nomination);
        return new ObjectionAnswered(objection.Number, person.Name, command.Upheld, command.Reason, command.Published, now);
    }

    public static RoundDecision End(Round round, DateTimeOffset now)
    {
        if (round.OpenObjections() is > 0 and var open) return new ObjectionsAreOpen(open);
        return round.Running() is [{ Ends: { } first }, ..] && first.At <= now ? new NoticeEnded(now) : new NoticeNotOver();
    }
}

/// <summary>There is no such notice.</summary>
internal sealed record NoSuchNotice() : Refusal(RefusalKind.Absent, NoticeTexts.NoSuchNotice);

/// <summary>The proof for this place is there.</summary>
internal sealed record HangsAlready(string Place) : Refusal(RefusalKind.Conflict, NoticeTexts.HangsAlready(Place));

/// <summary>The round does not ask for this place.</summary>
internal sealed record NoSuchPlace() : Refusal(RefusalKind.Invalid, NoticeTexts.NoSuchPlace);

internal sealed record PostedInTheFuture() : Refusal(RefusalKind.Invalid, NoticeTexts.PostedInTheFuture);

internal sealed record ObjectedInTheFuture() : Refusal(RefusalKind.Invalid, NoticeTexts.ObjectedInTheFuture);

/// <summary>The person is not being made known.</summary>
internal sealed record NotNoticed() : Refusal(RefusalKind.Absent, NoticeTexts.NotNoticed);

/// <summary>The notice's last hour has passed.</summary>
internal sealed record NoticeIsOver(DateTimeOffset Ended) : Refusal(RefusalKind.Gone, NoticeTexts.NoticeIsOver(Ended));

/// <summary>In time by its postmark, but the honours are being given: what it says may be a ground to take one away.</summary>
internal sealed record ObjectionTooLate() : Refusal(RefusalKind.Conflict, NoticeTexts.ObjectionTooLate);

/// <summary>The public form is kept from being flooded.</summary>
internal sealed record TooManyObjections() : Refusal(RefusalKind.TooMany, NoticeTexts.TooManyObjections);

internal sealed record NoSuchObjection() : Refusal(RefusalKind.Absent, NoticeTexts.NoSuchObjection);

/// <summary>Somebody answered it meanwhile.</summary>
internal sealed record ObjectionIsAnswered() : Refusal(RefusalKind.Conflict, NoticeTexts.ObjectionIsAnswered);

/// <summary>Whoever had a part in the nomination does not judge the objection to it.</summary>
internal sealed record HandlerHasConflict(Phrase Why) : Refusal(RefusalKind.Forbidden, NoticeTexts.HandlerHasConflict(Why));

internal sealed record ObjectionsAreOpen(int Open) : Refusal(RefusalKind.Conflict, NoticeTexts.ObjectionsAreOpen(Open));

internal sealed record NoticeNotOver() : Refusal(RefusalKind.Conflict, NoticeTexts.NoticeNotOver);
