using System.Globalization;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds.Notices;

/// <summary>公示: for everyone; the county records where it hangs, each place with its proof.</summary>
internal sealed class NoticeEndpoint(
    RoundDesk desk, AttachmentDesk attachments, AttachmentStore files, CurrentCalendar calendars, FormGuard guard, Pages pages, Visitor visitor, Site site, TimeProvider time)
{
    private const string PostRoute = "rounds/{round}/notice/{notice}/post";
    private const string Proof = "proof";

    [Function("Round_Notice")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/notice")] HttpRequest request, string round) =>
        await desk.Find(round) is { Notices.Count: > 0 } found
            ? pages.Show<NoticePage, NoticeModel>(new NoticeModel(found, time.GetUtcNow(), (await calendars.Read()).CoveredThrough)) : pages.Absent();

    [Function("Round_NoticePost")]
    [Allowed(Role.County)]
    public async Task<IResult> ShowPost([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PostRoute)] HttpRequest request, string round, string notice) =>
        await Find(round, notice) is not var (found, posted) ? pages.Absent()
        : !found.Missing(posted).Any() ? pages.Refused(new HangsAlready(found.Terms.NoticePlaces[^1]), RoundLinks.Round(found.Id))
        : Page(found, posted, new FormInput());

    [Function("Round_NoticePost_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = PostRoute)] HttpRequest request, string round, string notice, [DurableClient] DurableTaskClient processes)
    {
        if (await Find(round, notice) is not var (found, posted)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(found, posted, input, broken);
        Attachment? proof = await attachments.Take(input, Proof, PostingFiles.FolderOf(found.Id), AttachmentKind.Document);
        string? place = input.Choice("place", PostTexts.Place, Places(found, posted));
        DateOnly? day = input.Date("day", PostTexts.Day, latest: ShanghaiTime.DateOf(time.GetUtcNow()));
        if (proof is null) input.Refuse(Proof, PostTexts.ProofMissing);
        if (input.Errors.Count > 0) return Page(found, posted, input);
        return await desk.HandIn(
            found.Id, key, new RecordPosting(posted.Number, new Posting(found.Terms.NoticePlaces[int.Parse(place!, CultureInfo.InvariantCulture)], day!.Value, proof!)),
            visitor.Person!.ActorFor(found.Id.Division, Role.County), processes, RoundLinks.Notice(found.Id), refusal => Page(found, posted, input, refusal));
    }

    [Function("Round_NoticeProof")]
    [AllowedToAnyone]
    public async Task<IResult> File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/proofs/{file}")] HttpRequest request, string round, string file)
    {
        if (!Attachment.TryParse(file, out Attachment? proof) || await desk.Find(round) is not { } found) return pages.Absent();
        return found.Notices.SelectMany(notice => notice.Postings).Any(posting => posting.Proof == proof)
            && await files.Read(PostingFiles.FolderOf(found.Id), proof) is { } content ? new AttachmentAnswer(proof, content, $"proof-{found.Id}", site.IsSecure) : pages.Absent();
    }

    /// <summary>The places at which the notice does not hang yet, by their place in the round's terms.</summary>
    public static IReadOnlyList<FormOption> Places(Round round, PublicNotice notice) =>
        [.. round.Terms.NoticePlaces.Index().Where(place => !notice.HangsAt(place.Item)).Select(place => new FormOption(place.Index.ToString(CultureInfo.InvariantCulture), place.Item))];

    private async Task<(Round Round, PublicNotice Notice)?> Find(string round, string notice) =>
        int.TryParse(notice, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && await desk.Find(round, Role.County) is { } found
        && found.Notices.FirstOrDefault(one => one.Number == number) is { } posted ? (found, posted) : null;

    private IResult Page(Round round, PublicNotice notice, FormInput input, Refusal? refusal = null) =>
        pages.Form<PostPage, PostModel>(new PostModel(round, notice, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="CoveredThrough">The last day whose holidays are known.</param>
internal sealed record NoticeModel(Round Round, DateTimeOffset Now, DateOnly CoveredThrough)
{
    /// <summary>The notices under which somebody is still being made known.</summary>
    public IReadOnlyList<PublicNotice> Shown =>
        [.. Round.Awaited().Where(notice => notice.Ends is null || Now <= notice.Ends.At || Round.Step == RoundStep.Notice || Round.Reranked)];

    public bool TakesObjections => Round.TakesObjections(Now) && Round.Awaited().Any(notice => notice.Postings.Count > 0);

    /// <summary>Those whom a later ranking put below the places.</summary>
    public IEnumerable<NoticedPerson> Displaced => Round.Displaced.Select(nomination => Round.NoticeOf(nomination)!.Persons.First(person => person.Nomination == nomination));
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record PostModel(Round Round, PublicNotice Notice, FormInput Input, string Key, Refusal? Refusal);
