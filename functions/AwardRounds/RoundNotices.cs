using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds;

/// <summary>Who is told of what: pure, from the event and the round after it.</summary>
internal static class RoundNotices
{
    public static IEnumerable<Notification> For(Round round, RoundEvent happened)
    {
        var countyOffice = new Office(Role.County, round.Id.Division);
        string county = round.Id.Division.ToString(), link = RoundLinks.Round(round.Id), name = round.Terms.Name;
        Notification Told(string template, params string[] more) => new(template, countyOffice, [county, name, .. more], link);

        return happened switch
        {
            NominationsClosed e => [Told("RoundScreen", e.Arguments[0])],
            RecommendingClosed => [Told("RoundPanel")],
            ScoringBegan e => Judges(round.Draw!.Judges.Concat(round.Draw.Substitutes), "RoundJudge", e.Until.At),
            JudgesReminded e => Judges(round.Draw!.Judges.Concat(round.Draw.Substitutes), "RoundJudge", e.Until),
            JudgesReplaced e => Judges(round.Draw!.Judges.Concat(round.Draw.Substitutes).Except(e.Judges), "RoundJudge", e.Until),
            SilentReminded { Judges.Count: > 0 } e =>
                [.. e.Judges.Select(silent => ToJudge(silent.Judge, "RoundRemind", round.Until!.Value.ToString("O"), $"{silent.Open}")),
                    Told("RoundSilent", e.Arguments[1], round.Until!.Value.ToString("O"))],
            ScoringReopened e => [Told("RoundReopened", e.Until.ToString("O")), .. Judges(e.Judges, "RoundJudge", e.Until)],
            NoticeCorrected e when e.Displaced.Count > 0 || e.Notice is not null => [Told("RoundCorrected", [.. e.Arguments])],
            QuorumMissed e => [Told("RoundQuorum", e.Arguments[0])],
            RankingComputed e => [Told("RoundRanked", e.Arguments[1])],
            NoticeDrawnUp e => [Told("RoundNotice", e.Arguments[0])],
            Objected e => [Told("RoundObjected", e.Arguments[0])],
            NoticesOver => [.. Signatories()],
            OfficeSigned { Signature.Agrees: true } when round.Terms.Signing.InOrder => [.. Signatories()],
            // That a provisional day has become firm is no news to anyone as long as it is the same day.
            RoundRecounted e when e.Before.At != e.After.At =>
                [Told("RoundDateMoved", e.Before.At.ToString("O"), e.After.At.ToString("O")), .. e.What == RoundDate.Stage && round.Step == RoundStep.Score
                    ? Judges(round.Draw!.Judges.Concat(round.Draw.Substitutes), "RoundJudge", e.After.At) : []],
            StageOverdue e => [Told("RoundOverdue", e.Step.ToString())],
            _ => [],
        };

        IEnumerable<Notification> Judges(IEnumerable<string> judges, string template, DateTimeOffset until) =>
            judges.Select(round.JudgeOf).OfType<Judge>().Select(judge => ToJudge(judge, template, until.ToString("O")));

        Notification ToJudge(Judge judge, string template, params string[] more) =>
            new(template, countyOffice, [county, name, .. more], RoundLinks.Judge(round.Id, judge.Id), judge.Nonce, new Addressee(judge.Name, judge.Email));

        // Side by side all are asked at once, in order the next one alone.
        IEnumerable<Notification> Signatories() =>
            (round.Step != RoundStep.Approve ? [] : round.Terms.Signing.InOrder ? round.Terms.Signing.Offices.Skip(round.Signatures.Count).Take(1) : round.Terms.Signing.Offices)
            .Select(office => new Notification(
                "RoundSign", office == SigningTerms.County ? countyOffice : new Office(Role.Department, round.Id.Division, office), [county, name], RoundLinks.Sign(round.Id, office)));
    }
}

