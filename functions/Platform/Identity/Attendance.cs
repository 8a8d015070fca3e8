using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Platform.Identity;

/// <summary>
/// Who may what today: the accounts, each with the roles of whom they stand in for. The one place where an absence becomes authority;
/// it is asked for every request and every message, so the delegations are kept for a minute.
/// </summary>
internal sealed class Attendance(StaffTable staff, DelegationTable delegations, TimeProvider time)
{
    private readonly Remembered<IReadOnlyList<Delegation>> known = new(delegations.All, time);

    /// <summary>The person with this account, as far as it may sign in, with whom they stand in for today.</summary>
    public async Task<Staff?> Find(string account)
    {
        if (await staff.Find(account) is not { } person) return null;
        var absent = new List<StandIn>();
        foreach (Delegation delegation in await InForce())
            if (delegation.Delegate == account && await staff.Find(delegation.Absent) is { } away) absent.Add(StandInFor(away, delegation));
        return person with { StandsInFor = absent };
    }

    /// <summary>Everyone who may sign in, with whom they stand in for today.</summary>
    public async Task<IReadOnlyList<Staff>> All()
    {
        List<Staff> everyone = await staff.All();
        IReadOnlyList<Delegation> inForce = await InForce();
        return [.. everyone.Select(person => person with
        {
            StandsInFor = [.. inForce.Where(delegation => delegation.Delegate == person.Id)
                .Join(everyone, delegation => delegation.Absent, away => away.Id, (delegation, away) => StandInFor(away, delegation))],
        })];
    }

    /// <summary>A delegation began or ended here: it counts at once.</summary>
    public void Forget() => known.Forget();

    // Their own roles, not those they stand in for: a delegation is not passed on.
    private static StandIn StandInFor(Staff away, Delegation delegation) => new(away.Id, away.Name, away.Grants, delegation.Through);

    private async Task<IReadOnlyList<Delegation>> InForce()
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        return [.. (await known.Read()).Where(delegation => delegation.HoldsOn(today))];
    }
}
