using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Sample;

/// <summary>Counts the cases, and gives the process again what it may have missed: a row that was written just before a crash.</summary>
public sealed class SampleSweep(SampleTable table, SampleStarter starter, TimeProvider time)
{
    [Function(nameof(SweepSamples))]
    public async Task SweepSamples([TimerTrigger("0 * * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient client)
    {
        IReadOnlyList<SampleCase> cases = await table.ListAsync();
        foreach (SampleCase open in cases.Where(one => one.State == SampleState.Waiting))
        {
            OrchestrationMetadata? process = await client.GetInstanceAsync(SampleProcess.InstanceId(open.Id));
            if (process is null) await starter.StartAsync(client, open);
            if (open.ConfirmedAt is not null && process is (null or { IsRunning: true })) await starter.TellConfirmedAsync(client, open.Id);
        }

        await table.SaveCountsAsync(cases.CountBy(one => one.State).ToDictionary(), time.GetUtcNow());
    }
}
