using Microsoft.Azure.Functions.Worker.Middleware;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>The app's middleware in the order of registration: the first is the outermost.</summary>
internal sealed class Middleware
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> steps = [];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> step) => steps.Add(step);

    public FunctionExecutionDelegate Around(FunctionExecutionDelegate innermost) =>
        steps.AsEnumerable().Reverse().Aggregate(innermost, (next, step) => step(next));
}
