using System.Reflection;
using LinyingTalent.LocalRuntime.Data;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>Where a host finds its parts; the defaults are those of a process of its own, tests give others.</summary>
internal sealed record LocalHostOptions
{
    public string[] Args { get; init; } = [];

    /// <summary>The types that hold functions.</summary>
    public IReadOnlyList<Type> Types { get; init; } = Assembly.GetEntryAssembly()?.GetTypes() ?? [];

    /// <summary>The project's directory: local.settings.json, .data and appsettings.json are here.</summary>
    public string ContentRoot { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>The directory of the app's dll, with host.json.</summary>
    public string Binaries { get; init; } = AppContext.BaseDirectory;

    /// <summary>A database that the caller opened and closes; null: the one in the data directory.</summary>
    public Database? Database { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>Settings above all others.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Ends the process after a start that cannot go on; tests take the exception instead.</summary>
    public bool OwnsProcess { get; init; }
}
