using LinyingTalent.AwardRounds.Nominate;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>评审打分: a judge's list and sheets, through the personal link or the judge's account. A telephone is enough.</summary>
internal sealed class JudgeEndpoint(
    JudgeFinder finder, ScoreTable scores, ScoreDesk desk, RoundDesk rounds, NominationBook book, NominationTable nominations, AttachmentStore files, FormGuard guard, Pages pages,
    DivisionRegistry divisions, Site site, TimeProvider time)
{
    private const string SheetRoute = "judge/{round}/{judge}/{token}/{code}";
    private const string Draft = "draft";

    [Function("Judge_List")]
    [AllowedToAnyone]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "judge/{round}/{judge}/{token}")] HttpRequest request, string round, string judge, string token)
    {
        if (await finder.Find(round, judge, token) is not var (found, who)) return pages.Absent();
        string after = request.Query["after"].ToString() is var asked && ScoreCodes.IsCode(asked) ? asked : "";
        return pages.Show<JudgeListPage, JudgeListModel>(new JudgeListModel(
            found, who, JudgeFinder.PathOf(found.Id, who.Id, token), await scores.Counts(found.Id, who.Id), await scores.Page(found.Id, who.Id, after), after));
    }

    [Function("Judge_Sheet")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = SheetRoute)] HttpRequest request, string round, string judge, string token, string code) =>
        await finder.FindSheet(round, judge, token, code) is { } found ? await Page(found, token, SheetForm.Fill(found.Sheet)) : pages.Absent();

    [Function("Judge_Sheet_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = SheetRoute)] HttpRequest request, string round, string judge, string token, string code)
    {
        if (await finder.FindSheet(round, judge, token, code) is not { } found) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(found, token, input, broken);
        bool isDraft = input["do"] == Draft;
        if (SheetForm.Read(input, found.Round.Terms.Scoring.Ranking.Rubric, isDraft, out string remark) is not { } marks) return await Page(found, token, input);
        Refusal? refusal = isDraft
            ? await desk.KeepDraft(found.Round, found.Sheet, marks, remark, key, time.GetUtcNow())
            : await desk.Give(found.Round, found.Sheet, marks, remark, key, time.GetUtcNow());
        string list = JudgeFinder.PathOf(found.Round.Id, found.Sheet.Judge, token);
        return refusal is null ? Pages.SeeOther(isDraft ? $"{list}/{code}" : list)
            : refusal.Kind == RefusalKind.Invalid ? await Page(found, token, input, refusal) : pages.Refused(refusal, list);
    }

    [Function("Judge_Sheet_Conflict_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Declare(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = SheetRoute + "/conflict")] HttpRequest request, string round, string judge, string token, string code,
        [DurableClient] DurableTaskClient processes)
    {
        if (await finder.FindSheet(round, judge, token, code) is not { } found) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(found, token, input, broken);
        NominationId id = found.Nomination.Id;
        string list = JudgeFinder.PathOf(found.Round.Id, found.Sheet.Judge, token);
        var command = new ExcludeJudge(id.Number, found.Sheet.Judge, ConflictGround.Declared);
        if (await book.WhyNot(id, key, command, time.GetUtcNow()) is { } refusal and not ExcludedAlready) return pages.Refused(refusal, list);
        await rounds.HandIn(id, $"conflict-{found.Sheet.Judge}", starts: true, key, command, Actor.Link(found.Sheet.Judge), processes);
        return Pages.SeeOther(list);
    }

    [Function("Judge_Sheet_File")]
    [AllowedToAnyone]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = SheetRoute + "/files/{file}")] HttpRequest request, string round, string judge, string token, string code, string file)
    {
        // By its place and not by its name: the name says whose it is to whoever saw it elsewhere.
        if (await finder.FindSheet(round, judge, token, code) is not { } found) return pages.Absent();
        Attachment? attachment = file switch
        {
            NominateForm.Evidence when !found.Round.Terms.Scoring.Blind => found.Nomination.Nominee.Evidence,
            NominateForm.Photo when !found.Round.Terms.Scoring.Blind => found.Nomination.Nominee.Photo,
            _ => null,
        };
        return attachment is not null && await files.Read(NominateForm.FolderOf(found.Round.Id, found.Nomination.Record), attachment) is { } content
            ? new AttachmentAnswer(attachment, content, $"{code}-{file}", site.IsSecure) : pages.Absent();
    }

    private async Task<IResult> Page(FoundSheet found, string token, FormInput input, Refusal? refusal = null) => pages.Form<SheetPage, SheetModel>(
        new SheetModel(
            found.Round, SeenNominee.Of(found.Round, found.Nomination, divisions), found.Sheet, JudgeFinder.PathOf(found.Round.Id, found.Sheet.Judge, token),
            ScoreDesk.WhyNot(found.Round, found.Nomination, found.Sheet, time.GetUtcNow()), await Others(found), input, IdempotencyKey.Create().ToString(), refusal),
        input, refusal);

    // What the others gave is nobody's before one's own score is in.
    private async Task<IReadOnlyList<decimal>> Others(FoundSheet found)
    {
        if (found.Sheet.State != SheetState.Given) return [];
        var totals = new List<decimal>();
        Nomination now = (await nominations.Find(found.Nomination.Id))!.State;
        foreach (string judge in Scorers.Of(found.Round, now).Where(judge => judge != found.Sheet.Judge))
            if (await scores.Find(found.Round.Id, judge, found.Sheet.Code) is { State.State: SheetState.Given } other)
                totals.Add(found.Round.Terms.Scoring.Ranking.Rubric.Total(other.State.Marks));
        return totals;
    }
}

internal sealed record JudgeListModel(Round Round, Judge Judge, string Path, SheetCounts Counts, SheetRows Page, string After);

/// <param name="Path">Of the judge's list, with the token.</param>
/// <param name="Closed">Why the sheet cannot be filled in; null when it can.</param>
/// <param name="Others">The totals of the other judges, once one's own is in.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record SheetModel(
    Round Round, SeenNominee Nominee, ScoreSheet Sheet, string Path, Refusal? Closed, IReadOnlyList<decimal> Others, FormInput Input, string Key, Refusal? Refusal);
