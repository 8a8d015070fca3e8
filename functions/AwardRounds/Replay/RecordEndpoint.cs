using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds.Replay;

/// <summary>The record of a round, for anyone: computed again on a page, and as a file to compute it oneself.</summary>
internal sealed class RecordEndpoint(RoundDesk desk, RecordBook book, Pages pages, Site site)
{
    [Function("Round_Record")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/record")] HttpRequest request, string round)
    {
        if (await desk.Find(round) is not { } found) return pages.Absent();
        if (!RecordBook.IsPublic(found)) return pages.Refused(new RecordNotPublic(), RoundLinks.Round(found.Id));
        RoundRecord record = RoundRecord.Read(await book.Read(found))!;
        return pages.Show<RecordPage, RecordModel>(new RecordModel(found.Id, await RecomputedModel.Of(record)));
    }

    [Function("Round_Record_File")]
    [AllowedToAnyone]
    public async Task<IResult> File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/record/file")] HttpRequest request, string round)
    {
        if (await desk.Find(round) is not { } found) return pages.Absent();
        if (!RecordBook.IsPublic(found)) return pages.Refused(new RecordNotPublic(), RoundLinks.Round(found.Id));
        SecurityHeaders.Set(request.HttpContext.Response.Headers, site.IsSecure);
        return Results.File(await book.Read(found), "application/json", $"round-{found.Id}.json");
    }
}

/// <summary>While judges score and the county weighs, what was given is nobody's.</summary>
internal sealed record RecordNotPublic() : Refusal(RefusalKind.Conflict, ReplayTexts.NotPublic);

internal sealed record RecordModel(CaseId Round, RecomputedModel Recomputed);
