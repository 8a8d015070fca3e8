namespace LinyingTalent.LocalRuntime.Storage.Tables;

internal enum EntityVerb
{
    Insert,
    Replace,
    Merge,
    Delete,
}

/// <summary>One write of one entity. Without <paramref name="IfMatch"/>, replace and merge also insert.</summary>
internal sealed record EntityWrite(
    EntityVerb Verb, string Table, string PartitionKey, string RowKey, string? IfMatch, Dictionary<string, EdmValue> Properties)
{
    /// <summary>
    /// Reads an operation as it stands in a request of its own or in a group. Keys come from the address, or from the body of an
    /// insert.
    /// </summary>
    public static EntityWrite Read(string method, TablePath path, string? ifMatch, ReadOnlyMemory<byte> body)
    {
        EntityVerb verb = method switch
        {
            "POST" => EntityVerb.Insert,
            "PUT" => EntityVerb.Replace,
            "MERGE" or "PATCH" => EntityVerb.Merge,
            "DELETE" => EntityVerb.Delete,
            _ => throw StorageException.NotSupported($"{method} of an entity"),
        };
        if (ifMatch is not null and not "*" && !ifMatch.StartsWith("W/\"datetime'", StringComparison.Ordinal))
            throw StorageException.Invalid("The etag value specified in one of the request headers is not valid.");
        if (verb == EntityVerb.Delete && ifMatch is null)
            throw new StorageException(400, "MissingRequiredHeader",
                "The If-Match header is required to delete an entity; * deletes any version.");

        Dictionary<string, EdmValue> properties = verb == EntityVerb.Delete ? [] : EntityJson.Read(body);
        string? partitionKey = Key(properties, "PartitionKey", path.PartitionKey);
        string? rowKey = Key(properties, "RowKey", path.RowKey);
        properties.Remove("Timestamp");
        if (partitionKey is null || rowKey is null)
            throw new StorageException(400, "PropertiesNeedValue", "The values are not specified for all properties in the entity.");
        TableLimits.CheckKey("PartitionKey", partitionKey);
        TableLimits.CheckKey("RowKey", rowKey);
        TableLimits.CheckProperties(partitionKey, rowKey, properties);
        return new EntityWrite(verb, path.Table, partitionKey, rowKey, ifMatch, properties);
    }

    private static string? Key(Dictionary<string, EdmValue> properties, string name, string? address)
    {
        if (!properties.Remove(name, out EdmValue given)) return address;
        if (given.Value is not string key) throw StorageException.Invalid($"The {name} must be a string.");
        return address is null || address == key ? key
            : throw StorageException.Invalid($"The {name} in the address is '{address}', in the body '{key}'.");
    }
}
