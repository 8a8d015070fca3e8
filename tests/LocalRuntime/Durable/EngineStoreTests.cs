using LinyingTalent.LocalRuntime.Durable.Engine;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class EngineStoreTests
{
    [Fact]
    public async Task Commit_MessageWasTakenInBefore_CountsNothingOfTheTurn()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc(
            "waits", context => context.WaitForExternalEvent<string>("go")));
        await host.ScheduleAsync("waits", id: "x");
        await host.IdleAsync();
        string before = await host.Engine.ExportHistoryAsync("x");
        var store = new EngineStore(host.Database, new DurableOptions(), host.Clock);
        var turn = new Turn { Number = 1, Events = [new TurnStarted(default)], Status = OrchestrationRuntimeStatus.Suspended };

        var takenInBefore = new Message(Seq: 12345, null, new EventRaised("go", null));
        (await Should.ThrowAsync<StaleTurnException>(() => store.CommitAsync(new Step("x", null, [takenInBefore], turn)))).Stale.ShouldBe(takenInBefore);
        var answeredBefore = new Message(0, "another execution", new TaskCompleted(0, null));
        await Should.ThrowAsync<StaleTurnException>(() => store.CommitAsync(new Step("x", null, [answeredBefore], turn)));

        (await host.Engine.ExportHistoryAsync("x")).ShouldBe(before);
        (await host.GetAsync("x")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
    }
}
