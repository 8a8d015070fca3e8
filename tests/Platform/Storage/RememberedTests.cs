using LinyingTalent.Platform.Storage;
using Microsoft.Extensions.Time.Testing;

namespace LinyingTalent.Tests.Platform.Storage;

public sealed class RememberedTests
{
    private readonly FakeTimeProvider time = new();
    private int reads;

    [Fact]
    public async Task Read_WithinAMinute_ReadsTheRowsOnce()
    {
        Remembered<string> value = Value();
        (await value.Read()).ShouldBe("1");
        time.Advance(TimeSpan.FromSeconds(59));
        (await value.Read()).ShouldBe("1");
        time.Advance(TimeSpan.FromSeconds(1));
        (await value.Read()).ShouldBe("2");
    }

    [Fact]
    public async Task Read_AfterForget_ReadsTheRowsAgain()
    {
        Remembered<string> value = Value();
        await value.Read();
        value.Forget();
        (await value.Read()).ShouldBe("2");
    }

    [Fact]
    public async Task Forget_WhileTheRowsAreBeingRead_KeepsNothingOfThem()
    {
        var rows = new TaskCompletionSource<string>();
        var value = new Remembered<string>(() => reads++ == 0 ? rows.Task : Task.FromResult("new"), time);
        ValueTask<string> early = value.Read();
        value.Forget();
        rows.SetResult("old");
        (await early).ShouldBe("old");
        (await value.Read()).ShouldBe("new");
    }

    private Remembered<string> Value() => new(() => Task.FromResult($"{++reads}"), time);
}
