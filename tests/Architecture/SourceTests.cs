using System.Text.RegularExpressions;

namespace LinyingTalent.Tests.Architecture;

/// <summary>Habits of style.md that a machine can hold.</summary>
public sealed partial class SourceTests
{
    private static IReadOnlyList<string> All { get; } =
        [.. Repository.Sources("functions"), .. Repository.Sources("functions", "*.razor"), .. Repository.Sources("infra"), .. Repository.Sources("tests")];

    [Fact]
    public void Files_AreOneRoomEach()
    {
        All.ShouldNotBeEmpty();
        All.Where(file => Repository.Read(file).Count(c => c == '\n') > 300).ShouldBeEmpty();
    }

    [Fact]
    public void Files_HoldNoUnfinishedMarksAndNoSkippedTests() =>
        All.Where(file => Unfinished().IsMatch(Repository.Read(file))).Except(["tests/Architecture/SourceTests.cs"]).ShouldBeEmpty();

    [Fact]
    public void Failures_AreNotSwallowed() =>
        All.Where(file => Swallowed().IsMatch(Repository.Read(file))).Except(["tests/Architecture/SourceTests.cs"]).ShouldBeEmpty();

    [Fact]
    public void Tests_DoNotSleep() =>
        Repository.Sources("tests").Where(file => Sleeping().IsMatch(Repository.Read(file)))
            .Where(file => !file.StartsWith("tests/Architecture/", StringComparison.Ordinal))
            // A process that is killed from outside has no clock that a test could move.
            .Where(file => !file.StartsWith("tests/LocalRuntime/Crashes/", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("catch { }")]
    [InlineData("catch (Exception) {}")]
    [InlineData("catch { return null; }")]
    public void Swallowed_PlantedFault_IsFound(string code) => Swallowed().IsMatch(code).ShouldBeTrue();

    [Theory]
    [InlineData("throw new NotImplementedException();")]
    [InlineData("// TODO later")]
    [InlineData("[Fact(Skip = \"later\")]")]
    public void Unfinished_PlantedFault_IsFound(string code) => Unfinished().IsMatch(code).ShouldBeTrue();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|\bSkip\s*=\s*""")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"catch\s*(\(Exception[^)]*\))?\s*\{\s*\}|catch\s*\{\s*return")]
    private static partial Regex Swallowed();

    [GeneratedRegex(@"Thread\.Sleep\(|Task\.Delay\((?!Timeout)")]
    private static partial Regex Sleeping();
}
