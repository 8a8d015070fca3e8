using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.Administration.Accounts;

/// <summary>Changes accounts: decides against all accounts as they stand, and decides again when another change came between.</summary>
internal sealed class AccountDesk(StaffTable staff, Visitor visitor, TimeProvider time)
{
    /// <summary>Adds an account. The same form sent twice adds it once.</summary>
    /// <returns>Why not; null when it is there.</returns>
    public Task<Refusal?> Add(Staff person, IdempotencyKey key, string reason) => Make(person.Id, adds: true, seen: null, key, reason, _ => person);

    /// <summary>Makes a change. The same form sent twice makes it once.</summary>
    /// <param name="seen">The account's version when the page was made.</param>
    /// <param name="change">What becomes of the account as it stands.</param>
    /// <returns>Why not; null when the change is made.</returns>
    public Task<Refusal?> Change(string id, int? seen, IdempotencyKey key, string reason, Func<Staff, Staff> change) =>
        Make(id, adds: false, seen, key, reason, before => change(before!));

    private async Task<Refusal?> Make(string id, bool adds, int? seen, IdempotencyKey key, string reason, Func<Staff?, Staff> change)
    {
        while (!await staff.Knows(key))
        {
            StaffRoll roll = await staff.Roll();
            StoredStaff? before = adds ? null : roll.Find(id);
            Staff after = change(before?.Person);
            Refusal? refusal = AccountRules.WhyNot(before?.Person, after, visitor.Person!, [.. roll.Everyone.Select(stored => stored.Person)])
                ?? (before is not null && before.Version != seen ? new AccountChangedMeanwhile() : null);

            // Another copy of the same form may have been taken up since it was looked for: then this one asks for nothing new.
            if (refusal is not null) return await staff.Knows(key) ? null : refusal;
            HistoryEntry entry = AccountHistory.Of(before, after, visitor.Person!.ActorFor(CountyOf.Reader(visitor.Person), Role.Administrator), time.GetUtcNow(), reason);
            if (await staff.TryChange(roll, after, entry, key)) break;
        }

        return null;
    }
}
