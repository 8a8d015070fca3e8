using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Administration.Accounts;

/// <summary>One account: who it is, what they may, what was changed; and the forms that change it.</summary>
internal sealed class AccountEndpoint(StaffTable staff, AccountDesk desk, DivisionRegistry divisions, FormGuard guard, Visitor visitor, Pages pages)
{
    private const string Deactivate = "deactivate";

    [Function("Settings_Staff_New")]
    [Allowed(Role.Administrator)]
    public IResult ShowNew([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/staff/new")] HttpRequest request) => NewPage(new FormInput(), refusal: null);

    [Function("Settings_Staff_New_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Add([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "settings/staff/new")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return NewPage(input, broken);
        string? id = AccountForm.ReadId(input);
        if (AccountForm.Read(input, id, before: null, County, divisions) is not { } read) return NewPage(input, refusal: null);
        return await desk.Add(read.Person, key, read.Reason) is { } refusal
            ? NewPage(input, refusal) : Pages.SeeOther(SettingsLinks.Account(id!));
    }

    [Function("Settings_Staff_Person")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/staff/{account}")] HttpRequest request, string account) =>
        await Find(account) is { } found ? await Page(found, AccountForm.Of(found.Person, County), refusal: null) : pages.Absent();

    [Function("Settings_Staff_Person_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "settings/staff/{account}")] HttpRequest request, string account)
    {
        if (await Find(account) is not { } found) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(found, input, broken);
        if (AccountForm.Read(input, account, found.Person, County, divisions) is not { } read) return await Page(found, input, refusal: null);
        return await desk.Change(account, input.Seen(), key, read.Reason, before => read.Person with { Active = before.Active }) is { } refusal
            ? await Page((await Find(account))!, input, refusal) : Pages.SeeOther(SettingsLinks.Account(account));
    }

    [Function("Settings_Staff_Person_Standing_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> PostStanding(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "settings/staff/{account}/standing")] HttpRequest request, string account)
    {
        if (await Find(account) is not { } found) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return pages.Refused(broken, SettingsLinks.Account(account));
        if (input.Required("why", AccountTexts.Reason, 300, manyLines: true) is not { } reason)
            return await Page(found, AccountForm.Of(found.Person, County), refusal: null, standing: input);
        bool active = input["do"] != Deactivate;
        return await desk.Change(account, input.Seen(), key, reason, before => before with { Active = active }) is { } refusal
            ? pages.Refused(refusal, SettingsLinks.Account(account)) : Pages.SeeOther(SettingsLinks.Account(account));
    }

    private DivisionCode County => CountyOf.Reader(visitor.Person!);

    // An account without any role in this county belongs to another's administrator.
    private async Task<StoredStaff?> Find(string account) =>
        (await staff.Roll()).Find(account) is { } found && found.Person.Grants.Any(grant => County.Contains(grant.Division)) ? found : null;

    private IResult NewPage(FormInput input, Refusal? refusal) => pages.Form<NewAccountPage, NewAccountModel>(
        new NewAccountModel(County, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);

    private async Task<IResult> Page(StoredStaff found, FormInput input, Refusal? refusal, FormInput? standing = null) => pages.Form<AccountPage, AccountModel>(
        new AccountModel(
            found, await staff.History(found.Person.Id), County, CountyOf.MayChange(visitor.Person!, County), visitor.Person!.Id == found.Person.Id, input,
            standing ?? new FormInput(), IdempotencyKey.Create().ToString(), IdempotencyKey.Create().ToString(), refusal),
        standing ?? input, refusal);
}

internal sealed record NewAccountModel(DivisionCode County, FormInput Input, string Key, Refusal? Refusal);

/// <param name="IsOneself">Whether whoever looks is this person.</param>
/// <param name="Standing">The form that takes the sign-in away or gives it back.</param>
internal sealed record AccountModel(
    StoredStaff Account, IReadOnlyList<HistoryEntry> History, DivisionCode County, bool MayChange, bool IsOneself, FormInput Input, FormInput Standing,
    string Key, string StandingKey, Refusal? Refusal);
