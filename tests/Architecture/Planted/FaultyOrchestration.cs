using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Tests.Architecture.Planted;

/// <summary>Every fault that an orchestration must not have, so that each check is seen to find its own.</summary>
internal sealed class FaultyOrchestration(ILogger logger, TableClient table)
{
    public async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        logger.Log(LogLevel.Information, "{Name}", context.Name);
        await table.CreateIfNotExistsAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(new Random(1).Next(1)));
        return await Task.Run(() => $"{DateTime.UtcNow:O} {DateTimeOffset.Now:O} {Guid.NewGuid()} {Environment.ProcessId}");
    }
}

/// <summary>No orchestration itself, but run by one.</summary>
internal sealed class FaultyHelper(TaskOrchestrationContext context)
{
    public string Number => $"{context.InstanceId} {Guid.NewGuid()}";
}
