using System.Reflection;
using LinyingTalent.Operations.Processes;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Tests.Architecture;

/// <summary>Whoever keeps the site running reads what a process does: each orchestration and activity has words for people.</summary>
public sealed class ProcessWordsTests
{
    private static IReadOnlyList<string> Durable { get; } =
    [
        .. from type in typeof(Program).Assembly.GetTypes()
           from method in type.GetMethods()
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null && method.GetParameters().Any(parameter =>
               parameter.IsDefined(typeof(OrchestrationTriggerAttribute)) || parameter.IsDefined(typeof(ActivityTriggerAttribute)))
           select function.Name,
    ];

    [Fact]
    public void DurableFunctions_EachHasALineInProcessWords()
    {
        Durable.Count.ShouldBeGreaterThan(30);
        Durable.Except(ProcessWords.Names, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty("functions/Operations/Processes/process-words.csv needs a line for each");
    }

    [Fact]
    public void ProcessWords_EachLineNamesAFunction() =>
        ProcessWords.Names.Except(Durable, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
}
