using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Tests.Platform.Divisions;

public sealed class DivisionChangeTests
{
    private static readonly DivisionCode Township = DivisionCode.Parse("411122204000");
    private static readonly DivisionCode Renamed = DivisionCode.Parse("411122204201"), Merged = DivisionCode.Parse("411122204202"), Into = DivisionCode.Parse("411122204203");

    private static IReadOnlyList<DivisionChange> Changes { get; } = Read("2026-01-01,411122204201,新陈庄村,,示例文件", "2026-06-01,411122204202,,411122204203,示例文件");

    [Fact]
    public void With_BeforeItsDay_ChangesNothing()
    {
        DivisionRegistry before = DivisionRegistry.Linying.With(Changes, new DateOnly(2025, 12, 31));
        before.Find(Renamed).ShouldBe(DivisionRegistry.Linying.Find(Renamed));
        before.VillagesIn(Township).Count().ShouldBe(DivisionRegistry.Linying.VillagesIn(Township).Count());
    }

    [Fact]
    public void With_FromItsDay_RenamesAndMergesWithoutForgetting()
    {
        DivisionRegistry after = DivisionRegistry.Linying.With(Changes, new DateOnly(2026, 6, 1));
        after.PathName(Renamed).ShouldBe("临颍县 陈庄乡 新陈庄村");
        after.VillagesIn(Township).Select(village => village.Code).ShouldNotContain(Merged);
        after.Children(Township).Select(village => village.Code).ShouldContain(Merged);
        after.PathName(Merged).ShouldBe("临颍县 陈庄乡 管庄村（已并入伙邵赵村）");
    }

    [Fact]
    public void With_IntoAVillageThatWentItself_IsRefused() => Should.Throw<ArgumentException>(() => DivisionRegistry.Linying.With(
        Read("2026-01-01,411122204202,,411122204203,示例文件", "2026-02-01,411122204201,,411122204202,示例文件"), new DateOnly(2026, 6, 1)))
        .Message.ShouldContain(Merged.ToString());

    [Theory]
    [InlineData("2026-1-1,411122204201,新村,,文件", "no day")]
    [InlineData("2026-01-01,411122204000,新乡,,文件", "no village's code")]
    [InlineData("2026-01-01,411122204201,,,文件", "either a new name or")]
    [InlineData("2026-01-01,411122204201,新村,411122204202,文件", "either a new name or")]
    [InlineData("2026-01-01,411122204201,,411122204201,文件", "no other village")]
    [InlineData("2026-01-01,411122204201,新村,,", "which document")]
    public void Read_LineThatCannotBeUsed_NamesIt(string line, string sentence) =>
        Should.Throw<DataFileException>(() => Read(line)).Message.ShouldContain(sentence);

    private static IReadOnlyList<DivisionChange> Read(params string[] lines) => DivisionChange.Read("from,code,name,into,source\n" + string.Join('\n', lines), "changes.csv");
}
