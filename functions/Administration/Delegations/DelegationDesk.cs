using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Administration.Delegations;

/// <summary>Begins and ends delegations: decides against all that the county has, and again when another change came between.</summary>
internal sealed class DelegationDesk(DelegationTable delegations, Attendance attendance, Outbox outbox, TimeProvider time)
{
    /// <summary>Begins a delegation, and tells both. The same form sent twice begins one.</summary>
    /// <returns>Why not; null when it has begun.</returns>
    public async Task<Refusal?> Begin(Delegation asked, Staff absent, Staff standIn)
    {
        while (true)
        {
            DelegationRoll roll = await delegations.Roll(asked.County);
            if (roll.All.Any(known => known.Id == asked.Id)) break;
            if (DelegationRules.WhyNot(asked, roll.All) is { } refusal) return refusal;
            if (await delegations.TryKeep(roll, asked, asked.At, [Tell(DelegationNotices.Begun, standIn, asked), Tell(DelegationNotices.Begun, absent, asked)])) break;
        }

        await Settle(asked.County);
        return null;
    }

    /// <summary>Ends a delegation before its last day, and tells both.</summary>
    /// <returns>Why not; null when it has ended.</returns>
    public async Task<Refusal?> End(string id, DivisionCode county, Staff by, Staff? absent, Staff? standIn, DateOnly today)
    {
        while (true)
        {
            DelegationRoll roll = await delegations.Roll(county);
            Delegation? known = roll.All.FirstOrDefault(delegation => delegation.Id == id);
            if (known is null || known.EndedBy is not null || known.Through < today) return new DelegationIsOver();
            Delegation ended = known with { EndedBy = by.AsActor, EndedAt = time.GetUtcNow() };
            IEnumerable<Notification> told = new[] { standIn, absent }.OfType<Staff>().Select(person => Tell(DelegationNotices.Ended, person, ended));
            if (await delegations.TryKeep(roll, ended, ended.EndedAt.Value, told)) break;
        }

        await Settle(county);
        return null;
    }

    private async Task Settle(DivisionCode county)
    {
        attendance.Forget();
        await outbox.Dispatch(DelegationTable.Name, county.CountyDigits);
    }

    private static Notification Tell(string template, Staff person, Delegation delegation) => new(
        template, new Office(person.Grants[0].Role, person.Grants[0].Division, person.Grants[0].Department),
        [delegation.County.ToString(), delegation.AbsentName, delegation.DelegateName, StoredDay.Write(delegation.From), StoredDay.Write(delegation.Through)],
        SettingsLinks.Delegations, Person: new Addressee(person.Name, person.Email));
}
