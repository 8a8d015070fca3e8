namespace Microsoft.DurableTask;

/// <summary>A step with effects. It may run more than once, so it must bear repetition.</summary>
public interface ITaskActivity
{
    Type InputType { get; }

    Type OutputType { get; }

    Task<object?> RunAsync(TaskActivityContext context, object? input);
}

/// <summary>An activity as a class.</summary>
public abstract class TaskActivity<TInput, TOutput> : ITaskActivity
{
    Type ITaskActivity.InputType => typeof(TInput);

    Type ITaskActivity.OutputType => typeof(TOutput);

    public abstract Task<TOutput> RunAsync(TaskActivityContext context, TInput input);

    async Task<object?> ITaskActivity.RunAsync(TaskActivityContext context, object? input) =>
        await RunAsync(context, TypedInput.Of<TInput>(input));
}

/// <summary>What an activity knows of its call.</summary>
public abstract class TaskActivityContext
{
    public abstract TaskName Name { get; }

    /// <summary>The instance ID of the orchestration that calls.</summary>
    public abstract string InstanceId { get; }

    public virtual string Version => string.Empty;
}

internal static class TypedInput
{
    /// <summary>The input as its type; no input becomes the type's default.</summary>
    /// <exception cref="ArgumentException">The input is of another type.</exception>
    public static T Of<T>(object? input) => input switch
    {
        T typed => typed,
        null => default!,
        _ => throw new ArgumentException($"The input is of type '{input.GetType()}', expected is '{typeof(T)}'.", nameof(input)),
    };
}
