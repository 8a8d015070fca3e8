namespace LinyingTalent.Platform.Storage;

/// <summary>The durable engine's own tables and queues, where it keeps them in our storage account: their names begin with the hub's.</summary>
internal static class TaskHub
{
    /// <summary>As host.json names it.</summary>
    public const string Name = "LinyingTalent";

    /// <summary>Whether a table or queue is the engine's, and none of our business.</summary>
    public static bool Owns(string name) => name.StartsWith(Name, StringComparison.OrdinalIgnoreCase);
}
