using LinyingTalent.AwardRounds.Nominate;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds.Screen;

/// <summary>A township's nominations, page by page, and one of them: for the township and the county, and for nobody while they are sealed.</summary>
internal sealed class NominationEndpoint(
    RoundDesk desk, NominationTable nominations, NomineeTable nominees, RoundTable rounds, AttachmentStore files, CurrentRules rules, DivisionRegistry divisions, Pages pages, Visitor visitor, Site site, TimeProvider time)
{
    [Function("Nomination_List")]
    [Allowed(Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/nominations/{township}")] HttpRequest request, string round, string township)
    {
        if (!DivisionCode.TryParse(township, out DivisionCode code, out _) || code.Level != DivisionLevel.Township) return pages.Absent();
        if (!visitor.Person!.May(code, Role.Township, Role.County, Role.Administrator) || await desk.Find(round) is not { } found || !found.Id.Division.Contains(code)) return pages.Absent();
        CaseId part = NominationId.PartOf(found.Id, code);
        bool isSealed = desk.IsSealed(found);
        IReadOnlyList<NominationRow> rows = isSealed ? [] : await nominations.Rows(part)
            .Select(stored => new NominationRow(stored.State, divisions.Find(stored.State.Nominee.Village)!.Name)).ToListAsync();
        ListView<NominationRow> list = NominationList.Of(part).Read(rows, request.Query);
        return list.IsExport
            ? pages.Download(list.Frame.Title, list.ToSheet())
            : pages.Show<NominationListPage, NominationListModel>(new NominationListModel(found, part, (await nominations.Counts(part)).Counts, isSealed, list));
    }

    [Function("Nomination_Show")]
    [Allowed(Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nominations/{nomination}")] HttpRequest request, string nomination)
    {
        if (await desk.FindNomination(nomination, Role.Township, Role.County, Role.Administrator) is not var (round, found)) return pages.Absent();
        return pages.Show<NominationShowPage, NominationModel>(new NominationModel(
            round, found, Eligibility.Of(round, found, await rules.Read(), ShanghaiTime.DateOf(time.GetUtcNow())), await nominations.History(found.Id), await Elsewhere(round, found)));
    }

    [Function("Nomination_File")]
    [Allowed(Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nominations/{nomination}/files/{file}")] HttpRequest request, string nomination, string file)
    {
        if (!Attachment.TryParse(file, out Attachment? attachment)) return pages.Absent();
        if (await desk.FindNomination(nomination, Role.Township, Role.County, Role.Administrator) is not var (round, found) || !found.Nominee.Files.Contains(attachment)) return pages.Absent();
        return await files.Read(NominateForm.FolderOf(round.Id, found.Record), attachment) is { } content
            ? new AttachmentAnswer(attachment, content, found.Id.ToString(), site.IsSecure) : pages.Absent();
    }

    // 同一人参加的其他评选: the office sees it, for it may be a reason, and never decides by itself.
    private async Task<IReadOnlyList<Round>> Elsewhere(Round round, Nomination nomination)
    {
        var others = new List<Round>();
        foreach (NomineeClaim claim in await nominees.Of(round.Id, nomination.Nominee.Person))
        {
            CaseId id = claim.Part with { Division = round.Id.Division };
            if (id != round.Id && await nominations.NumberOf(claim.Part, claim.Form) is not null && (await rounds.Find(id))?.State is { } other) others.Add(other);
        }

        return others;
    }
}

internal sealed record NominationListModel(
    Round Round, CaseId Part, NominationCounts Counts, bool IsSealed, ListView<NominationRow> List);

/// <param name="Findings">What the rules of eligibility say.</param>
/// <param name="Elsewhere">Other rounds in which the same person was nominated.</param>
internal sealed record NominationModel(
    Round Round, Nomination Nomination, IReadOnlyList<Finding> Findings, IReadOnlyList<HistoryEntry> History, IReadOnlyList<Round> Elsewhere);
