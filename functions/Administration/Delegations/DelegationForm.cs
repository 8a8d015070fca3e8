using LinyingTalent.Administration.Accounts;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Administration.Delegations;

/// <summary>Who stands in, from when until when, and why.</summary>
internal static class DelegationForm
{
    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static (string Absent, string Delegate, DateOnly From, DateOnly Through, string Reason)? Read(
        FormInput input, string? oneself, IReadOnlyList<FormOption> absents, IReadOnlyList<FormOption> delegates, DateOnly today, int longest)
    {
        string? absent = oneself ?? input.Choice("absent", DelegationTexts.Absent, absents);
        string? standIn = input.Choice("delegate", DelegationTexts.Delegate, delegates);
        DateOnly? from = input.Date("from", DelegationTexts.From, today, today.AddYears(1));
        DateOnly? through = input.Date("through", DelegationTexts.Through, from ?? today, (from ?? today).AddDays(longest - 1));
        string? reason = input.Required("reason", DelegationTexts.Reason, 200);
        return input.Errors.Count > 0 ? null : (absent!, standIn!, from!.Value, through!.Value, reason!);
    }

    public static IReadOnlyList<FormOption> Options(IEnumerable<Staff> people, DivisionRegistry divisions) =>
        [.. people.Select(person => new FormOption(person.Id, DelegationTexts.PersonOf(person.Name, AccountWords.Grants(person.Grants, divisions))))];

    /// <summary>
    /// Whom somebody may name: an administrator anyone of the county, others those who work in the same township or in the county's offices.
    /// </summary>
    public static IEnumerable<Staff> Near(Staff person, bool isAdministrator, DivisionCode county, IEnumerable<Staff> everyone) => everyone.Where(other =>
        other.Grants.Any(grant => county.Contains(grant.Division))
        && (isAdministrator || (other.Id != person.Id && other.Grants.Any(theirs => person.Grants.Any(own => IsNear(own, theirs))))));

    private static bool IsNear(Grant own, Grant theirs) =>
        own.Division.County == theirs.Division.County && (theirs.Division.Township is null || theirs.Division.Township == own.Division.Township);
}
