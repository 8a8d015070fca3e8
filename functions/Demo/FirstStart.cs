using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.Demo;

/// <summary>
/// Fills an empty storage once. The staff come last: a start that is broken off finds no staff the next time and fills again,
/// over the same keys.
/// </summary>
internal sealed class FirstStart(StaffTable staff, IReadOnlyList<DemoLoader> demos, bool empty) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await staff.Find(DemoStaff.Administrator.Id) is not null) return;
        if (!empty)
        {
            foreach (DemoLoader demo in demos) await demo.Load();
            foreach (Staff person in DemoStaff.Everyone) await staff.Keep(person);
        }

        await staff.Keep(DemoStaff.Administrator);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
