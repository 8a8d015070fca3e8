using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.Demo;

/// <summary>
/// Fills an empty storage once. The staff come last: a start that is broken off finds no staff the next time and fills again,
/// over the same keys.
/// </summary>
/// <param name="administrator">The first administrator's account at the sign-in provider; null for the made-up one.</param>
internal sealed class FirstStart(StaffTable staff, IReadOnlyList<DemoLoader> demos, bool empty, string? administrator) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Staff first = administrator is null ? DemoStaff.Administrator : DemoStaff.Administrator with { Id = administrator, Name = "系统管理员" };
        if (await staff.Find(first.Id) is not null) return;
        if (!empty)
        {
            foreach (DemoLoader demo in demos) await demo.Load();
            foreach (Staff person in DemoStaff.Everyone) await staff.Keep(person);
        }

        await staff.Keep(first);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
