namespace Microsoft.Azure.Functions.Worker;

/// <summary>Objects that accompany a run, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    void Set<T>(T instance);

    T? Get<T>();
}