/// <summary>Who is told of what happens to a nomination.</summary>
internal static class NominationNotices
{
    public static IEnumerable<Notification> For(Round round, Nomination nomination, NominationEvent happened)
    {
        var office = new Office(Role.Township, nomination.Part.Division);
        string village = nomination.Nominee.Village.ToString(), name = round.Terms.Name;
        Addressee nominee = new(nomination.Nominee.Answering, nomination.Nominee.Email), nominator = new(nomination.Nominator.Name, nomination.Nominator.Email);

        return happened switch
        {
            Nominated when nomination.Consent == ConsentState.Asked => [ToConsent(nomination.ConsentBy)],
            ConsentLapsed => [new("RoundConsentLapsed", office, [village, name, nomination.Nominee.Name], Person: nominator)],
            NominationReturned e => [ToCorrect(e.Reason, e.CorrectBy)],
            // That a provisional day has become firm is no news to anyone as long as it is the same day.
            NominationRecounted { What: NominationDate.Correct } e when e.Before.At != e.After.At => [ToCorrect(nomination.ToCorrect!, e.After)],
            NominationRecounted { What: NominationDate.Consent } e when e.Before.At != e.After.At => [ToConsent(e.After)],
            NominationScreened { Eligible: false } e => [new("RoundIneligible", office, [village, name, nomination.Nominee.Name, e.Reason], Person: nominator)],
            _ => [],
        };

        Notification ToConsent(Deadline? by) => new(
            "RoundConsent", office, [village, name, nomination.Nominee.Answering, .. by is null ? Array.Empty<string>() : [by.At.ToString("O")]],
            RoundLinks.Consent(nomination.Id), nomination.Nonce, nominee);

        Notification ToCorrect(string reason, Deadline by) => new(
            "RoundCorrect", office, [village, name, nomination.Nominee.Name, reason, by.At.ToString("O")], RoundLinks.Correct(nomination.Id, nomination.Turn), nomination.Nonce, nominator);
    }
}

/// <summary>How the notifications of the rounds are worded. The first argument is the division.</summary>
internal static class RoundTemplates
{
    public static IReadOnlyList<NotificationTemplate> All { get; } =
    [
        new("RoundScreen", a => (RoundMailTexts.ScreenSubject(a[1]), RoundMailTexts.Screen(a[1], a[2]))),
        new("RoundPanel", a => (RoundMailTexts.PanelSubject(a[1]), RoundMailTexts.Panel(a[1]))),
        new("RoundJudge", a => (RoundMailTexts.JudgeSubject(a[1]), RoundMailTexts.Judge(a[1], Moment(a[2])))),
        new("RoundRemind", a => (RoundMailTexts.RemindSubject(a[1]), RoundMailTexts.Remind(a[1], Moment(a[2]), a[3]))),
        new("RoundSilent", a => (RoundMailTexts.SilentSubject(a[1]), RoundMailTexts.Silent(a[1], a[2], Moment(a[3])))),
        new("RoundReopened", a => (RoundMailTexts.ReopenedSubject(a[1]), RoundMailTexts.Reopened(a[1], Moment(a[2])))),
        new("RoundCorrected", a => (RoundMailTexts.CorrectedSubject(a[1]), RoundMailTexts.Corrected(a[1], RoundWords.Names(a[2]), RoundWords.Names(a[3])))),
        new("RoundQuorum", a => (RoundMailTexts.QuorumSubject(a[1]), RoundMailTexts.Quorum(a[1], a[2]))),
        new("RoundRanked", a => (RoundMailTexts.RankedSubject(a[1]), RoundMailTexts.Ranked(a[1], a[2]))),
        new("RoundNotice", a => (RoundMailTexts.NoticeSubject(a[1]), RoundMailTexts.Notice(a[1], a[2]))),
        new("RoundObjected", a => (RoundMailTexts.ObjectedSubject(a[1]), RoundMailTexts.Objected(a[1], a[2]))),
        new("RoundSign", a => (RoundMailTexts.SignSubject(a[1]), RoundMailTexts.Sign(a[1]))),
        new("RoundOverdue", a => (RoundMailTexts.OverdueSubject(a[1]), RoundMailTexts.Overdue(a[1], RoundWords.Of(Enum.Parse<RoundStep>(a[2]))))),
        new("RoundDateMoved", a => (RoundMailTexts.DateMovedSubject(a[1]), RoundMailTexts.DateMoved(a[1], Moment(a[2]), Moment(a[3])))),
        new("RoundConsent", a => (RoundMailTexts.ConsentSubject(a[1]), a.Count > 3 ? RoundMailTexts.ConsentBy(a[1], a[2], Moment(a[3])) : RoundMailTexts.Consent(a[1], a[2]))),
        new("RoundConsentLapsed", a => (RoundMailTexts.ConsentLapsedSubject(a[1]), RoundMailTexts.ConsentLapsed(a[1], a[2]))),
        new("RoundCorrect", a => (RoundMailTexts.CorrectSubject(a[1]), RoundMailTexts.Correct(a[1], a[2], a[3], Moment(a[4])))),
        new("RoundIneligible", a => (RoundMailTexts.IneligibleSubject(a[1]), RoundMailTexts.Ineligible(a[1], a[2], a[3]))),
    ];

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);
}
