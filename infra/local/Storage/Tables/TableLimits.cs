using System.Text.RegularExpressions;

namespace LinyingTalent.LocalRuntime.Storage.Tables;

/// <summary>The service's limits on entities. Source: "Understanding the Table service data model".</summary>
internal static partial class TableLimits
{
    public const int PageEntities = 1000;
    public const int GroupEntities = 100;
    public const int RequestBytes = 4 * 1024 * 1024;

    private const int EntityBytes = 1024 * 1024;
    private const int PropertyBytes = 64 * 1024;
    private const int KeyCharacters = 512;
    private const int Properties = 252;
    private const int NameCharacters = 255;
    private const int PropertyOverhead = 8;
    private static readonly DateTime Earliest = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static void CheckKey(string name, string key)
    {
        if (key.Length > KeyCharacters)
            throw new StorageException(400, "KeyValueTooLarge", $"The {name} is longer than {KeyCharacters} characters.");
        if (key.AsSpan().IndexOfAny("/\\#?") >= 0 || key.Any(char.IsControl))
            throw new StorageException(400, "OutOfRangeInput",
                $"The '{name}' parameter of value '{key}' is out of range: it holds / \\ # ? or a control character.");
    }

    /// <summary>Checks an entity's own properties, keys aside, as they would be stored.</summary>
    public static void CheckProperties(string partitionKey, string rowKey, Dictionary<string, EdmValue> properties)
    {
        if (properties.Count > Properties)
            throw new StorageException(400, "TooManyProperties",
                $"The entity contains more properties than allowed. Each entity can include up to {Properties} properties to store data.");
        int size = 4 + (partitionKey.Length + rowKey.Length) * 2;
        foreach ((string name, EdmValue value) in properties)
        {
            CheckName(name);
            if (value.Value is string { Length: > PropertyBytes / 2 } or byte[] { Length: > PropertyBytes })
                throw new StorageException(400, "PropertyValueTooLarge",
                    $"The property value exceeds the maximum allowed size (64KB): '{name}'. A string may have 32K characters.");
            if (value.Value is DateTime instant && instant < Earliest)
                throw new StorageException(400, "OutOfRangeInput",
                    $"The property '{name}' is before the year 1601, the earliest a table can hold.");
            size += PropertyOverhead + name.Length * 2 + value.Size;
        }

        if (size > EntityBytes)
            throw new StorageException(400, "EntityTooLarge", "The entity is larger than the maximum allowed size (1MB).");
    }

    private static void CheckName(string name)
    {
        if (name.Length > NameCharacters)
            throw new StorageException(400, "PropertyNameTooLong",
                $"A property name exceeds the maximum allowed length of {NameCharacters} characters.");
        if (!Identifier().IsMatch(name))
            throw new StorageException(400, "PropertyNameInvalid",
                $"The property name '{name}' is invalid: it must be letters, digits and '_' and not begin with a digit.");
    }

    // The rules for C# identifiers; letters beyond the basic plane come as two surrogates.
    [GeneratedRegex(@"^[\p{L}\p{Nl}\p{Cs}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cs}]*\z")]
    private static partial Regex Identifier();
}
