using LinyingTalent.Appointments;
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
    RoundDesk desk, AppointmentDesk appointments, KeyedHash hash, DivisionRegistry divisions, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    private const string Route = "rounds/{round}/panel";
    private const string ToDraw = "draw";
    private const int ShortText = 120;

    [Function("Round_Panel")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string round) =>
        await desk.Find(round, Role.County) is not { } found ? pages.Absent()
        : found.Step != RoundStep.Panel ? pages.Refused(new StageOutOfOrder(found.Step), RoundLinks.Round(found.Id))
        : found.Draw is not null ? pages.Refused(new PanelIsDrawn(), RoundLinks.Round(found.Id))
        : Page(found, new FormInput());

    [Function("Round_Panel_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string round, [DurableClient] DurableTaskClient processes)
    {
        if (await desk.Find(round, Role.County) is not { } found) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(found, input, broken);
        if (input.Seen() is not { } turn) return pages.Refused(new FormIsBroken());
        RoundCommand? command = input["_what"] == ToDraw
            ? input.Required("value", PanelTexts.Value, ShortText) is { } value ? new DrawPanel(turn, value) : null
            : new PoolForm(hash, divisions, await Advisors(found.Id.Division)).Read(input, turn, found.Id.Division);
        return command is null ? Page(found, input) : await desk.HandIn(
            found.Id, key, command, visitor.Person!.ActorFor(found.Id.Division, Role.County), processes, RoundLinks.Round(found.Id), refusal => Page(found, input, refusal));
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

    private IResult Page(Round round, FormInput input, Refusal? refusal = null) => pages.Form<PanelPage, PanelModel>(
        new PanelModel(round, round.Pool.Count > 0 ? ToDraw : "state", input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="What">state or draw.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record PanelModel(Round Round, string What, FormInput Input, string Key, Refusal? Refusal);
