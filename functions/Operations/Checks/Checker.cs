using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Checks;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Operations.Checks;

/// <summary>Looks at every invariant of every county, each night when nobody works, and keeps what it found.</summary>
internal sealed class Checker(
    IEnumerable<Invariant> invariants, IEnumerable<NeededProcesses> needed, OperationsTable operations, DivisionRegistry divisions, TimeProvider time, ILogger<Checker> log)
{
    // A row holds 32,000 characters; whoever has this many findings has one cause.
    private const int MostShown = 40;

    public IReadOnlyList<Invariant> All { get; } = [.. invariants];

    /// <summary>At half past two in the morning in China.</summary>
    [Function("Operations_Check")]
    public async Task RunNightly([TimerTrigger("0 30 18 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient processes)
    {
        foreach (Division county in divisions.Counties) await Run(county.Code, processes);
    }

    /// <summary>Looks at one county now.</summary>
    public async Task Run(DivisionCode county, DurableTaskClient processes)
    {
        var scope = new CheckScope(county, time.GetUtcNow(), processes);
        foreach (Invariant invariant in All)
        {
            int findings = 0;
            var shown = new List<ShownFinding>();
            await foreach (Finding finding in invariant.Find(scope))
            {
                findings++;
                if (shown.Count < MostShown)
                    shown.Add(new(finding.Record, new Wording(finding.What.In(Languages.Chinese), finding.What.In(Languages.English)), finding.Href, finding.Process, finding.LacksProcess));
            }

            await operations.Keep(county, new CheckResult(invariant.Id, scope.Now, findings, shown));
            if (findings > 0) log.LogError("Invariant {Invariant} is broken in {County}: {Findings} findings", invariant.Id, county.CountyDigits, findings);
        }

        log.LogInformation("Invariants of {County} were checked: {Invariants}", county.CountyDigits, All.Count);
    }

    /// <summary>Begins the process of each open record that has none. One that is there, whatever its state, is left alone.</summary>
    /// <returns>How many were begun.</returns>
    public async Task<int> BeginMissing(DivisionCode county, DurableTaskClient processes)
    {
        int begun = 0;
        foreach (NeededProcesses kind in needed)
        {
            await foreach (NeededProcess open in kind.Open(county))
            {
                if (await processes.GetInstanceAsync(open.Instance) is not null) continue;
                await processes.ScheduleNewOrchestrationInstanceAsync(open.Orchestration, open.Case, new StartOrchestrationOptions(open.Instance));
                await processes.RaiseEventAsync(open.Instance, SubmissionInbox.Event, SubmissionInbox.Wake);
                begun++;
            }
        }

        return begun;
    }
}
