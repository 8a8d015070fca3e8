using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

/// <summary>The sample app as people start it: a process of its own, in a directory of its own.</summary>
internal sealed class AppProcess : IDisposable
{
    private readonly Process process;

    public AppProcess(string data, params string[] args)
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string binaries = Path.GetFullPath($"../../../../Sample/bin/{configuration}/net10.0", AppContext.BaseDirectory);
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(binaries, "LinyingTalent.Sample.dll"), "--data", data, .. args])
        {
            WorkingDirectory = binaries,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Production" },
        })!;
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Reads what the process prints until it is ready; returns it.</summary>
    public async Task<string> ReadyAsync()
    {
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Limit) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("Ready in ", StringComparison.Ordinal)) return string.Join('\n', lines);
        }

        throw new InvalidOperationException("The app ended: " + await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Waits for the end; returns the exit code and all that was written to stderr.</summary>
    public async Task<(int Code, string Errors)> EndAsync()
    {
        string errors = await process.StandardError.ReadToEndAsync().WaitAsync(Limit);
        await process.WaitForExitAsync().WaitAsync(Limit);
        return (process.ExitCode, errors);
    }

    /// <summary>Asks the process to end, by SIGTERM or, as Ctrl-C does, by INT.</summary>
    public async Task SendTerminateAsync(string signal = "TERM")
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static TimeSpan Limit => TimeSpan.FromSeconds(40);
}
