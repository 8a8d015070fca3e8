using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Demo;

/// <summary>
/// Fills an empty storage once. The staff come last: a start that is broken off finds no staff the next time and fills again,
/// over the same keys. What is much fills in while the site is up, and goes on at the next start where it was broken off.
/// </summary>
/// <param name="madeUp">Whether the made-up people and cases come in.</param>
/// <param name="first">The first administrator; null where none is named.</param>
internal sealed class FirstStart(
    StaffTable staff, IReadOnlyList<DemoLoader> demos, Tables tables, SiteCounty county, bool madeUp, Staff? first, ILogger<FirstStart> logger) : IHostedLifecycleService
{
    private const string Partition = "first-start";
    private const string Owed = "demo-owed";
    private const string OfCounty = "county";
    private const string Code = "Code";

    private Task later = Task.CompletedTask;

    private TableClient Table => tables["FirstStart"];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await CheckCounty(cancellationToken);
        if (first is null)
        {
            if ((await staff.All()).Count == 0)
                logger.LogWarning("Nobody can sign in yet: set Site:Administrator to the first administrator's account at the sign-in provider, and restart.");
            return;
        }

        if (await staff.Find(first.Id) is not null) return;
        if (madeUp && county.HasDemo)
        {
            await Table.UpsertEntityAsync(new TableEntity(Partition, Owed), TableUpdateMode.Replace, cancellationToken);
            foreach (DemoLoader demo in demos.Where(demo => !demo.Later)) await demo.Load();
            foreach (Staff person in DemoStaff.Everyone) await staff.Keep(person);
        }

        await staff.Keep(first);
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        later = Task.Run(FillIn, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>What is under way is not waited for: it goes on at the next start.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAny(later, Task.Delay(TimeSpan.FromSeconds(1), cancellationToken));

    // A setting that was forgotten at a move would show one county's rows under another's name.
    private async Task CheckCounty(CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> known = await Table.GetEntityIfExistsAsync<TableEntity>(Partition, OfCounty, cancellationToken: cancellationToken);
        string? begunAs = known.HasValue ? known.Value!.GetString(Code) : null;
        if (begunAs is null) await Table.UpsertEntityAsync(new TableEntity(Partition, OfCounty) { [Code] = county.Code.ToString() }, TableUpdateMode.Replace, cancellationToken);
        else if (begunAs != county.Code.ToString())
            throw new DataFileException("The storage", line: null, $"it holds the records of the county {begunAs}, and the settings name {county.Code}, {county.Name.Chinese}. Name that county's file in Divisions:File, or give this one a storage of its own.");
    }

    private async Task FillIn()
    {
        try
        {
            if (!(await Table.GetEntityIfExistsAsync<TableEntity>(Partition, Owed)).HasValue) return;
            foreach (DemoLoader demo in demos.Where(demo => demo.Later)) await demo.Load();
            await Table.DeleteEntityAsync(Partition, Owed);
        }
        catch (Exception failure) when (failure is RequestFailedException or OperationCanceledException or ObjectDisposedException)
        {
            logger.LogWarning(failure, "The made-up records are not all there yet: the rest is written at the next start.");
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
