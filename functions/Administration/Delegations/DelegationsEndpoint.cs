using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Administration.Delegations;

/// <summary>外出代理: one's own absences and those one stands in for; for an administrator the whole county's.</summary>
internal sealed class DelegationsEndpoint(
    DelegationTable delegations, DelegationDesk desk, StaffTable staff, CurrentRules rules, DivisionRegistry divisions, FormGuard guard, Visitor visitor,
    Pages pages, TimeProvider time)
{
    private const string Longest = "absence.max";

    [Function("Absences")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Department, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "absences")] HttpRequest request)
    {
        ListView<DelegationLine> list = await Lines(request);
        return list.IsExport ? pages.Download(list.Frame.Title, list.ToSheet()) : await Page(list, new FormInput(), refusal: null);
    }

    [Function("Absences_Post")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Department, Role.Administrator)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "absences")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(await Lines(request), input, broken);
        IReadOnlyList<Staff> near = await Near();
        IReadOnlyList<FormOption> options = DelegationForm.Options(near, divisions);
        int longest = (await rules.Read()).Value(Longest, County, Today).Whole;
        if (DelegationForm.Read(input, IsAdministrator ? null : Person.Id, options, options, Today, longest) is not { } read)
            return await Page(await Lines(request), input, refusal: null);

        Staff absent = read.Absent == Person.Id ? Person : near.Single(person => person.Id == read.Absent);
        Staff standIn = near.Single(person => person.Id == read.Delegate);
        var asked = new Delegation(
            key.ToString(), County, absent.Id, absent.Name, standIn.Id, standIn.Name, read.From, read.Through, read.Reason, Person.AsActor, time.GetUtcNow());
        return await desk.Begin(asked, absent, standIn) is { } refusal ? await Page(await Lines(request), input, refusal) : Pages.SeeOther(SettingsLinks.Delegations);
    }

    [Function("Absences_End_Post")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Department, Role.Administrator)]
    public async Task<IResult> End([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "absences/{delegation}/end")] HttpRequest request, string delegation)
    {
        // Whoever is away, and an administrator; whoever only stands in cannot lay it down by a click that nobody notices.
        if ((await Concerning()).FirstOrDefault(known => known.Id == delegation) is not { } found || !MayEnd(found)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey _) is { } broken) return pages.Refused(broken, SettingsLinks.Delegations);
        return await desk.End(delegation, County, Person, await staff.Find(found.Absent), await staff.Find(found.Delegate), Today) is { } refusal
            ? pages.Refused(refusal, SettingsLinks.Delegations) : Pages.SeeOther(SettingsLinks.Delegations);
    }

    private Staff Person => visitor.Person!;

    private DateOnly Today => ShanghaiTime.DateOf(time.GetUtcNow());

    // By the person's own roles: those they hold for somebody else are not theirs to pass on.
    private DivisionCode County => Person.Grants[0].Division.County;

    private bool IsAdministrator => Person.Grants.Any(grant => grant.Role == Role.Administrator && grant.Division.Contains(County));

    private bool MayEnd(Delegation delegation) => IsAdministrator || delegation.Absent == Person.Id;

    private async Task<IReadOnlyList<Staff>> Near() => [.. DelegationForm.Near(Person, IsAdministrator, County, await staff.All())];

    private async Task<IEnumerable<Delegation>> Concerning() => (await delegations.Roll(County)).All
        .Where(delegation => IsAdministrator || delegation.Absent == Person.Id || delegation.Delegate == Person.Id);

    private async Task<ListView<DelegationLine>> Lines(HttpRequest request) => DelegationList.Shape.Read(
        (await Concerning()).Select(delegation => new DelegationLine(delegation, StateOf(delegation), MayEnd(delegation))), request.Query);

    private async Task<IResult> Page(ListView<DelegationLine> lines, FormInput input, Refusal? refusal) => pages.Form<DelegationsPage, DelegationsModel>(
        new DelegationsModel(lines, IsAdministrator, DelegationForm.Options(await Near(), divisions), input, IdempotencyKey.Create().ToString(), refusal), input, refusal);

    private DelegationState StateOf(Delegation delegation) =>
        delegation.EndedBy is not null || delegation.Through < Today ? DelegationState.Over
        : delegation.From > Today ? DelegationState.Coming
        : DelegationState.InForce;
}

internal enum DelegationState
{
    Coming,
    InForce,
    Over,
}

internal sealed record DelegationLine(Delegation Delegation, DelegationState State, bool MayEnd);

/// <param name="ChoosesAbsent">An administrator says who is away; others are it themselves.</param>
/// <param name="People">Who can be named.</param>
internal sealed record DelegationsModel(
    ListView<DelegationLine> Lines, bool ChoosesAbsent, IReadOnlyList<FormOption> People, FormInput Input, string Key, Refusal? Refusal);
