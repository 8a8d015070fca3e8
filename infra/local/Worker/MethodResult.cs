using System.Reflection;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>Makes one kind of result of what methods return: nothing, a value, or a task of either.</summary>
internal static class MethodResult
{
    public static (Func<object?, Task<object?>> Reader, Type Type) Reader(Type returned)
    {
        if (returned == typeof(Task)) return (FromTask, typeof(void));
        if (returned == typeof(ValueTask)) return (value => FromTask(((ValueTask)value!).AsTask()), typeof(void));
        if (!returned.IsGenericType) return (Task.FromResult, returned);

        Type open = returned.GetGenericTypeDefinition();
        string? reader = open == typeof(Task<>) ? nameof(FromTaskOf) : open == typeof(ValueTask<>) ? nameof(FromValueTaskOf) : null;
        if (reader is null) return (Task.FromResult, returned);
        Type result = returned.GetGenericArguments()[0];
        MethodInfo method = typeof(MethodResult).GetMethod(reader, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(result);
        return (method.CreateDelegate<Func<object?, Task<object?>>>(), result);
    }

    private static async Task<object?> FromTask(object? task)
    {
        await (Task)task!;
        return null;
    }

    private static async Task<object?> FromTaskOf<T>(object? task) => await (Task<T>)task!;

    private static async Task<object?> FromValueTaskOf<T>(object? task) => await (ValueTask<T>)task!;
}
