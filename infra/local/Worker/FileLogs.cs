using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>Where log files lie, and for how long.</summary>
/// <param name="Days">Files of this many days stay.</param>
internal sealed record LogFolder(string Path, int Days)
{
    private const string PathSetting = "LocalRuntime:Logs:Directory";
    private const string DaysSetting = "LocalRuntime:Logs:Days";

    // The law asks for six months.
    private const int UsualDays = 200;

    /// <summary>Null where none is named: then the log goes to the console alone.</summary>
    /// <exception cref="StartupException">The number of days is none.</exception>
    public static LogFolder? Read(IConfiguration configuration, string root)
    {
        if (configuration[PathSetting] is not { Length: > 0 } path) return null;
        string days = configuration[DaysSetting] ?? UsualDays.ToString(CultureInfo.InvariantCulture);
        return int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? new LogFolder(System.IO.Path.GetFullPath(path, root), number)
            : throw new StartupException($"The setting {DaysSetting} is '{days}'. It must be a number of days.");
    }
}

/// <summary>The log as files, one a day in UTC, the oldest removed; written by one thread, so that nobody waits for the disk.</summary>
internal sealed class FileLogs : ILoggerProvider
{
    private const string Pattern = "linying-*.log";

    // A disk that stands still must not fill the memory: what does not fit is left out.
    private const int MostWaiting = 10_000;

    private readonly LogFolder folder;
    private readonly TimeProvider time;
    private readonly BlockingCollection<(DateOnly Day, string Line)> waiting = new(MostWaiting);
    private readonly Thread writer;

    /// <exception cref="StartupException">The directory cannot be written to.</exception>
    public FileLogs(LogFolder folder, TimeProvider time)
    {
        (this.folder, this.time) = (folder, time);
        try
        {
            Directory.CreateDirectory(folder.Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The log directory {folder.Path} cannot be made: {failure.Message}", failure);
        }

        writer = new Thread(WriteAll) { IsBackground = true, Name = "log" };
        writer.Start();
    }

    public ILogger CreateLogger(string categoryName) => new FileLogger(this, categoryName);

    public void Dispose()
    {
        waiting.CompleteAdding();
        writer.Join(TimeSpan.FromSeconds(5));
        waiting.Dispose();
    }

    private void Add(LogLevel level, string category, string message, Exception? failure)
    {
        DateTimeOffset now = time.GetUtcNow();
        // One line each, also where a message has several.
        string text = $"{message}{(failure is null ? "" : " " + failure)}".ReplaceLineEndings(" ");
        if (!waiting.IsAddingCompleted)
            waiting.TryAdd((DateOnly.FromDateTime(now.UtcDateTime), string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-ddTHH:mm:ss.fffZ} {level} {category} {text}")));
    }

    private void WriteAll()
    {
        DateOnly today = default;
        StreamWriter? file = null;
        foreach ((DateOnly day, string line) in waiting.GetConsumingEnumerable())
        {
            try
            {
                if (day != today || file is null)
                {
                    file?.Dispose();
                    file = new StreamWriter(Path.Combine(folder.Path, $"linying-{day:yyyy-MM-dd}.log"), append: true, Encoding.UTF8);
                    today = day;
                    RemoveOld(day);
                }

                file.WriteLine(line);
                if (waiting.Count == 0) file.Flush();
            }
            catch (IOException)
            {
                // A full disk: the console has the line, and the next one opens the file again.
                file = null;
            }
        }

        file?.Dispose();
    }

    private void RemoveOld(DateOnly today)
    {
        string oldest = $"linying-{today.AddDays(-folder.Days):yyyy-MM-dd}.log";
        foreach (string file in Directory.EnumerateFiles(folder.Path, Pattern))
            if (string.CompareOrdinal(Path.GetFileName(file), oldest) < 0) File.Delete(file);
    }

    private sealed class FileLogger(FileLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.Add(logLevel, category, formatter(state, exception), exception);
    }
}
