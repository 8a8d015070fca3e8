using FsCheck.Xunit;
using LinyingTalent.AwardRounds.Panel;

namespace LinyingTalent.Tests.AwardRounds.Panel;

public sealed class DrawTests
{
    private static readonly string[] Pool = [.. Enumerable.Range(1, 12).Select(number => $"评委{number}")];

    [Property]
    public bool Of_SameValueAndPool_InAnyOrderAndWithRepeats_DrawsTheSame(int seed, string? value)
    {
        string[] shuffled = [.. Pool, Pool[0]];
        new Random(seed).Shuffle(shuffled);
        DrawResult one = Draw.Of(value ?? "", Pool, 5, 3), other = Draw.Of(value ?? "", shuffled, 5, 3);
        return Same(one, other);
    }

    [Property]
    public bool Of_AnyValue_DrawsEachAtMostOnce(string? value)
    {
        DrawResult drawn = Draw.Of(value ?? "", Pool, 5, 7);
        return drawn.Judges.Concat(drawn.Substitutes).Order(StringComparer.Ordinal).SequenceEqual(Pool.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_AnotherValueOrAnotherPool_DrawsOthers()
    {
        DrawResult first = Draw.Of("2026-03-02 收盘 4021.55", Pool, 5, 3);
        Same(first, Draw.Of("2026-03-02 收盘 4021.56", Pool, 5, 3)).ShouldBeFalse();
        Draw.Of("2026-03-02 收盘 4021.55", [.. Pool, "评委13"], 5, 3).Seed.ShouldNotBe(first.Seed);
    }

    // Computed with sha256sum, by the steps that the remarks of Draw state.
    [Fact]
    public void Of_WorkedExample_IsWhatAnyoneComputes()
    {
        DrawResult drawn = Draw.Of("42", ["a", "b", "c"], 2, 1);
        drawn.PoolHash.ShouldBe("880553fca8fcea94e325ee2cfb48e5a985cc797f39a14cc6d3cedecfeb2ae4d2");
        drawn.Seed.ShouldBe("d11e804c1544bd6dc86a11d3e7dcfbaa78fe4dede673529bd5d28be70bbe0ada");
        drawn.Judges.Concat(drawn.Substitutes).ShouldBe(["c", "b", "a"]);
    }

    [Fact]
    public void Of_ManyValues_DrawsEachAlikeOften()
    {
        Dictionary<string, int> drawn = Pool.ToDictionary(judge => judge, _ => 0);
        foreach (string judge in Enumerable.Range(0, 6000).SelectMany(value => Draw.Of($"{value}", Pool, 5, 0).Judges)) drawn[judge]++;
        drawn.Values.ShouldAllBe(times => times > 2350 && times < 2650);
    }

    [Fact]
    public void WhyNot_PoolTooSmallNoValueNobodyToDraw_IsRefused()
    {
        Draw.WhyNot("42", Pool, 10, 3).ShouldBe(new PoolTooSmall(12, 13));
        Draw.WhyNot("42", ["a", "a", "b"], 2, 1).ShouldBe(new PoolTooSmall(2, 3));
        Draw.WhyNot("42", Pool, 10, 2).ShouldBeNull();
        Draw.WhyNot(" ", Pool, 5, 2).ShouldBe(new DrawValueMissing());
        Draw.WhyNot("42", Pool, 0, 2).ShouldBe(new NothingToDraw());
        Draw.WhyNot("42", Pool, 5, -1).ShouldBe(new NothingToDraw());
    }

    private static bool Same(DrawResult one, DrawResult other) =>
        one.Seed == other.Seed && one.Judges.SequenceEqual(other.Judges) && one.Substitutes.SequenceEqual(other.Substitutes);
}
