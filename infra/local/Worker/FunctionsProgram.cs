using LinyingTalent.LocalRuntime.Data;
using Microsoft.Azure.Functions.Worker.Builder;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>The start of a process: what cannot go on ends with a sentence on stderr and exit code 1, without a stack trace.</summary>
internal static class FunctionsProgram
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var options = new LocalHostOptions { Args = args, OwnsProcess = true };
        try
        {
            return new FunctionsApplicationBuilder(options);
        }
        catch (StartupException failure)
        {
            throw End(failure, options);
        }
    }

    /// <summary>Does not return when the process is ours; else gives the failure back for its thrower.</summary>
    public static StartupException End(StartupException failure, LocalHostOptions options)
    {
        if (!options.OwnsProcess) return failure;
        Console.Error.WriteLine(failure.Message);
        Environment.Exit(1);
        return failure;
    }
}
