using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

public sealed class FileLogsTests : IDisposable
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly string folder = Directory.CreateTempSubdirectory("linying-logs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_DayByDay_HoldOneLineAMessageAndTheOldestGoes()
    {
        File.WriteAllText(Path.Combine(folder, "linying-2026-02-20.log"), "old");
        File.WriteAllText(Path.Combine(folder, "other.txt"), "not ours");
        using (var logs = new FileLogs(new LogFolder(folder, Days: 2), time))
        {
            ILogger logger = logs.CreateLogger("Linying");
            logger.Log(LogLevel.Warning, "first\nsecond line");
            time.Advance(TimeSpan.FromDays(1));
            logger.Log(LogLevel.Error, new InvalidOperationException("broken"), "third");
        }

        Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order().ShouldBe(["linying-2026-03-02.log", "linying-2026-03-03.log", "other.txt"]);
        string[] lines = File.ReadAllLines(Path.Combine(folder, "linying-2026-03-02.log"));
        lines.ShouldHaveSingleItem().ShouldBe("2026-03-02T01:00:00.000Z Warning Linying first second line");
        File.ReadAllText(Path.Combine(folder, "linying-2026-03-03.log")).ShouldContain("third System.InvalidOperationException: broken");
    }
}
