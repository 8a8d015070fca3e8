using System.Text.RegularExpressions;
using Mono.Cecil;

namespace LinyingTalent.Tests.Architecture;

/// <summary>What makes an orchestration deterministic, as far as compiled code shows it.</summary>
internal static partial class OrchestrationRules
{
    private const string Trigger = "Microsoft.Azure.Functions.Worker.OrchestrationTriggerAttribute";
    private const string Context = "Microsoft.DurableTask.TaskOrchestrationContext";

    /// <summary>Members whose value differs between the first run and a replay, or that leave the engine's thread.</summary>
    private static readonly string[] BannedMembers =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow",
        "System.Guid::NewGuid", "System.Guid::CreateVersion7",
        "System.Threading.Tasks.Task::Run", "System.Threading.Tasks.Task::Delay", "System.Threading.Tasks.Task::ConfigureAwait",
        "System.Threading.CancellationTokenSource::CancelAsync",
        "Microsoft.DurableTask.TaskOrchestrationContext::get_LoggerFactory",
    ];

    private static readonly string[] BannedTypes =
    [
        "System.Random", "System.Environment", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Threading.Thread",
        "System.Threading.Timer", "System.Threading.Tasks.TaskFactory", "System.IO.File", "System.Net.Http.HttpClient",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly string[] BannedNamespaces =
        ["Azure", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Configuration", "Microsoft.AspNetCore"];

    /// <summary>The orchestrations, and what they hand their context to: all code that runs again over a history.</summary>
    public static IEnumerable<TypeDefinition> Orchestrations(ModuleDefinition module) =>
        module.Types.Where(type => Parameters(type).Any(parameter => parameter.ParameterType.FullName == Context));

    /// <summary>The files that hold such code under a name that does not say so.</summary>
    public static IEnumerable<string> Misplaced(IEnumerable<(string File, string Text)> sources) =>
        from source in sources
        where OrchestrationCode().IsMatch(source.Text) && !source.File.EndsWith(".orchestration.cs", StringComparison.Ordinal)
        select source.File;

    /// <summary>A sentence for each banned thing that the type uses.</summary>
    public static IEnumerable<string> Violations(TypeDefinition orchestration)
    {
        bool isTriggered = Parameters(orchestration).SelectMany(parameter => parameter.CustomAttributes)
            .Any(attribute => attribute.AttributeType.FullName == Trigger);
        if (isTriggered && !(orchestration.IsAbstract && orchestration.IsSealed))
            yield return $"{orchestration.Name} is not a static class: something could be injected into it.";

        foreach (string member in Code.MembersUsed(orchestration).Where(BannedMembers.Contains).Distinct())
            yield return $"{orchestration.Name} uses {member}.";

        foreach (string type in Code.TypesUsed(orchestration).SelectMany(Code.Plain).Select(used => used.FullName).Where(IsBanned).Distinct())
            yield return $"{orchestration.Name} uses {type}.";
    }

    private static IEnumerable<ParameterDefinition> Parameters(TypeDefinition type) =>
        Code.WithNested(type).SelectMany(part => part.Methods).SelectMany(method => method.Parameters);

    private static bool IsBanned(string type) =>
        BannedTypes.Contains(type)
        || BannedNamespaces.Any(space => type.StartsWith(space + ".", StringComparison.Ordinal));

    // A class of its own and a registration in line are orchestrations too.
    [GeneratedRegex(@"\b(TaskOrchestrationContext|I?TaskOrchestrator|AddOrchestrator\w*)\b")]
    private static partial Regex OrchestrationCode();
}
