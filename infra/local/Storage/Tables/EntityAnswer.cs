using System.Buffers;
using System.Text.Json;

namespace LinyingTalent.LocalRuntime.Storage.Tables;

internal enum MetadataLevel
{
    No,
    Minimal,
    Full,
}

/// <summary>Writes entities as the client asked for them: how much metadata, which properties.</summary>
internal sealed class EntityAnswer(string root, string table, MetadataLevel level, HashSet<string>? select)
{
    public byte[] One(EntityRow row) => Write(writer => WriteEntity(writer, row, alone: true));

    public byte[] Many(List<EntityRow> rows) => Write(writer =>
    {
        writer.WriteStartObject();
        if (level != MetadataLevel.No) writer.WriteString("odata.metadata", $"{root}/$metadata#{table}");
        writer.WriteStartArray("value");
        foreach (EntityRow row in rows) WriteEntity(writer, row, alone: false);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>A list of tables, or the one table that was made, <paramref name="alone"/>.</summary>
    public static byte[] Tables(string root, MetadataLevel level, IEnumerable<string> names, bool alone) => Write(writer =>
    {
        writer.WriteStartObject();
        if (level != MetadataLevel.No) writer.WriteString("odata.metadata", $"{root}/$metadata#Tables{(alone ? "/@Element" : "")}");
        if (!alone) writer.WriteStartArray("value");
        foreach (string name in names)
        {
            if (!alone) writer.WriteStartObject();
            if (level == MetadataLevel.Full)
            {
                writer.WriteString("odata.type", $"{StorageServer.Account}.Tables");
                writer.WriteString("odata.id", $"{root}/Tables('{name}')");
                writer.WriteString("odata.editLink", $"Tables('{name}')");
            }

            writer.WriteString("TableName", name);
            if (!alone) writer.WriteEndObject();
        }

        if (!alone) writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private void WriteEntity(Utf8JsonWriter writer, EntityRow row, bool alone)
    {
        writer.WriteStartObject();
        if (level != MetadataLevel.No)
        {
            if (alone) writer.WriteString("odata.metadata", $"{root}/$metadata#{table}/@Element");
            if (level == MetadataLevel.Full) WriteLinks(writer, row);
            writer.WriteString("odata.etag", row.ETag);
        }

        if (Selected("PartitionKey")) writer.WriteString("PartitionKey", row.PartitionKey);
        if (Selected("RowKey")) writer.WriteString("RowKey", row.RowKey);
        if (Selected("Timestamp"))
        {
            if (level == MetadataLevel.Full) writer.WriteString("Timestamp" + EntityJson.TypeSuffix, "Edm.DateTime");
            writer.WriteString("Timestamp", row.Timestamp);
        }

        if (select is null && level != MetadataLevel.No)
        {
            // The stored form is the answer's form: {"A":1} without its braces is the rest of this object.
            if (row.Properties.Length > 2) writer.WriteRawValue(row.Properties.AsSpan(1..^1), skipInputValidation: true);
        }
        else
        {
            foreach ((string name, EdmValue value) in EntityJson.Read(row.Properties))
                if (Selected(name)) EntityJson.Write(writer, name, value, annotate: level != MetadataLevel.No);
        }

        writer.WriteEndObject();
    }

    private void WriteLinks(Utf8JsonWriter writer, EntityRow row)
    {
        string address = Address(table, row);
        writer.WriteString("odata.type", $"{StorageServer.Account}.{table}");
        writer.WriteString("odata.id", $"{root}/{address}");
        writer.WriteString("odata.editLink", address);
    }

    public static string Address(string table, EntityRow row) =>
        $"{table}(PartitionKey='{Escape(row.PartitionKey)}',RowKey='{Escape(row.RowKey)}')";

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private bool Selected(string name) => select is null || select.Contains(name);

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, EntityJson.Options);
        write(writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
