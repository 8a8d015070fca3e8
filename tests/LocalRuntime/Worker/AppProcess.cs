using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

/// <summary>The sample app as people start it: a process of its own, in a directory of its own.</summary>
internal sealed class AppProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    // Both streams are read all the time: a full pipe would hold the app up.
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly Process process;
    private readonly Task<string> errors;

    public AppProcess(string data, params string[] args) : this(data, new Dictionary<string, string>(), args)
    {
    }

    public AppProcess(string data, IReadOnlyDictionary<string, string> settings, string[] args)
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string binaries = Path.GetFullPath($"../../../../Sample/bin/{configuration}/net10.0", AppContext.BaseDirectory);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(binaries, "LinyingTalent.Sample.dll"), "--data", data, .. args])
        {
            WorkingDirectory = binaries,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Production" },
        };
        foreach ((string name, string value) in settings) start.Environment[name] = value;
        process = Process.Start(start)!;
        errors = process.StandardError.ReadToEndAsync();
        _ = ReadOutputAsync();
    }

    public bool HasExited => process.HasExited;

    /// <summary>Reads what the process prints until it is ready; returns it.</summary>
    public Task<string> ReadyAsync() => ReadToAsync("Ready in ");

    /// <summary>Reads what the process prints up to a line that begins so; returns it.</summary>
    public async Task<string> ReadToAsync(string beginning)
    {
        using var limit = new CancellationTokenSource(Limit);
        var read = new List<string>();
        await foreach (string line in lines.Reader.ReadAllAsync(limit.Token))
        {
            read.Add(line);
            if (line.StartsWith(beginning, StringComparison.Ordinal)) return string.Join('\n', read);
        }

        throw new InvalidOperationException("The app ended: " + await errors);
    }

    /// <summary>Writes a line to what the process reads as its input.</summary>
    public async Task WriteAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Waits for the end; returns the exit code and all that was written to stderr.</summary>
    public async Task<(int Code, string Errors)> EndAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Limit);
        return (process.ExitCode, await errors.WaitAsync(Limit));
    }

    /// <summary>Asks the process to end, by SIGTERM or, as Ctrl-C does, by INT.</summary>
    public async Task SendTerminateAsync(string signal = "TERM")
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends the process with SIGKILL, which it cannot see coming.</summary>
    public void Kill() => process.Kill();

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private async Task ReadOutputAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line) lines.Writer.TryWrite(line);
        lines.Writer.Complete();
    }
}
