using System.Text.Json;
using LinyingTalent.LocalRuntime.Data;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>local.settings.json, as <c>func start</c> reads it: its Values become environment variables where none is set.</summary>
internal sealed record LocalSettings(int? Port, IReadOnlyList<string> Unknown)
{
    public const string FileName = "local.settings.json";

    /// <exception cref="StartupException">No JSON, encrypted, or of another shape.</exception>
    public static LocalSettings Apply(string directory)
    {
        string file = Path.Combine(directory, FileName);
        if (!File.Exists(file)) return new LocalSettings(null, []);
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Apply(document.RootElement, file);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            throw new StartupException($"{file} cannot be read: {failure.Message} Correct it or remove it.", failure);
        }
    }

    private static LocalSettings Apply(JsonElement root, string file)
    {
        int? port = null;
        var unknown = new List<string>();
        foreach (JsonProperty section in root.EnumerateObject())
        {
            switch (section.Name)
            {
                case "IsEncrypted":
                    if (section.Value.GetBoolean())
                        throw new StartupException($"{file} is encrypted, which only Core Tools can read. Run 'func settings decrypt', or write it in plain text.");
                    break;
                case "Values":
                    foreach (JsonProperty value in section.Value.EnumerateObject()) Set(value.Name, value.Value.ToString());
                    break;
                case "ConnectionStrings":
                    foreach (JsonProperty value in section.Value.EnumerateObject()) Set("ConnectionStrings__" + value.Name, value.Value.ToString());
                    break;
                case "Host":
                    foreach (JsonProperty value in section.Value.EnumerateObject())
                    {
                        if (value.Name == "LocalHttpPort") port = value.Value.GetInt32();
                        else unknown.Add("Host:" + value.Name);
                    }

                    break;
                default:
                    unknown.Add(section.Name);
                    break;
            }
        }

        return new LocalSettings(port, unknown);
    }

    private static void Set(string name, string value)
    {
        name = name.Replace(":", "__", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(name) is null) Environment.SetEnvironmentVariable(name, value);
    }
}
