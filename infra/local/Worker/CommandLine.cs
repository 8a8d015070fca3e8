using LinyingTalent.LocalRuntime.Data;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>The runtime's own options; anything with a section (<c>--Logging:LogLevel:Default=Debug</c>) is configuration.</summary>
internal static class CommandLine
{
    public const string Port = "LocalRuntime:Port";
    public const string Urls = "LocalRuntime:Urls";
    public const string Data = "LocalRuntime:Data";
    public const string Backup = "LocalRuntime:Backup";
    public const string History = "LocalRuntime:History";
    public const string CopyTo = "LocalRuntime:CopyTo";
    public const string CopyFrom = "LocalRuntime:CopyFrom";

    public static readonly Dictionary<string, string> Options = new(StringComparer.OrdinalIgnoreCase)
    {
        ["--port"] = Port,
        ["--urls"] = Urls,
        ["--data"] = Data,
        ["--backup"] = Backup,
        ["--history"] = History,
        ["--copy-to"] = CopyTo,
        ["--copy-from"] = CopyFrom,
    };

    /// <exception cref="StartupException">An option that does not exist or lacks its value.</exception>
    public static void Check(string[] args)
    {
        for (int i = 0; i < args.Length; i++)
        {
            string option = args[i].Split('=')[0];
            bool known = Options.ContainsKey(option) || (option.StartsWith("--", StringComparison.Ordinal) && option.Contains(':', StringComparison.Ordinal));
            if (!known)
                throw new StartupException($"There is no option '{args[i]}'. The options are --port NUMBER, --urls URL, --data DIRECTORY, --backup FILE, "
                    + "--history INSTANCE, --copy-to ACCOUNT, --copy-from ACCOUNT and --Section:Key=VALUE.");
            if (args[i].Contains('=', StringComparison.Ordinal)) continue;
            i++;
            if (i == args.Length || args[i].StartsWith("--", StringComparison.Ordinal))
                throw new StartupException($"The option '{option}' lacks its value.");
        }
    }
}
