using System.Reflection;

namespace Microsoft.DurableTask;

/// <summary>A failure as it is stored: what was thrown and what had caused it.</summary>
public record TaskFailureDetails(
    string ErrorType, string ErrorMessage, string? StackTrace, TaskFailureDetails? InnerFailure, IDictionary<string, object?>? Properties)
{
    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new(exception.GetType().ToString(), exception.Message, exception.StackTrace, InnerOf(exception), null);
    }

    public bool IsCausedBy<T>()
        where T : Exception => IsCausedBy(typeof(T));

    /// <summary>Whether the exception thrown was of this type or of one derived from it.</summary>
    /// <exception cref="ArgumentException">The type is not an exception.</exception>
    /// <exception cref="AmbiguousMatchException">Two loaded assemblies define the type that was thrown.</exception>
    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        if (!typeof(Exception).IsAssignableFrom(targetBaseExceptionType))
            throw new ArgumentException($"{targetBaseExceptionType} is not an exception type.", nameof(targetBaseExceptionType));
        if (string.IsNullOrEmpty(ErrorType)) return false;
        return ThrownType(targetBaseExceptionType.Assembly) is { } thrown && targetBaseExceptionType.IsAssignableFrom(thrown);
    }

    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    // What failed inside an activity is known by its details alone, so they stand where an inner exception would.
    private static TaskFailureDetails? InnerOf(Exception exception) => exception switch
    {
        TaskFailedException failed => failed.FailureDetails,
        { InnerException: { } inner } => FromException(inner),
        _ => null,
    };

    private Type? ThrownType(Assembly preferred)
    {
        Type? known = Type.GetType(ErrorType, throwOnError: false) ?? preferred.GetType(ErrorType, throwOnError: false);
        if (known is not null) return known;
        List<Type> found = [.. AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(ErrorType, throwOnError: false)).OfType<Type>()];
        return found.Count <= 1
            ? found.FirstOrDefault()
            : throw new AmbiguousMatchException($"More than one loaded assembly defines the exception type '{ErrorType}'.");
    }
}
