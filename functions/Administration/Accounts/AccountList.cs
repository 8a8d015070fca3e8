using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;

namespace LinyingTalent.Administration.Accounts;

/// <summary>A person in the list of staff.</summary>
/// <param name="Grants">Those in the county of whoever looks.</param>
internal sealed record AccountRow(Staff Person, IReadOnlyList<Grant> Grants, string GrantsText, string Township)
{
    public string Role => Grants is [var first, ..] ? first.Role.ToString() : "";

    public static AccountRow Of(Staff person, DivisionCode county, DivisionRegistry divisions)
    {
        Grant[] here = [.. person.Grants.Where(grant => county.Contains(grant.Division))];
        string township = here.Select(grant => grant.Division.Township).OfType<DivisionCode>().Select(code => divisions.Find(code)!.Name).FirstOrDefault("");
        return new AccountRow(person, here, AccountWords.Grants(here, divisions), township);
    }
}

internal static class AccountList
{
    public static ListOf<AccountRow> Shape { get; } = new(SettingsLinks.Accounts, () => AccountTexts.Title)
    {
        Filters =
        [
            new TextFilter<AccountRow>("q", () => AccountTexts.Search, row => row.Person.Name, row => row.Person.Id, row => row.GrantsText),
            new ChoiceFilter<AccountRow>("role", () => AccountTexts.Role, row => row.Role, row => row.Grants is [var first, ..] ? RoleWords.Of(first.Role) : ""),
            new ChoiceFilter<AccountRow>("township", () => AccountTexts.Township, row => row.Township, row => row.Township),
            new ChoiceFilter<AccountRow>(
                "state", () => AccountTexts.State, row => row.Person.Active ? "active" : "inactive",
                row => row.Person.Active ? AccountTexts.Active : AccountTexts.Inactive),
        ],
        Columns =
        [
            new("name", () => AccountTexts.Name, row => row.Person.Name),
            new("grants", () => AccountTexts.Grants, row => row.GrantsText) { Width = 40 },
            new("id", () => AccountTexts.Id, row => row.Person.Id) { Width = 28 },
            new("email", () => AccountTexts.Email, row => row.Person.Email ?? "") { Width = 28 },
            new("state", () => AccountTexts.State, row => row.Person.Active ? AccountTexts.Active.ToString() : AccountTexts.Inactive.ToString()),
        ],
    };
}
