using LinyingTalent.LocalRuntime.Worker;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The entry of a functions app.</summary>
public class FunctionsApplication
{
    /// <summary>A builder that finds the functions of the entry assembly and reads host.json, local.settings.json and the environment.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => FunctionsProgram.CreateBuilder(args);
}
