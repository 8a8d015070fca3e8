using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection.Notices.Read;

/// <summary>The public notices: for everyone, with names masked. Once a notice is over it shows no person any more, only what came of the objections.</summary>
internal sealed class NoticeEndpoint(SelectionTable selections, DivisionRegistry divisions, CurrentCalendar calendars, Pages pages, TimeProvider time)
{
    [Function("Notice_List")]
    [AllowedToAnyone]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "notices")] HttpRequest request)
    {
        DateTimeOffset now = time.GetUtcNow();
        var found = new List<Selection>();
        foreach (Division county in divisions.Counties) found.AddRange(await selections.UnderNotice(county.Code).ToListAsync());
        return pages.List<NoticeListPage, NoticeRow>(NoticeList.Shape.Read(found.Where(selection => selection.Shown(now).Any()).Select(selection => RowOf(selection, now)), request.Query));
    }

    [Function("Notice_Show")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "notices/{id}")] HttpRequest request, string id)
    {
        // A case that holds no notice is nobody's business: as if it were not there.
        if (!CaseId.TryParse(id, out CaseId caseId) || await selections.Find(caseId) is not { State: { Notices.Count: > 0 } selection }) return pages.Absent();
        return pages.Show<NoticePage, NoticeModel>(new NoticeModel(selection, time.GetUtcNow(), (await calendars.Read()).CoveredThrough));
    }

    private NoticeRow RowOf(Selection selection, DateTimeOffset now)
    {
        IReadOnlyList<PublicNotice> notices = selection.Shown(now);
        DivisionCode village = selection.Id.Division;
        return new NoticeRow(
            selection, divisions.PathName(village), divisions.Find(village.Township!.Value)!.Name,
            string.Join("、", notices.SelectMany(selection.StillNoticed).Select(NoticeWords.Masked)), notices[^1].Ends.At);
    }
}

/// <param name="CoveredThrough">The last day whose holidays are known.</param>
internal sealed record NoticeModel(Selection Selection, DateTimeOffset Now, DateOnly CoveredThrough);

/// <summary>What of a case's notices the public sees at a moment.</summary>
internal static class PublicView
{
    /// <summary>The notices that run: their persons are shown.</summary>
    public static IReadOnlyList<PublicNotice> Shown(this Selection selection, DateTimeOffset now) =>
        [.. selection.Running().Where(notice => notice.Ends.At >= now)];

    /// <summary>Those of a notice who have not fallen.</summary>
    public static IEnumerable<Candidate> StillNoticed(this Selection selection, PublicNotice notice) =>
        notice.Candidates.Where(candidate => !selection.HasFallen(candidate)).Select(selection.Candidate);
}
