using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Notifications.Robots;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Administration.Robots;

/// <summary>群机器人: which office's group chat is told when something comes.</summary>
internal sealed class RobotsEndpoint(
    RobotTable robots, RobotChannel channel, NotificationWriter writer, DivisionRegistry divisions, FormGuard guard, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Settings_Robots")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/robots")] HttpRequest request)
    {
        ListView<RobotLine> list = await Lines(request);
        return list.IsExport ? pages.Download(list.Frame.Title, list.ToSheet()) : await Page(list, new FormInput(), refusal: null);
    }

    [Function("Settings_Robots_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "settings/robots")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(await Lines(request), input, broken);
        if (RobotForm.Read(input, key.ToString(), RobotForm.Offices(County, divisions), Options, channel) is not { } robot) return await Page(await Lines(request), input, refusal: null);
        await robots.Add(robot, visitor.Person!.ActorFor(County, Role.Administrator), time.GetUtcNow());
        return Pages.SeeOther(SettingsLinks.Robots);
    }

    /// <summary>A robot that is gone already is what was asked for.</summary>
    [Function("Settings_Robots_Remove_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Remove([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "settings/robots/{robot}/remove")] HttpRequest request, string robot)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return pages.Refused(broken, SettingsLinks.Robots);
        if (await robots.Find(County, robot) is { } known) await robots.Remove(known, key.ToString(), visitor.Person!.ActorFor(County, Role.Administrator), time.GetUtcNow());
        return Pages.SeeOther(SettingsLinks.Robots);
    }

    private DivisionCode County => visitor.Person!.DivisionsAs(Role.Administrator).First().County;

    private IReadOnlyList<FormOption> Options =>
        [.. RobotForm.Offices(County, divisions).Select(office => new FormOption(RobotForm.ValueOf(office), writer.AddresseeOf(office)))];

    private async Task<ListView<RobotLine>> Lines(HttpRequest request) => RobotList.Shape.Read(
        (await robots.In(County)).Select(robot => new RobotLine(robot.Id, writer.AddresseeOf(robot.Office), robot.Kind)), request.Query);

    private async Task<IResult> Page(ListView<RobotLine> lines, FormInput input, Refusal? refusal) => pages.Form<RobotsPage, RobotsModel>(
        new RobotsModel(
            lines, Options,
            [.. (await robots.Changes(County)).Select(change => new RobotChangeLine(writer.AddresseeOf(change.Office), change))],
            channel.OriginOf(RobotKind.WeCom).GetLeftPart(UriPartial.Authority), input, refusal, IdempotencyKey.Create().ToString()),
        input, refusal);
}

internal sealed record RobotLine(string Id, string Office, RobotKind Kind);

internal sealed record RobotChangeLine(string Office, RobotChange Change);

/// <param name="Example">Where a WeCom robot's address begins.</param>
internal sealed record RobotsModel(
    ListView<RobotLine> Lines, IReadOnlyList<FormOption> Offices, IReadOnlyList<RobotChangeLine> Changes, string Example, FormInput Input, Refusal? Refusal, string Key);
