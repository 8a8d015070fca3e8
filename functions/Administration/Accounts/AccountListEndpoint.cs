using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Administration.Accounts;

/// <summary>工作人员: everyone with a role in the county, also those who may no longer sign in.</summary>
internal sealed class AccountListEndpoint(StaffTable staff, DivisionRegistry divisions, Visitor visitor, Pages pages)
{
    [Function("Settings_Staff")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/staff")] HttpRequest request)
    {
        DivisionCode county = CountyOf.Reader(visitor.Person!);
        IEnumerable<AccountRow> rows = (await staff.Roll()).Everyone.Select(stored => AccountRow.Of(stored.Person, county, divisions));
        return pages.List<AccountListPage, AccountRow>(AccountList.Shape.Read(rows.Where(row => row.Grants.Count > 0), request.Query));
    }
}
