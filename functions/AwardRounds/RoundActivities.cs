using System.Text.Json;
using LinyingTalent.AwardRounds.Honours;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Certificates;
using LinyingTalent.EarlierRounds;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds;

/// <summary>
/// The effects of a round. Each may run more than once: a step's key is written with its effect, and a step whose key is there only sends what it
/// still owes.
/// </summary>
internal sealed class RoundActivities(
    RoundTable rounds, RoundBook book, NominationTable nominations, NominationBook people, SubmissionTable submissions, ObjectionTable objections,
    ScoreBook scores, Assignments assignments, HonourTable honours, HeldRounds held, CertificateDesk certificates, TimeProvider time)
{
    [Function(nameof(ReadRound))]
    public async Task<RoundStanding> ReadRound([ActivityTrigger] string caseId) =>
        (await rounds.Find(CaseId.Parse(caseId)))?.State is { } round ? RoundStanding.Of(round) : RoundStanding.None(caseId);

    [Function(nameof(TakeRoundSubmission))]
    public async Task<RoundStanding> TakeRoundSubmission([ActivityTrigger] SubmissionReference reference)
    {
        CaseId id = CaseId.Parse(reference.Case);
        if (IdempotencyKey.TryParse(reference.Key, out IdempotencyKey key, out _) && await submissions.Find(id, key) is { } submission)
        {
            var command = JsonSerializer.Deserialize<RoundCommand>(submission.Body, CaseJson.Options)!;

            // The original comes before the row that names it.
            if (command is ObjectToNominee objection)
                await objections.Keep(id, objection.Key, new(objection.Nomination, objection.SealedName, objection.SealedTelephone, objection.Text, submission.At));
            await book.Step(id, key.ToString(), command, submission.By, submission.At);

            // What a decision does to nominations is done before its submission goes: a step that breaks off finds it again.
            if (await rounds.Happened(id, key.ToString())) await Follow(id, command, submission);
            await submissions.Remove(id, key);
        }

        return await ReadRound(reference.Case);
    }

    [Function(nameof(StageIsDue))]
    public async Task<RoundStanding> StageIsDue([ActivityTrigger] StageReference stage)
    {
        CaseId id = CaseId.Parse(stage.Case);
        await TakeWhatWaits(id);
        Round round = await Read(id);
        if (round.Turn != stage.Turn || round.Until is not { } until) return RoundStanding.Of(round);
        string key = $"due-{stage.Turn}-{until:yyyyMMddHHmm}";
        if (round.Step == RoundStep.Notice) await Step(id, key, new EndNotice());
        else await Step(id, key, new StageIsDue(stage.Turn));
        round = await Read(id);
        return round.Step == RoundStep.Score && round.Turn == stage.Turn ? await ComputeRanking(stage.Case) : RoundStanding.Of(round);
    }

    [Function(nameof(RemindSilentJudges))]
    public async Task<RoundStanding> RemindSilentJudges([ActivityTrigger] StageReference stage)
    {
        await Step(CaseId.Parse(stage.Case), $"remind-{stage.Turn}", new RemindSilent(stage.Turn));
        return await ReadRound(stage.Case);
    }

    [Function(nameof(ReadParts))]
    public Task<string[]> ReadParts([ActivityTrigger] string caseId) =>
        Task.FromResult<string[]>([.. scores.PartsOf(CaseId.Parse(caseId)).Select(part => part.ToString())]);

    [Function(nameof(AssignJudges))]
    public async Task AssignJudges([ActivityTrigger] PartReference reference) =>
        await assignments.Assign(await Read(CaseId.Parse(reference.Case)), CaseId.Parse(reference.Part), time.GetUtcNow());

    [Function(nameof(BeginScoring))]
    public async Task<RoundStanding> BeginScoring([ActivityTrigger] string caseId)
    {
        CaseId id = CaseId.Parse(caseId);
        Round round = await Read(id);
        await Step(id, $"scoring-{round.Draw!.Seed[..16]}", new BeginScoring());
        return await ReadRound(caseId);
    }

    [Function(nameof(ComputeRanking))]
    public async Task<RoundStanding> ComputeRanking([ActivityTrigger] string caseId)
    {
        CaseId id = CaseId.Parse(caseId);
        Round round = await Read(id);
        if (round.Step == RoundStep.Score)
        {
            int edition = round.Edition + 1;
            RankCount count = await scores.Rank(round, edition);
            await Step(id, $"ranking-{edition}", new KeepRanking(edition, count.Ranked, count.Ties));
        }

        return await ReadRound(caseId);
    }

    // How far the round's history goes names the step: after a crash it is found done, and what it left to do is the next one.
    [Function(nameof(DrawUpNotice))]
    public async Task<RoundStanding> DrawUpNotice([ActivityTrigger] string caseId)
    {
        CaseId id = CaseId.Parse(caseId);
        Round round = await Read(id);
        if (RoundStanding.Of(round).Next == RoundWork.DrawUpNotice)
            await Step(id, $"notice-{round.Sequence}", new DrawUpNotice());
        return await ReadRound(caseId);
    }

    [Function(nameof(ReadWinners))]
    public async Task<string[]> ReadWinners([ActivityTrigger] string caseId) =>
        [.. (await Read(CaseId.Parse(caseId))).Standing().Select(person => person.Nomination)];

    [Function(nameof(AllotHonourNumber))]
    public async Task<string> AllotHonourNumber([ActivityTrigger] HonourReference honour)
    {
        Round round = await Read(CaseId.Parse(honour.Case));
        NoticedPerson winner = round.Standing().First(person => person.Nomination == honour.Nomination);
        return await certificates.AllotHonour(winner.Village, ApprovedOn(round).Year, RoundInstances.Honour(honour.Nomination));
    }

    [Function(nameof(IssueHonour))]
    public async Task IssueHonour([ActivityTrigger] HonourIssue issue)
    {
        Round round = await Read(CaseId.Parse(issue.Honour.Case));
        NoticedPerson winner = round.Standing().First(person => person.Nomination == issue.Honour.Nomination);
        Nominee nominee = (await nominations.Find(NominationId.Parse(winner.Nomination)))!.State.Nominee;
        DateOnly from = ApprovedOn(round);
        DateOnly? to = round.Terms.Licence.Standard is { } standard ? from.AddYears(standard.ValidYears).AddDays(-1) : null;
        IssuedCertificate certificate = await certificates.Issue(new HonourToCertify(
            issue.Number, winner.Village, winner.Name, round.Terms.Licence.Project, round.Terms.Name, from, to, IssuedOn: from, winner.Unit));
        await honours.Keep(new Honour(
            round.Id, winner.Nomination, winner.Name, winner.Village, nominee.Trade, round.Terms.Licence.Project, round.Terms.Name, from, to, certificate, Unit: winner.Unit));
        await Step(round.Id, $"certify-{winner.Nomination}", new CertifyHonour(winner.Nomination, winner.Name, certificate));
    }

    [Function(nameof(CloseRound))]
    public async Task<RoundStanding> CloseRound([ActivityTrigger] string caseId)
    {
        await Step(CaseId.Parse(caseId), "close", new CloseRound());
        Round round = await Read(CaseId.Parse(caseId));
        if (round.Step == RoundStep.Honoured) await held.Count(round.Id, round.Terms.Name, ApprovedOn(round), round.Standing().Count(winner => !winner.Unit));
        return await ReadRound(caseId);
    }

    private async Task Follow(CaseId id, RoundCommand command, Submission submission)
    {
        if (command is PutForward put)
        {
            CaseId part = NominationId.PartOf(id, Platform.Divisions.DivisionCode.Parse(put.Township));
            foreach ((int index, int number) in put.Order.Index())
                await people.Do(new NominationId(part, number), $"recommended-{number}", new MarkRecommended(index + 1), submission.By, submission.At);
        }

        if (command is ReplaceJudges replace)
            foreach (string judge in replace.Judges) await assignments.Replace(await Read(id), judge, submission.Key.ToString(), submission.At);
    }

    // What was handed in, and whose event was lost, counts before the window's end does: the row is the truth.
    private async Task TakeWhatWaits(CaseId id)
    {
        await foreach (Submission submission in submissions.For(id))
            if (submission.Instance == RoundInstances.Round(id)) await TakeRoundSubmission(new SubmissionReference(id.ToString(), submission.Key.ToString()));
    }

    private static DateOnly ApprovedOn(Round round) => ShanghaiTime.DateOf(round.Signatures[^1].At);

    private Task<Round?> Step(CaseId id, string key, RoundCommand command) => book.Step(id, key, command, Actor.Process, time.GetUtcNow());

    private async Task<Round> Read(CaseId id) => (await rounds.Find(id))!.State;
}
