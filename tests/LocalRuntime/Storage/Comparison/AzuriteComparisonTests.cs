namespace LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

public sealed class AzuriteComparisonTests(AzuriteFixture fixture) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<int> Deviations => [.. Enumerable.Range(0, Deviation.All.Length)];

    private const int MostShown = 3;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory, MemberData(nameof(Seeds))]
    public Task Tables_GeneratedRequests_AreAnsweredAlike(int seed) => CompareAsync(new TableScript(seed).Steps(80));

    [Theory, MemberData(nameof(Seeds))]
    public Task Queues_GeneratedRequests_AreAnsweredAlike(int seed) => CompareAsync(new QueueScript(seed).Steps(80));

    [Theory, MemberData(nameof(Seeds))]
    public Task Blobs_GeneratedRequests_AreAnsweredAlike(int seed) => CompareAsync(new BlobScript(seed).Steps(80));

    [Theory, MemberData(nameof(Deviations))]
    public async Task KnownDeviation_IsStillOne(int index)
    {
        Assert.SkipUnless(fixture.IsInstalled, AzuriteFixture.Reason);
        Deviation deviation = Deviation.All[index];
        foreach (RestCall call in deviation.Before) await Task.WhenAll(fixture.Ours.SendAsync(call), fixture.Theirs.SendAsync(call));
        RestNormal.Of(deviation.Call, await fixture.Ours.SendAsync(deviation.Call)).ShouldBe(deviation.Ours, deviation.Why);
        RestNormal.Of(deviation.Call, await fixture.Theirs.SendAsync(deviation.Call)).ShouldBe(deviation.Azurite, deviation.Why);
    }

    private async Task CompareAsync(IEnumerable<RestStep> steps)
    {
        Assert.SkipUnless(fixture.IsInstalled, AzuriteFixture.Reason);
        var differences = new List<string>();
        foreach (RestStep step in steps)
        {
            string[] answers = await Task.WhenAll(AnswerAsync(step, fixture.Ours), AnswerAsync(step, fixture.Theirs));
            if (answers[0] != answers[1]) differences.Add($"{step.Call(fixture.Ours)}\n  ours:    {answers[0]}\n  azurite: {answers[1]}");
        }

        if (differences.Count > 0) Assert.Fail(
            $"{differences.Count} answers differ, first\n{string.Join('\n', differences.Take(MostShown))}");
    }

    private static async Task<string> AnswerAsync(RestStep step, RestSide side)
    {
        RestCall call = step.Call(side);
        RestAnswer answer = await side.SendAsync(call);
        step.Learn?.Invoke(side, answer);
        return RestNormal.Of(call, answer);
    }
}
