using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class QueryTests
{
    private static void Tasks(DurableTaskRegistry tasks) => tasks
        .AddOrchestratorFunc<string, string>("ends", (_, input) => input)
        .AddOrchestratorFunc("fails", _ => throw new InvalidOperationException("failed"))
        .AddOrchestratorFunc("waits", context => context.WaitForExternalEvent<string>("go"))
        .AddOrchestratorFunc("parent", context => context.CallSubOrchestratorAsync("ends", "", new SubOrchestrationOptions(instanceId: "child")));

    [Fact]
    public async Task GetAll_Pages_ContainEachInstanceOnceInOrder()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        foreach (int i in Enumerable.Range(0, 25)) await host.ScheduleAsync("ends", "", $"i{i:00}");
        await host.IdleAsync();

        var pages = new List<Page<OrchestrationMetadata>>();
        await foreach (Page<OrchestrationMetadata> page in host.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 10)).AsPages()) pages.Add(page);

        pages.Select(page => page.Values.Count).ShouldBe([10, 10, 5]);
        pages.SelectMany(page => page.Values).Select(instance => instance.InstanceId).ShouldBe(Enumerable.Range(0, 25).Select(i => $"i{i:00}"));
        pages[2].ContinuationToken.ShouldBeNull();
        (await host.Client.GetAllInstancesAsync().AsPages(pages[0].ContinuationToken, 5).FirstAsync()).Values[0].InstanceId.ShouldBe("i10");
    }

    [Fact]
    public async Task GetAll_Filters_NarrowTheList()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        DateTimeOffset first = host.Clock.GetUtcNow();
        await host.RunAsync("ends", "in", "a-1");
        await host.AdvanceAsync(TimeSpan.FromDays(1));
        await host.RunAsync("fails", null, "a-2");
        await host.AdvanceAsync(TimeSpan.FromDays(1));
        await host.ScheduleAsync("waits", null, "b-1");
        await host.IdleAsync();

        (await IdsAsync(host, new(InstanceIdPrefix: "a-"))).ShouldBe(["a-1", "a-2"]);
        (await IdsAsync(host, new(Statuses: [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Running]))).ShouldBe(["a-2", "b-1"]);
        (await IdsAsync(host, new(CreatedFrom: first.AddHours(1), CreatedTo: first.AddDays(1)))).ShouldBe(["a-2"]);
        (await IdsAsync(host, new(TaskHubNames: ["another"]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_WithoutInputsAndOutputs_HasNone()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await host.RunAsync("ends", "in", "x");
        OrchestrationMetadata bare = (await host.Client.GetInstanceAsync("x")).ShouldNotBeNull();
        bare.SerializedInput.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => bare.ReadOutputAs<string>());
        (await host.Client.GetInstanceAsync("absent")).ShouldBeNull();
    }

    [Fact]
    public async Task Get_StartedWithTags_HasThem()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "ends", "", new StartOrchestrationOptions("x") { Tags = new Dictionary<string, string> { ["村"] = "临颍" } });
        (await host.EndAsync("x")).Tags.ShouldContainKeyAndValue("村", "临颍");
    }

    [Fact]
    public async Task Purge_One_DeletesItOnlyWhenItHasEnded()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await host.RunAsync("ends", "", "over");
        await host.ScheduleAsync("waits", null, "open");
        await host.IdleAsync();

        (await host.Client.PurgeInstanceAsync("over")).PurgedInstanceCount.ShouldBe(1);
        (await host.Client.PurgeInstanceAsync("open")).PurgedInstanceCount.ShouldBe(0);
        (await host.Client.PurgeInstanceAsync("absent")).PurgedInstanceCount.ShouldBe(0);

        (await IdsAsync(host, new())).ShouldBe(["open"]);
        await Should.ThrowAsync<ArgumentException>(() => host.Engine.ExportHistoryAsync("over"));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Purge_Recursive_DeletesSubOrchestrationsToo(bool recursive, int expected)
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await host.RunAsync("parent", null, "top");
        (await host.Client.PurgeInstanceAsync("top", new PurgeInstanceOptions(recursive))).PurgedInstanceCount.ShouldBe(expected);
    }

    [Fact]
    public async Task PurgeAll_Filter_DeletesWhatMatchesAndHasEnded()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        DateTimeOffset first = host.Clock.GetUtcNow();
        await host.RunAsync("ends", "", "old");
        await host.RunAsync("fails", null, "old-failed");
        await host.ScheduleAsync("waits", null, "old-open");
        await host.AdvanceAsync(TimeSpan.FromDays(30));
        await host.RunAsync("ends", "", "new");

        PurgeResult result = await host.Client.PurgeAllInstancesAsync(
            new PurgeInstancesFilter(CreatedTo: first.AddDays(1), Statuses: [OrchestrationRuntimeStatus.Completed]));

        result.PurgedInstanceCount.ShouldBe(1);
        result.IsComplete.ShouldBe(true);
        (await IdsAsync(host, new())).ShouldBe(["new", "old-failed", "old-open"]);
    }

    private static async Task<List<string>> IdsAsync(EngineHost host, OrchestrationQuery query) =>
        await host.Client.GetAllInstancesAsync(query).Select(instance => instance.InstanceId).ToListAsync();
}
