using LinyingTalent.Appointments;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds.Panel;

/// <summary>抽取评委: the county states the pool and where the value will come from; later it enters the value, and the draw follows from the two.</summary>
internal sealed class PanelEndpoint(
    RoundDesk desk, ConflictFinder conflicts, ScoreBook book, AppointmentDesk appointments, KeyedHash hash, DivisionRegistry divisions, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    private const string Route = "rounds/{round}/panel";
    public const string ToDraw = "draw";
    public const string ToState = "state";
    private const int ShortText = 120;

    [Function("Round_Panel")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string round) =>
        await desk.Find(round, Role.County) is not { } found ? pages.Absent()
        : found.Step != RoundStep.Panel ? pages.Refused(new StageOutOfOrder(found.Step), RoundLinks.Round(found.Id))
        : found.Draw is not null ? pages.Refused(new PanelIsDrawn(), RoundLinks.Round(found.Id))
        : await Page(found, new FormInput(request.Query["again"].Count > 0 ? [KeyValuePair.Create("_what", ToState)] : []));

    [Function("Round_Panel_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string round, [DurableClient] DurableTaskClient processes)
    {
        if (await desk.Find(round, Role.County) is not { } found) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(found, input, broken);
        if (input.Seen() is not { } turn) return pages.Refused(new FormIsBroken());
        RoundCommand? command = input["_what"] == ToDraw
            ? input.Required("value", PanelTexts.Value, ShortText) is { } value ? new DrawPanel(turn, value) : null
            : new PoolForm(hash, divisions, await Advisors(found.Id.Division)).Read(input, turn, found.Id.Division);
        if (command is null) return await Page(found, input);
        PanelModel again = await Model(found, input);
        return await desk.HandIn(
            found.Id, key, command, visitor.Person!.ActorFor(found.Id.Division, Role.County), processes, RoundLinks.Round(found.Id),
            refusal => pages.Form<PanelPage, PanelModel>(again with { Refusal = refusal }, input, refusal));
    }

    [Function("Round_DrawCheck")]
    [AllowedToAnyone]
    public async Task<IResult> Check([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/draw")] HttpRequest request, string round) =>
        await desk.Find(round) is { Draw: { } draw } found
            ? pages.ShowWithScript<DrawCheckPage, DrawCheckModel>(new DrawCheckModel(found.Terms.Name, found.ValueSource, draw, [.. found.Pool.Select(judge => judge.Id)]))
            : pages.Absent();

    // Who advises a village is known by name here; a namesake is excluded too, which costs a substitute and no more.
    private async Task<IReadOnlyList<(string Name, string Village)>> Advisors(DivisionCode county) =>
        await appointments.In(county, ShanghaiTime.DateOf(time.GetUtcNow())).Select(appointment => (appointment.Name, appointment.Village.ToString())).ToListAsync();

    private async Task<IResult> Page(Round round, FormInput input, Refusal? refusal = null) =>
        pages.Form<PanelPage, PanelModel>(await Model(round, input) with { Refusal = refusal }, input, refusal);

    // What a pool that is stated again replaces is not looked at: its conflicts are those of another pool.
    private async Task<PanelModel> Model(Round round, FormInput input)
    {
        string what = round.Pool.Count == 0 || input["_what"] == ToState ? ToState : ToDraw;
        return new PanelModel(
            round, what, await conflicts.Survey(round.Id, round.Pool, what == ToDraw ? book.PartsOf(round.Id) : []), input, IdempotencyKey.Create().ToString());
    }
}

/// <param name="What">Whether a pool is stated or drawn from.</param>
/// <param name="Conflicts">Of the pool that is stated.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record PanelModel(Round Round, string What, PoolConflicts Conflicts, FormInput Input, string Key, Refusal? Refusal = null);
