using LinyingTalent.Platform.Cases;
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

/// <summary>Anyone objects online; the office records what came by letter, by telephone or in person.</summary>
internal sealed class ObjectEndpoint(RoundDesk desk, ObjectForm form, FormGuard guard, AddressGuard addresses, Pages pages, Visitor visitor, TimeProvider time)
{
    // Who objects is kept from all who read the timeline: only the original has the name.
    private static readonly Actor Objector = Actor.Link("");

    [Function("Round_Object")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/object")] HttpRequest request, string round) =>
        await desk.Find(round) is not { Notices.Count: > 0 } found ? pages.Absent()
        : WhyClosed(found) is { } closed ? pages.Refused(closed, RoundLinks.Notice(found.Id)) : Page(found, recorded: false, new FormInput());

    [Function("Round_Object_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/object")] HttpRequest request, string round, [DurableClient] DurableTaskClient processes) =>
        await desk.Find(round) is { Notices.Count: > 0 } found ? await Take(request, found, recorded: false, Objector, processes) : pages.Absent();

    [Function("Round_ObjectionRecord")]
    [Allowed(Role.County)]
    public async Task<IResult> ShowRecord([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/objections/record")] HttpRequest request, string round) =>
        await desk.Find(round, Role.County) is { Notices.Count: > 0 } found ? Page(found, recorded: true, new FormInput()) : pages.Absent();

    [Function("Round_ObjectionRecord_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> PostRecord(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/objections/record")] HttpRequest request, string round, [DurableClient] DurableTaskClient processes) =>
        await desk.Find(round, Role.County) is { Notices.Count: > 0 } found
            ? await Take(request, found, recorded: true, visitor.Person!.ActorFor(found.Id.Division, Role.County), processes) : pages.Absent();

    private async Task<IResult> Take(HttpRequest request, Round round, bool recorded, Actor by, DurableTaskClient processes)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(round, recorded, input, broken);
        if (!recorded && WhyClosed(round) is { } closed) return pages.Refused(closed, RoundLinks.Notice(round.Id));
        if (await addresses.Count(request, PublicForm.Object, key.ToString()) is { } crowded) return Page(round, recorded, input, crowded);
        return form.Read(input, round, key, recorded, ShanghaiTime.DateOf(time.GetUtcNow())) is { } command
            ? await desk.HandIn(round.Id, key, command, by, processes, RoundLinks.Notice(round.Id), refusal => Page(round, recorded, input, refusal))
            : Page(round, recorded, input);
    }

    private NoticeIsOver? WhyClosed(Round round) =>
        round.TakesObjections(time.GetUtcNow()) ? null
        : new NoticeIsOver(round.Notices.Max(notice => notice.Ends?.At) ?? round.Opened);

    private IResult Page(Round round, bool recorded, FormInput input, Refusal? refusal = null) =>
        pages.Form<ObjectPage, ObjectModel>(new ObjectModel(round, recorded, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Recorded">Whether the office records it.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record ObjectModel(Round Round, bool Recorded, FormInput Input, string Key, Refusal? Refusal);
