using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Administration.Accounts;

/// <summary>The account id belongs to somebody already.</summary>
internal sealed record AccountExists(string Id) : Refusal(RefusalKind.Invalid, AccountTexts.AccountExists(Id));

/// <summary>Without this person nobody could keep staff and settings.</summary>
internal sealed record LastAdministrator(string Name) : Refusal(RefusalKind.Conflict, AccountTexts.LastAdministrator(Name));

/// <summary>An administrator would take the own role away, and could not give it back.</summary>
internal sealed record LocksOneselfOut() : Refusal(RefusalKind.Conflict, AccountTexts.LocksOneselfOut);

/// <summary>Somebody else changed the account since the page was read.</summary>
internal sealed record AccountChangedMeanwhile() : Refusal(RefusalKind.Conflict, AccountTexts.ChangedMeanwhile);

/// <summary>What may become of an account: pure.</summary>
internal static class AccountRules
{
    /// <summary>Why the change is refused; null when it is not.</summary>
    /// <param name="before">Null for a new account.</param>
    /// <param name="by">Who makes the change.</param>
    /// <param name="everyone">All accounts as they stand.</param>
    public static Refusal? WhyNot(Staff? before, Staff after, Staff by, IReadOnlyList<Staff> everyone)
    {
        if (before is null) return everyone.Any(person => person.Id == after.Id) ? new AccountExists(after.Id) : null;
        DivisionCode[] lost = [.. CountiesOf(before).Except(CountiesOf(after))];
        if (lost.Length == 0) return null;
        if (by.Id == before.Id) return new LocksOneselfOut();
        return lost.Any(county => !everyone.Any(other => other.Id != before.Id && CountiesOf(other).Contains(county))) ? new LastAdministrator(before.Name) : null;
    }

    /// <summary>The counties that somebody administers by an account that may sign in.</summary>
    private static IEnumerable<DivisionCode> CountiesOf(Staff person) =>
        person.Active ? person.Grants.Where(grant => grant.Role == Role.Administrator).Select(grant => grant.Division.County) : [];
}
