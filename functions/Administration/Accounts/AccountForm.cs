using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Administration.Accounts;

/// <summary>An account as the administrator types it: the person, and up to three roles.</summary>
internal static class AccountForm
{
    public const int MostGrants = 3;

    public static IReadOnlyList<FormOption> Roles => [.. Enum.GetValues<Role>().Select(role => new FormOption(role.ToString(), RoleWords.Of(role)))];

    public static IReadOnlyList<FormOption> Departments => [.. DepartmentRegistry.Shipped.All.Select(department => new FormOption(department.Id, department.ToString()))];

    /// <summary>The county, then each township with its villages below it.</summary>
    public static IReadOnlyList<FormOption> Divisions(DivisionCode county, DivisionRegistry divisions) =>
    [
        new(county.ToString(), divisions.Find(county)!.Name),
        .. divisions.Children(county).SelectMany(township => divisions.Children(township.Code).Prepend(township)
            .Select(division => new FormOption(division.Code.ToString(), divisions.NameOf(division), Group: township.Name))),
    ];

    /// <summary>The form filled in with what is true.</summary>
    public static FormInput Of(Staff person, DivisionCode county)
    {
        var values = new Dictionary<string, string> { ["name"] = person.Name, ["email"] = person.Email ?? "" };
        foreach ((int index, Grant grant) in person.Grants.Where(grant => county.Contains(grant.Division)).Index())
        {
            values[$"role{index + 1}"] = grant.Role.ToString();
            values[$"division{index + 1}"] = grant.Division.ToString();
            values[$"department{index + 1}"] = grant.Department ?? "";
        }

        return new FormInput(values);
    }

    public static string? ReadId(FormInput input)
    {
        string? id = input.Required("id", AccountTexts.Id, 200);
        if (id is null || StaffTable.IsAccount(id)) return id;
        input.Refuse("id", AccountTexts.IdWrong);
        return null;
    }

    /// <summary>The person as typed. Roles in other counties stay as they are: they are not this administrator's to change.</summary>
    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static (Staff Person, string Reason)? Read(FormInput input, string? id, Staff? before, DivisionCode county, DivisionRegistry divisions)
    {
        string? name = input.Required("name", AccountTexts.Name, 40);
        string? email = input.Optional("email", AccountTexts.Email, 100);
        if (email?.Length > 0 && !System.Net.Mail.MailAddress.TryCreate(email, out _)) input.Refuse("email", AccountTexts.EmailWrong);
        List<Grant> grants = [.. Enumerable.Range(1, MostGrants).Select(number => ReadGrant(input, number, county, divisions)).OfType<Grant>().Distinct()];
        if (grants.Count == 0) input.Refuse("role1", AccountTexts.NothingGranted);
        string? reason = input.Required("reason", AccountTexts.Reason, 300, manyLines: true);
        if (input.Errors.Count > 0) return null;

        IEnumerable<Grant> elsewhere = before?.Grants.Where(grant => !county.Contains(grant.Division)) ?? [];
        return (new Staff(id!, name!, email is { Length: > 0 } ? email : null, [.. grants, .. elsewhere]) { Active = before?.Active ?? true }, reason!);
    }

    private static Grant? ReadGrant(FormInput input, int number, DivisionCode county, DivisionRegistry divisions)
    {
        string role = $"role{number}", division = $"division{number}", department = $"department{number}";
        if (input[role].Length == 0)
        {
            if (input[division].Length > 0 || input[department].Length > 0) input.Refuse(role, AccountTexts.RoleMissing);
            return null;
        }

        if (input.Choice(role, AccountTexts.Role, Roles) is not { } chosen) return null;
        Role granted = Enum.Parse<Role>(chosen);
        DivisionLevel level = LevelOf(granted);
        DivisionCode? place = level == DivisionLevel.County && input[division].Length == 0 ? county
            : input.Choice(division, AccountTexts.Division, Divisions(county, divisions)) is { } code ? DivisionCode.Parse(code) : null;
        if (place is null) return null;
        if (place.Value.Level != level)
        {
            input.Refuse(division, AccountTexts.WrongLevel(RoleWords.Of(granted), AccountWords.Level(level)));
            return null;
        }

        if (granted != Role.Department) return new Grant(granted, place.Value);
        return input.Choice(department, AccountTexts.Department, Departments) is { } answersFor ? new Grant(granted, place.Value, answersFor) : null;
    }

    private static DivisionLevel LevelOf(Role role) => role switch
    {
        Role.Village => DivisionLevel.Village,
        Role.Township => DivisionLevel.Township,
        _ => DivisionLevel.County,
    };
}
