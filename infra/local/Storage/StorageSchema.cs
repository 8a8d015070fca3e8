namespace LinyingTalent.LocalRuntime.Storage;

/// <summary>The tables of the storage endpoints.</summary>
internal static class StorageSchema
{
    public const string Sql = "";
}
