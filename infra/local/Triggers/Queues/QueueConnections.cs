using Azure.Storage.Queues;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.LocalRuntime.Triggers.Queues;

/// <summary>Queue clients by the name of the setting that holds their connection.</summary>
internal sealed class QueueConnections(IConfiguration configuration)
{
    public const string Default = "AzureWebJobsStorage";

    /// <summary>A client that leaves bodies as they are: a body that is no base64 must reach the poison queue unchanged.</summary>
    /// <exception cref="StartupException">The setting is missing or holds no connection string.</exception>
    public QueueClient Open(string? setting, string queue, string function)
    {
        setting = string.IsNullOrEmpty(setting) ? Default : setting;
        string? connection = configuration["AzureWebJobs" + setting] ?? configuration[setting] ?? configuration.GetConnectionString(setting);
        if (string.IsNullOrEmpty(connection))
        {
            throw new StartupException($"The function '{function}' asks for the connection '{setting}', which is not there. Set it to a connection "
                + "string, or leave the attribute's Connection out to use the local storage. Identity-based connections serve on Azure only.");
        }

        try
        {
            // The client's newest version is refused by emulators that do not know it yet.
            return new QueueClient(connection, queue, new QueueClientOptions(QueueClientOptions.ServiceVersion.V2026_06_06));
        }
        catch (FormatException failure)
        {
            throw new StartupException($"The setting '{setting}' is no storage connection string: {failure.Message}", failure);
        }
    }
}
