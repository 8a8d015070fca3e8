namespace Microsoft.DurableTask;

/// <summary>The orchestrations and activities by name and version.</summary>
public sealed partial class DurableTaskRegistry
{
    private readonly TaskTable<ITaskOrchestrator> orchestrators = new();
    private readonly TaskTable<ITaskActivity> activities = new();

    internal ITaskOrchestrator? FindOrchestrator(TaskName name, TaskVersion version, IServiceProvider services) =>
        orchestrators.Find(name, version)?.Invoke(services);

    internal ITaskActivity? FindActivity(TaskName name, TaskVersion version, IServiceProvider services) =>
        activities.Find(name, version)?.Invoke(services);

    private static TaskName NameOf(Type type) =>
        AttributeOf(type) is { Name.Name.Length: > 0 } named ? named.Name : new TaskName(type.Name);

    private static TaskVersion VersionOf(Type type) => new(AttributeOf(type)?.Version);

    private static DurableTaskAttribute? AttributeOf(Type type) =>
        (DurableTaskAttribute?)Attribute.GetCustomAttribute(type, typeof(DurableTaskAttribute));

    private static void CheckConcrete<T>(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.IsAbstract || !typeof(T).IsAssignableFrom(type))
            throw new ArgumentException($"{type} must be a class that can be created and implements {typeof(T).Name}.", nameof(type));
    }

    private sealed class TaskTable<T>
    {
        private readonly Dictionary<(TaskName Name, TaskVersion Version), Func<IServiceProvider, T>> tasks = [];
        private readonly HashSet<TaskName> versionedNames = [];

        public void Add(TaskName name, TaskVersion version, Func<IServiceProvider, T> task)
        {
            if (string.IsNullOrEmpty(name.Name)) throw new ArgumentException("An orchestration or activity needs a name.", nameof(name));
            if (!tasks.TryAdd((name, version), task))
                throw new ArgumentException($"'{name}' is registered already{(version.Version.Length > 0 ? $" in version {version.Version}" : "")}.", nameof(name));
            if (version != TaskVersion.Unversioned) versionedNames.Add(name);
        }

        // An unversioned task serves every version, but only while its name has no versioned one: else a call would silently
        // reach other code than it asked for.
        public Func<IServiceProvider, T>? Find(TaskName name, TaskVersion version)
        {
            if (tasks.TryGetValue((name, version), out Func<IServiceProvider, T>? exact)) return exact;
            return versionedNames.Contains(name) ? null : tasks.GetValueOrDefault((name, TaskVersion.Unversioned));
        }
    }
}
